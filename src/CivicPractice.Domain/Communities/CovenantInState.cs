using System.Linq.Expressions;

namespace CivicPractice.Communities;

/// <summary>The covenant stands in a state.</summary>
/// <param name="state">The state.</param>
public sealed class CovenantInState(CovenantState state) : Criterion<VillageCovenant>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VillageCovenant candidate) => candidate.State == state;

    /// <inheritdoc/>
    public override Expression<Func<VillageCovenant, bool>> ToExpression() => covenant => covenant.State == state;
}

/// <summary>The covenants in a state, by division.</summary>
/// <param name="state">The state.</param>
public sealed class CovenantsInStateSpec(CovenantState state) : CriterionSpec<VillageCovenant>(new CovenantInState(state), Order)
{
    private static readonly Ordering<VillageCovenant> Order = Ordering<VillageCovenant>.By(covenant => covenant.Division).ThenBy(covenant => covenant.Id);
}
