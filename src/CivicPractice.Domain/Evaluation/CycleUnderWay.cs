using System.Linq.Expressions;

namespace CivicPractice.Evaluation;

/// <summary>The cycle is open, or its scores are published and not final.</summary>
public sealed class CycleUnderWay : Criterion<EvaluationCycle>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(EvaluationCycle candidate) => candidate.State is EvaluationCycleState.Open or EvaluationCycleState.Scored;

    /// <inheritdoc/>
    public override Expression<Func<EvaluationCycle, bool>> ToExpression() =>
        cycle => cycle.State == EvaluationCycleState.Open || cycle.State == EvaluationCycleState.Scored;
}

/// <summary>The cycles under way, those of the earliest period first.</summary>
public sealed class CyclesUnderWaySpec() : CriterionSpec<EvaluationCycle>(new CycleUnderWay(), Order)
{
    private static readonly Ordering<EvaluationCycle> Order = Ordering<EvaluationCycle>.By(cycle => cycle.Period.From).ThenBy(cycle => cycle.Id);
}
