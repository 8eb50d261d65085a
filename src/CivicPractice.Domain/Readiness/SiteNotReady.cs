using System.Linq.Expressions;
using CivicPractice.Divisions;
using CivicPractice.Sites;

namespace CivicPractice.Readiness;

/// <summary>The site was inspected and is not ready: a mandatory requirement is not met.</summary>
public sealed class SiteNotReady : Criterion<SiteReadiness>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteReadiness candidate) => candidate is { HasEnded: false, Level: ReadinessLevel.NotReady };

    /// <inheritdoc/>
    public override Expression<Func<SiteReadiness, bool>> ToExpression() => site => !site.HasEnded && site.Level == ReadinessLevel.NotReady;
}

/// <summary>The sites that are not ready, the worst first.</summary>
/// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
/// <param name="within">The division with all it contains, or <see langword="null"/> for the whole district.</param>
public sealed class SitesNotReadySpec(SiteTier? tier = null, DivisionCode? within = null) : CriterionSpec<SiteReadiness>(new SiteNotReady().Among(tier, within), Order)
{
    private static readonly Ordering<SiteReadiness> Order = Ordering<SiteReadiness>.ByDescending(site => site.MandatoryDefects).ThenByDescending(site => site.OpenDefects).ThenBy(site => site.Id);
}
