using System.Linq.Expressions;

namespace CivicPractice.Evaluation;

/// <summary>The scorecard has a score, provisional or final, and takes part.</summary>
public sealed class ScorecardRated : Criterion<EvaluationScorecard>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(EvaluationScorecard candidate) => candidate is { Hundredths: not null, State: not ScorecardState.Excluded };

    /// <inheritdoc/>
    public override Expression<Func<EvaluationScorecard, bool>> ToExpression() =>
        scorecard => scorecard.Hundredths != null && scorecard.State != ScorecardState.Excluded;
}

/// <summary>The table of a cycle: scored subjects, the best first.</summary>
/// <param name="cycle">The cycle.</param>
public sealed class ScorecardsByScoreSpec(EvaluationCycleId cycle) : CriterionSpec<EvaluationScorecard>(new ScorecardOfCycle(cycle) & new ScorecardRated(), Order)
{
    private static readonly Ordering<EvaluationScorecard> Order = Ordering<EvaluationScorecard>.ByDescending(scorecard => scorecard.Hundredths).ThenBy(scorecard => scorecard.Id);
}
