using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class RecordsAwaitingEvaluationSpec : CriterionSpec<ServiceRecord>
{
    /// <summary>Lists what is due by a day; what is due by yesterday is overdue.</summary>
    /// <param name="by">The day in the district's time zone.</param>
    public RecordsAwaitingEvaluationSpec(LocalDate by)
        : base(new AwaitsEvaluation(by)) => Query.OrderBy(record => record.DueBy).ThenBy(record => record.Id);
}
