using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice.Evaluation;

/// <summary>The scorecard belongs to a cycle.</summary>
/// <param name="cycle">The cycle.</param>
public sealed class ScorecardOfCycle(EvaluationCycleId cycle) : Criterion<EvaluationScorecard>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(EvaluationScorecard candidate) => candidate.Cycle == cycle;

    /// <inheritdoc/>
    public override Expression<Func<EvaluationScorecard, bool>> ToExpression() => scorecard => scorecard.Cycle == cycle;
}

/// <summary>All scorecards of a cycle, whatever their state, in the order of their ids.</summary>
public sealed class ScorecardsOfCycleSpec : CriterionSpec<EvaluationScorecard>
{
    /// <summary>Lists the scorecards.</summary>
    /// <param name="cycle">The cycle.</param>
    public ScorecardsOfCycleSpec(EvaluationCycleId cycle)
        : base(new ScorecardOfCycle(cycle)) => Query.OrderBy(scorecard => scorecard.Id);
}
