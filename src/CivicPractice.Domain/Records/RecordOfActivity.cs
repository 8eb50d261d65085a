using System.Linq.Expressions;
using CivicPractice.Activities;

namespace CivicPractice.Records;

/// <summary>The record is of service in an activity.</summary>
/// <param name="activity">The activity.</param>
public sealed class RecordOfActivity(ActivityId activity) : Criterion<ServiceRecord>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRecord candidate) => candidate.Activity == activity;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRecord, bool>> ToExpression() => record => record.Activity == activity;
}

/// <summary>All records of an activity, in the order of their ids.</summary>
/// <param name="activity">The activity.</param>
public sealed class RecordsOfActivitySpec(ActivityId activity) : CriterionSpec<ServiceRecord>(new RecordOfActivity(activity), Order)
{
    private static readonly Ordering<ServiceRecord> Order = Ordering<ServiceRecord>.By(record => record.Id);
}
