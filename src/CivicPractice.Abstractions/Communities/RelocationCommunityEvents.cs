using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>A division was designated as a relocation community.</summary>
/// <param name="Community">The community.</param>
/// <param name="Division">The division.</param>
/// <param name="Source">Under which plan its people were resettled.</param>
/// <param name="Since">Since which day.</param>
[EventName("relocation-community.designated")]
public sealed record RelocationCommunityDesignated(RelocationCommunityId Community, DivisionCode Division, RelocationSource Source, LocalDate Since) : DomainEvent;

/// <summary>A relocation community is called something else.</summary>
/// <param name="Community">The community.</param>
[EventName("relocation-community.renamed")]
public sealed record RelocationCommunityRenamed(RelocationCommunityId Community) : DomainEvent;

/// <summary>Who was resettled in a relocation community was counted; a later one for the same day corrects the earlier one.</summary>
/// <param name="Community">The community.</param>
/// <param name="AsOf">For which day.</param>
/// <param name="Households">How many households.</param>
/// <param name="Persons">How many people.</param>
/// <param name="Source">Where the numbers come from.</param>
[EventName("relocation-community.counted")]
public sealed record RelocationCommunityCounted(RelocationCommunityId Community, LocalDate AsOf, int Households, int Persons, HeadCountSource Source) : DomainEvent;

/// <summary>A site serves a relocation community from now on.</summary>
/// <param name="Community">The community.</param>
/// <param name="Site">The site.</param>
[EventName("relocation-community.site-assigned")]
public sealed record RelocationCommunitySiteAssigned(RelocationCommunityId Community, PracticeSiteId Site) : DomainEvent;

/// <summary>No site of its own serves a relocation community any more.</summary>
/// <param name="Community">The community.</param>
/// <param name="Site">The site that did.</param>
[EventName("relocation-community.site-released")]
public sealed record RelocationCommunitySiteReleased(RelocationCommunityId Community, PracticeSiteId Site) : DomainEvent;

/// <summary>The division of a relocation community has another code.</summary>
/// <param name="Community">The community.</param>
/// <param name="From">The code it had.</param>
/// <param name="To">The code it has.</param>
[EventName("relocation-community.recoded")]
public sealed record RelocationCommunityRecoded(RelocationCommunityId Community, DivisionCode From, DivisionCode To) : DomainEvent;

/// <summary>An integration programme of a relocation community began; told of the programme, too.</summary>
/// <param name="Community">The community.</param>
/// <param name="Programme">The programme.</param>
[EventName("relocation-community.programme-begun")]
public sealed record RelocationCommunityProgrammeBegun(RelocationCommunityId Community, IntegrationProgrammeId Programme) : DomainEvent;

/// <summary>A relocation community is no longer designated.</summary>
/// <param name="Community">The community.</param>
/// <param name="From">From which day on.</param>
[EventName("relocation-community.ended")]
public sealed record RelocationCommunityEnded(RelocationCommunityId Community, LocalDate From) : DomainEvent;

/// <summary>A relocation community is designated again.</summary>
/// <param name="Community">The community.</param>
/// <param name="Since">Since which day.</param>
[EventName("relocation-community.restored")]
public sealed record RelocationCommunityRestored(RelocationCommunityId Community, LocalDate Since) : DomainEvent;
