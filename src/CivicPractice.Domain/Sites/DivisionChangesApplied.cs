using CivicPractice.Communities;
using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>What became of the sites when the register of divisions changed.</summary>
/// <param name="Outcome">Accepted: a site that cannot follow holds up no other.</param>
/// <param name="Moved">The sites whose place is written otherwise now, from the upper tiers down.</param>
/// <param name="InQuestion">The live sites that stand at no division of the register, for a person to decide; each stays what and where it was.</param>
public sealed record DivisionChangesApplied(Decision Outcome, IReadOnlyList<RecodedSite> Moved, IReadOnlyList<SiteInQuestion> InQuestion)
{
    /// <summary>The relocation communities whose division is written otherwise now, the designated ones first, each by id.</summary>
    public IReadOnlyList<RecodedCommunity> CommunitiesMoved { get; init; } = [];

    /// <summary>The designated relocation communities that stand at no division of the register, for a person to decide; each stays what and where it was.</summary>
    public IReadOnlyList<CommunityInQuestion> CommunitiesInQuestion { get; init; } = [];

    /// <summary>The village covenants whose division is written otherwise now, those in force first.</summary>
    public IReadOnlyList<RecodedCovenant> CovenantsMoved { get; init; } = [];

    /// <summary>The village covenants on which a person has to decide: those that stand at no division of the register, and those that lost their place to one in force.</summary>
    public IReadOnlyList<CovenantInQuestion> CovenantsInQuestion { get; init; } = [];
}

/// <summary>A site whose division has another code now.</summary>
/// <param name="Site">The site.</param>
/// <param name="From">The code it stood at.</param>
/// <param name="To">The code it stands at now.</param>
public sealed record RecodedSite(PracticeSiteId Site, DivisionCode From, DivisionCode To);

/// <summary>A live site that stands at no division of the register and cannot follow a change.</summary>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Division">The code it stands at.</param>
/// <param name="Why">Why it cannot follow: <see cref="DivisionUnknown"/> where its division has no successor, else what speaks against the successor, such as a site that stands there.</param>
public sealed record SiteInQuestion(PracticeSiteId Site, SiteTier Tier, DivisionCode Division, Decision Why);
