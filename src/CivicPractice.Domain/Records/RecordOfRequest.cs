using System.Linq.Expressions;
using CivicPractice.Requests;

namespace CivicPractice.Records;

/// <summary>The record is of service for a request on its own, in whichever round, also of a visit that was broken off; what an activity gave is the activity's.</summary>
/// <param name="request">The request.</param>
public sealed class RecordOfRequest(ServiceRequestId request) : Criterion<ServiceRecord>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRecord candidate) => candidate.Request == request && candidate.Activity is null;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRecord, bool>> ToExpression() => record => record.Request == request && record.Activity == null;
}

/// <summary>All records of a request that was served on its own, in the order of their ids.</summary>
/// <param name="request">The request.</param>
public sealed class RecordsOfRequestSpec(ServiceRequestId request) : CriterionSpec<ServiceRecord>(new RecordOfRequest(request), Order)
{
    private static readonly Ordering<ServiceRecord> Order = Ordering<ServiceRecord>.By(record => record.Id);
}
