using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class RecordsOfActivitySpec : CriterionSpec<ServiceRecord>
{
    /// <summary>Lists them.</summary>
    /// <param name="activity">The activity.</param>
    public RecordsOfActivitySpec(ActivityId activity)
        : base(new RecordOfActivity(activity)) => Query.OrderBy(record => record.Id);
}
