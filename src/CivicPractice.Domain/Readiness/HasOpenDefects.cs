using System.Linq.Expressions;
using CivicPractice.Divisions;
using CivicPractice.Sites;

namespace CivicPractice.Readiness;

/// <summary>The latest inspection of the site left defects that are not mended.</summary>
public sealed class HasOpenDefects : Criterion<SiteReadiness>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteReadiness candidate) => candidate is { HasEnded: false, OpenDefects: > 0 };

    /// <inheritdoc/>
    public override Expression<Func<SiteReadiness, bool>> ToExpression() => site => !site.HasEnded && site.OpenDefects > 0;
}

/// <summary>The sites with defects, the worst first: with more mandatory ones, then with more of all, then whose last day is earlier.</summary>
/// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
/// <param name="within">The division with all it contains, or <see langword="null"/> for the whole district.</param>
public sealed class SitesWithDefectsSpec(SiteTier? tier = null, DivisionCode? within = null) : CriterionSpec<SiteReadiness>(new HasOpenDefects().Among(tier, within), Order)
{
    private static readonly Ordering<SiteReadiness> Order = Ordering<SiteReadiness>.ByDescending(site => site.MandatoryDefects).ThenByDescending(site => site.OpenDefects).ThenBy(site => site.NextMendBy).ThenBy(site => site.Id);
}
