using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Divisions;
using CivicPractice.Sites;

namespace CivicPractice.Readiness;

/// <summary>The latest inspection judged the site by a lower version of its standard.</summary>
/// <remarks>Versions count for each tier and setting by themselves: ask together with <see cref="ReadinessOfTier"/>, and with <see cref="ReadinessOfSetting"/> where a setting has a standard of its own.</remarks>
/// <param name="version">The version that applies now.</param>
public sealed class JudgedByOlderStandard(int version) : Criterion<SiteReadiness>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteReadiness candidate) => candidate is { HasEnded: false, Standard: { } standard } && standard < version;

    /// <inheritdoc/>
    public override Expression<Func<SiteReadiness, bool>> ToExpression() => site => !site.HasEnded && site.Standard != null && site.Standard < version;
}

/// <summary>The sites that were judged by an older version of their standard, the oldest version first, then the longest ago.</summary>
public sealed class SitesJudgedByOlderStandardSpec : CriterionSpec<SiteReadiness>
{
    /// <summary>Lists them.</summary>
    /// <param name="version">The version that applies now to the tier and setting.</param>
    /// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
    /// <param name="within">The division with all it contains, or <see langword="null"/> for the whole district.</param>
    /// <param name="setting">Urban or rural, or <see langword="null"/> for either and for those of which nobody said.</param>
    public SitesJudgedByOlderStandardSpec(int version, SiteTier? tier = null, DivisionCode? within = null, SiteSetting? setting = null)
        : base(Asked(version, setting).Among(tier, within)) => Query.OrderBy(site => site.Standard).ThenBy(site => site.InspectedOn).ThenBy(site => site.Id);

    private static Criterion<SiteReadiness> Asked(int version, SiteSetting? setting) =>
        setting is { } lying ? new JudgedByOlderStandard(version) & new ReadinessOfSetting(lying) : new JudgedByOlderStandard(version);
}
