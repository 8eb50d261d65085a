using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Benchmarks.Data;

// What a user without the library would keep in lists: plain objects that hold just what the questions need, and find each other by number, from 0, which is kinder to lists and tables than an id.

/// <summary>A site; those below it have the numbers after it, up to the last.</summary>
internal sealed record SiteRow(int Number, PracticeSiteId Id, SiteTier Tier, SiteSetting? Setting, int? Parent, IReadOnlyList<OpenStretch> Open)
{
    public int Last { get; set; } = Number;

    public bool IsOpen => Open[^1].Until is null;
}

/// <summary>An organisation, with one team of the same number.</summary>
internal sealed record OrganizationRow(int Number, VolunteerTeamId Team, int Site, bool IsActive);

/// <summary>A volunteer as of the end; the home is -1 where there is none.</summary>
internal sealed record VolunteerRow(int Number, VolunteerId Id, Instant RegisteredAt, VolunteerState State, int Stars, long Minutes, int Home, VolunteerSkill[] Skills, TimeRange[] Bookings)
{
    public bool IsActive => State == VolunteerState.Active;
}

/// <summary>A session; the host's number counts sites, organisations or teams.</summary>
internal sealed record SessionRow(
    int Number, ActivityId Id, int Site, ActivityCategory Category, ActivityHostKind HostKind, int Host, LocalDate Day, TimeRange During, bool IsHeld, bool IsConcentrated, int FirstCounted, int PersonTimes, ParticipationRow[] Participations)
{
    public int? Team => HostKind == ActivityHostKind.Team ? Host : null;
}

/// <summary>A volunteer in a session.</summary>
internal sealed record ParticipationRow(int Volunteer, int Minutes);

/// <summary>A request as of the end.</summary>
internal sealed record RequestRow(
    int Number, ServiceRequestId Id, int Site, Instant PlacedAt, OfferRow[] Offers, PartyRow[] Parties, LocalDate? ServedOn, TimeRange Wanted, int Minutes, int PersonTimes, int? Through, int? Score, bool IsStruck, bool IsCancelled);

/// <summary>An offer of a request to one volunteer or team, and when it was taken on.</summary>
internal sealed record OfferRow(Instant At, Instant? AcceptedAt);

/// <summary>Those who took a request on: a team, or one volunteer.</summary>
internal sealed record PartyRow(int? Team, int[] Volunteers);
