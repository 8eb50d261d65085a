using System.Linq.Expressions;

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
/// <param name="custom">The custom.</param>
public sealed class CovenantsAboutSpec(CustomKind custom) : CriterionSpec<VillageCovenant>(new CovenantInState(CovenantState.InForce) & new CovenantAbout(custom), Order)
{
    private static readonly Ordering<VillageCovenant> Order = Ordering<VillageCovenant>.By(covenant => covenant.Division).ThenBy(covenant => covenant.Id);
}
