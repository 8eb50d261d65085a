using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>Which tier stands under which, and at which level of divisions.</summary>
public static class SiteHierarchy
{
    /// <summary>Whether a site may stand right under another: institutes under the centre, stations under an institute, point sites under any but a point site.</summary>
    /// <param name="tier">The lower site's tier.</param>
    /// <param name="parent">The upper site's tier.</param>
    public static bool MayStandUnder(SiteTier tier, SiteTier parent) => tier switch
    {
        SiteTier.Institute => parent == SiteTier.Centre,
        SiteTier.Station => parent == SiteTier.Institute,
        SiteTier.Point => parent is SiteTier.Centre or SiteTier.Institute or SiteTier.Station,
        _ => false,
    };

    /// <summary>The level of division a site stands at, or <see langword="null"/> for a point site, which may stand at any. A centre also stands at a prefecture that has no counties (直筒子市).</summary>
    /// <param name="tier">The tier.</param>
    public static DivisionLevel? LevelOf(SiteTier tier) => tier switch
    {
        SiteTier.Centre => DivisionLevel.County,
        SiteTier.Institute => DivisionLevel.Town,
        SiteTier.Station => DivisionLevel.Village,
        _ => null,
    };

    /// <summary>Judges a place for a site.</summary>
    /// <param name="tier">The site's tier.</param>
    /// <param name="division">Where it is to stand.</param>
    /// <param name="parent">The site above it, or <see langword="null"/> for a centre.</param>
    /// <returns>Accepted, or refused for all of <see cref="DivisionOfWrongLevel"/> and <see cref="DivisionOutsideParent"/> that apply.</returns>
    public static Decision JudgePlace(SiteTier tier, DivisionCode division, SiteFacts? parent) => Decision.Unless(
        LevelOf(tier) is { } level && division.Level != level && !(tier == SiteTier.Centre && division.Level == DivisionLevel.Prefecture) ? new DivisionOfWrongLevel(tier, division, level) : null,
        parent is not null && !parent.Division.Contains(division) ? new DivisionOutsideParent(division, parent.Division) : null);
}
