using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>Founding teams (成立志愿服务队) and giving them leaders: the use cases, written once.</summary>
/// <param name="district">The district, opened for who acts.</param>
public sealed class FoundingTeams(OpenDistrict district)
{
    /// <summary>Founds a team; the leader, where one is named, joins it with the same stroke.</summary>
    /// <param name="id">The id of the new team.</param>
    /// <param name="team">What is known of it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="AlreadyExists"/> alone, with <see cref="NotFound"/> for each of site, sponsor, organisation and leader that is unknown, or with all of <see cref="SiteNotOpen"/>,
    /// the refusals of <see cref="VolunteerTeam.Found"/>, <see cref="Organizations.OrganizationInactive"/> and those of <see cref="Volunteer.JoinTeam"/> that apply.
    /// </returns>
    public ValueTask<Decision> FoundAsync(
        VolunteerTeamId id, NewTeam team, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(team);
        return district.RunAsync($"team.found {id}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Teams.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("team", id.Value);
            var site = await district.Sites.FindAsync(team.Site, cancellationToken);
            var sponsor = team.Sponsor is { } sponsorId ? await district.Partnerships.FindAsync(sponsorId, cancellationToken) : null;
            var organization = team.Organization is { } organizationId ? await district.Organizations.FindAsync(organizationId, cancellationToken) : null;
            var leader = team.Leader is { } leaderId ? await district.Volunteers.FindAsync(leaderId, cancellationToken) : null;
            var known = Decision.Unless(
                site is null ? new NotFound("site", team.Site.Value) : null,
                sponsor is null && team.Sponsor is { } noSponsor ? new NotFound("partnership", noSponsor.Value) : null,
                organization is null && team.Organization is { } noOrganization ? new NotFound("organization", noOrganization.Value) : null,
                leader is null && team.Leader is { } nobody ? new NotFound("volunteer", nobody.Value) : null);
            if (!known.IsAccepted) return known;

            var founded = VolunteerTeam.Found(district.Id, id, team, sponsor?.StandingOn(at.InZone(district.Profile.TimeZone).Date), at);
            var so = Decision.Unless(site!.State == SiteState.Open ? null : new SiteNotOpen(site.Id, site.State)) & founded.Outcome;
            if (organization is not null) so &= organization.CanTakeIn();
            if (leader is not null) so &= await district.JoinTeamAsync(leader, id, isTeamActive: true, at, cancellationToken);
            if (so.IsAccepted) district.Teams.Add(founded.Value);
            return so;
        }
    }

    /// <summary>Moves a team to another site (迁移), its home from now on.</summary>
    /// <param name="team">The team.</param>
    /// <param name="to">The site.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (team, site), or as <see cref="VolunteerTeam.MoveTo"/> is.</returns>
    public ValueTask<Decision> MoveAsync(
        VolunteerTeamId team, PracticeSiteId to, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"team.move {team} {to}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            var moving = await district.Teams.FindAsync(team, cancellationToken);
            var site = await district.Sites.FindAsync(to, cancellationToken);
            return moving is null || site is null
                ? Decision.Unless(moving is null ? new NotFound("team", team.Value) : null, site is null ? new NotFound("site", to.Value) : null)
                : moving.MoveTo(site.Facts, at);
        }
    }

    /// <summary>Appoints one of a team's members as its leader (任命队长).</summary>
    /// <param name="team">The team.</param>
    /// <param name="leader">Who is to lead.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VolunteerTeam.AppointLeader"/> is.</returns>
    public ValueTask<Decision> AppointLeaderAsync(
        VolunteerTeamId team, VolunteerId leader, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"team.appoint-leader {team} {leader}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Teams.FindAsync(team, cancellationToken) is not { } led) return new NotFound("team", team.Value);
            if (await district.Volunteers.FindAsync(leader, cancellationToken) is not { } volunteer) return new NotFound("volunteer", leader.Value);
            return led.AppointLeader(leader, volunteer.State == VolunteerState.Active && volunteer.IsMemberOf(team), at);
        }
    }
}
