using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>The service is recorded and not evaluated, and its evaluation is due by a day or was.</summary>
/// <param name="by">The day.</param>
public sealed class AwaitsEvaluation(LocalDate by) : Criterion<ServiceRecord>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRecord candidate) => candidate.Stands && candidate.EvaluatedOn is null && candidate.DueBy <= by;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRecord, bool>> ToExpression() => record =>
        (record.State == RecordState.Recorded || record.State == RecordState.Contested) && record.EvaluatedOn == null && record.DueBy <= by;
}

/// <summary>The work list of those who evaluate service (待评价的服务记录, R10): the longest due first.</summary>
/// <param name="by">The day in the district's time zone.</param>
public sealed class RecordsAwaitingEvaluationSpec(LocalDate by) : CriterionSpec<ServiceRecord>(new AwaitsEvaluation(by), Order)
{
    private static readonly Ordering<ServiceRecord> Order = Ordering<ServiceRecord>.By(record => record.DueBy).ThenBy(record => record.Id);
}
