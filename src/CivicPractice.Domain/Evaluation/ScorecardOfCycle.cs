using System.Linq.Expressions;

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
/// <param name="cycle">The cycle.</param>
public sealed class ScorecardsOfCycleSpec(EvaluationCycleId cycle) : CriterionSpec<EvaluationScorecard>(new ScorecardOfCycle(cycle), Order)
{
    private static readonly Ordering<EvaluationScorecard> Order = Ordering<EvaluationScorecard>.By(scorecard => scorecard.Id);
}
