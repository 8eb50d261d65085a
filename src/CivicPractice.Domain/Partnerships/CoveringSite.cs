using System.Linq.Expressions;
using CivicPractice.Sites;

namespace CivicPractice.Partnerships;

/// <summary>The site is in the scope.</summary>
/// <param name="site">The site.</param>
public sealed class CoveringSite(PracticeSiteId site) : TextHolds<CoBuildingPartnership>(CoBuildingPartnership.WordFor(site))
{
    /// <inheritdoc/>
    protected override Expression<Func<CoBuildingPartnership, string>> Text => partnership => partnership.Scope;

    /// <inheritdoc/>
    protected override string TextOf(CoBuildingPartnership candidate) => candidate.Scope;
}
