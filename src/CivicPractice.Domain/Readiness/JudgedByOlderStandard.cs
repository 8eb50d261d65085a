using System.Linq.Expressions;
using CivicPractice.Divisions;
using CivicPractice.Sites;

namespace CivicPractice.Readiness;

/// <summary>The latest inspection judged the site by another standard than the one that applies now: a lower version of it, or one for another setting.</summary>
/// <remarks>Ask together with <see cref="ReadinessOfTier"/>, and with <see cref="ReadinessOfSetting"/> where a setting has a standard of its own.</remarks>
/// <param name="version">The version that applies now.</param>
/// <param name="of">The setting that the standard which applies now is for, or <see langword="null"/> for a standard of both.</param>
public sealed class JudgedByOlderStandard(int version, SiteSetting? of) : Criterion<SiteReadiness>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteReadiness candidate) => candidate is { HasEnded: false, Standard: { } standard } && (standard < version || candidate.StandardSetting != of);

    /// <inheritdoc/>
    public override Expression<Func<SiteReadiness, bool>> ToExpression() => of is null
        ? site => !site.HasEnded && site.Standard != null && (site.Standard < version || site.StandardSetting != null)
        : site => !site.HasEnded && site.Standard != null && (site.Standard < version || site.StandardSetting == null || site.StandardSetting != of);
}

/// <summary>The sites that were judged by an older standard than the one that applies to their kind now, the oldest version first, then the longest ago.</summary>
/// <param name="version">The version that applies now to the tier and setting.</param>
/// <param name="of">The setting that this standard is for, or <see langword="null"/> for a standard of both.</param>
/// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
/// <param name="within">The division with all it contains, or <see langword="null"/> for the whole district.</param>
/// <param name="setting">Urban or rural, or <see langword="null"/> for either and for those of which nobody said; of the sites that the standard applies to.</param>
public sealed class SitesJudgedByOlderStandardSpec(int version, SiteSetting? of = null, SiteTier? tier = null, DivisionCode? within = null, SiteSetting? setting = null)
    : CriterionSpec<SiteReadiness>(Asked(version, of, setting ?? of).Among(tier, within), Order)
{
    private static readonly Ordering<SiteReadiness> Order = Ordering<SiteReadiness>.By(site => site.Standard).ThenBy(site => site.InspectedOn).ThenBy(site => site.Id);

    private static Criterion<SiteReadiness> Asked(int version, SiteSetting? of, SiteSetting? setting) =>
        setting is { } lying ? new JudgedByOlderStandard(version, of) & new ReadinessOfSetting(lying) : new JudgedByOlderStandard(version, of);
}
