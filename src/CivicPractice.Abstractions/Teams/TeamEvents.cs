using CivicPractice.Commendation;
using CivicPractice.Evaluation;
using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>A team was founded at a site (成立志愿服务队); it is active from here on.</summary>
/// <param name="Team">The team.</param>
/// <param name="Site">The site.</param>
/// <param name="Organization">The organisation it belongs to, or <see langword="null"/>.</param>
/// <param name="Sponsor">The partnership that sponsors it, or <see langword="null"/>.</param>
[EventName("team.founded")]
public sealed record TeamFounded(VolunteerTeamId Team, PracticeSiteId Site, VolunteerOrganizationId? Organization, PartnershipId? Sponsor) : DomainEvent;

/// <summary>A leader was appointed, in the place of an earlier one.</summary>
/// <param name="Team">The team.</param>
/// <param name="Leader">The leader.</param>
[EventName("team.leader-appointed")]
public sealed record TeamLeaderAppointed(VolunteerTeamId Team, VolunteerId Leader) : DomainEvent;

/// <summary>The leader stepped down; the team has none.</summary>
/// <param name="Team">The team.</param>
/// <param name="Leader">Who had led it.</param>
[EventName("team.leader-stepped-down")]
public sealed record TeamLeaderSteppedDown(VolunteerTeamId Team, VolunteerId Leader) : DomainEvent;

/// <summary>An active team pauses.</summary>
/// <param name="Team">The team.</param>
[EventName("team.suspended")]
public sealed record TeamSuspended(VolunteerTeamId Team) : DomainEvent;

/// <summary>A suspended team works again.</summary>
/// <param name="Team">The team.</param>
[EventName("team.resumed")]
public sealed record TeamResumed(VolunteerTeamId Team) : DomainEvent;

/// <summary>A suspended team was dissolved, for good; each member who leaves it has an event of their own.</summary>
/// <param name="Team">The team.</param>
/// <param name="Successor">The team its members joined instead, or <see langword="null"/>.</param>
[EventName("team.dissolved")]
public sealed record TeamDissolved(VolunteerTeamId Team, VolunteerTeamId? Successor) : DomainEvent;

/// <summary>A partnership sponsors a team from now on, in the place of an earlier one.</summary>
/// <param name="Team">The team.</param>
/// <param name="Sponsor">The partnership.</param>
[EventName("team.sponsored")]
public sealed record TeamSponsored(VolunteerTeamId Team, PartnershipId Sponsor) : DomainEvent;

/// <summary>A partnership sponsors a team no longer; it has no sponsor now.</summary>
/// <param name="Team">The team.</param>
/// <param name="Sponsor">The partnership that had sponsored it.</param>
[EventName("team.sponsorship-ended")]
public sealed record TeamSponsorshipEnded(VolunteerTeamId Team, PartnershipId Sponsor) : DomainEvent;

/// <summary>A team belongs to another organisation from now on, or to none (队伍划转).</summary>
/// <param name="Team">The team.</param>
/// <param name="From">The organisation it belonged to, or <see langword="null"/>.</param>
/// <param name="To">The organisation it belongs to now, or <see langword="null"/>.</param>
[EventName("team.transferred")]
public sealed record TeamTransferred(VolunteerTeamId Team, VolunteerOrganizationId? From, VolunteerOrganizationId? To) : DomainEvent;

/// <summary>A team is at home at another site from now on (队伍迁移).</summary>
/// <param name="Team">The team.</param>
/// <param name="From">Where it was at home.</param>
/// <param name="To">Where it is at home now.</param>
[EventName("team.moved")]
public sealed record TeamMoved(VolunteerTeamId Team, PracticeSiteId From, PracticeSiteId To) : DomainEvent;

/// <summary>It was laid down which steps of the screening a team's members need for as long as they are in it (规定筛选环节).</summary>
/// <param name="Team">The team.</param>
/// <param name="Steps">The steps, in place of those before; empty where it asks for none any more.</param>
[EventName("team.screening-required")]
public sealed record TeamScreeningRequired(VolunteerTeamId Team, IReadOnlyList<ScreeningStep> Steps) : DomainEvent;

/// <summary>A team was commended (表彰志愿服务队).</summary>
/// <param name="Team">The team.</param>
/// <param name="Honour">As what.</param>
/// <param name="On">The day of the award.</param>
/// <param name="Cycle">The evaluation that it was given for, or <see langword="null"/>.</param>
[EventName("team.commended")]
public sealed record TeamCommended(VolunteerTeamId Team, Honour Honour, LocalDate On, EvaluationCycleId? Cycle) : DomainEvent;

/// <summary>An honour of a team was taken back (撤销荣誉).</summary>
/// <param name="Team">The team.</param>
/// <param name="Honour">As what it had been commended.</param>
/// <param name="On">The day of the award.</param>
/// <param name="Cycle">The evaluation that it was given for, or <see langword="null"/>.</param>
[EventName("team.honour-withdrawn")]
public sealed record TeamHonourWithdrawn(VolunteerTeamId Team, Honour Honour, LocalDate On, EvaluationCycleId? Cycle) : DomainEvent;
