using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class CovenantsInStateSpec : CriterionSpec<VillageCovenant>
{
    /// <summary>Lists them.</summary>
    /// <param name="state">The state.</param>
    public CovenantsInStateSpec(CovenantState state)
        : base(new CovenantInState(state)) => Query.OrderBy(covenant => covenant.Division).ThenBy(covenant => covenant.Id);
}
