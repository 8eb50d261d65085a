using System.Linq.Expressions;
using CivicPractice.Sites;

namespace CivicPractice.Communities;

/// <summary>A practice site looks after the covenant.</summary>
/// <param name="site">The site.</param>
public sealed class CovenantOfSite(PracticeSiteId site) : Criterion<VillageCovenant>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VillageCovenant candidate) => candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<VillageCovenant, bool>> ToExpression() => covenant => covenant.Site == site;
}

/// <summary>The covenants that a practice site looks after, in whatever state, by division.</summary>
/// <param name="site">The site.</param>
public sealed class CovenantsOfSiteSpec(PracticeSiteId site) : CriterionSpec<VillageCovenant>(new CovenantOfSite(site), Order)
{
    private static readonly Ordering<VillageCovenant> Order = Ordering<VillageCovenant>.By(covenant => covenant.Division).ThenBy(covenant => covenant.Id);
}
