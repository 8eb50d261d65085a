using System.Linq.Expressions;
using CivicPractice.Sites;

namespace CivicPractice.Partnerships;

/// <summary>The site is in the scope.</summary>
/// <param name="site">The site.</param>
public sealed class CoveringSite(PracticeSiteId site) : Criterion<CoBuildingPartnership>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CoBuildingPartnership candidate) => candidate.Scope.Contains(CoBuildingPartnership.WordFor(site), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override Expression<Func<CoBuildingPartnership, bool>> ToExpression()
    {
        var word = CoBuildingPartnership.WordFor(site);
#pragma warning disable CA1307 // Ordinal here and in every store; the form with a comparison has no translation.
        return partnership => partnership.Scope.Contains(word);
#pragma warning restore CA1307
    }
}
