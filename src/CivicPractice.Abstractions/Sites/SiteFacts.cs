using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>What other sites and other subjects may know of a practice site (阵地).</summary>
/// <param name="District">The district.</param>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Setting">Urban or rural, or <see langword="null"/> where nobody said; a station always has one.</param>
/// <param name="Division">Where it stands.</param>
/// <param name="State">Where its life stands.</param>
public sealed record SiteFacts(
    DistrictId District, PracticeSiteId Site, SiteTier Tier, SiteSetting? Setting, DivisionCode Division, SiteState State)
{
    /// <summary>Whether it is neither merged nor closed.</summary>
    public bool IsLive => State is SiteState.Planned or SiteState.Open or SiteState.Suspended;

    /// <summary>Whether it is open now.</summary>
    public bool IsOpen => State == SiteState.Open;
}
