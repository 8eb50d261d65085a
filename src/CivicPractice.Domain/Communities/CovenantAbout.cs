using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice.Communities;

/// <summary>The edition in force is about a custom.</summary>
/// <param name="custom">The custom.</param>
public sealed class CovenantAbout(CustomKind custom) : TextHolds<VillageCovenant>(VillageCovenant.WordFor(custom))
{
    /// <inheritdoc/>
    protected override Expression<Func<VillageCovenant, string>> Text => covenant => covenant.CustomCodes;

    /// <inheritdoc/>
    protected override string TextOf(VillageCovenant candidate) => candidate.CustomCodes;
}

/// <summary>The covenants in force that are about a custom, by division.</summary>
public sealed class CovenantsAboutSpec : CriterionSpec<VillageCovenant>
{
    /// <summary>Lists them.</summary>
    /// <param name="custom">The custom.</param>
    public CovenantsAboutSpec(CustomKind custom)
        : base(new CovenantInState(CovenantState.InForce) & new CovenantAbout(custom)) => Query.OrderBy(covenant => covenant.Division).ThenBy(covenant => covenant.Id);
}
