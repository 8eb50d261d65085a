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
    /// <param name="sponsor">The facts of the sponsoring partnership, or <see langword="null"/> when there is none.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="AlreadyExists"/> alone, with <see cref="NotFound"/> for an unknown organisation or leader alone, or with all of the refusals of
    /// <see cref="VolunteerTeam.Found"/>, <see cref="Organizations.OrganizationInactive"/> and those of <see cref="Volunteer.JoinTeam"/> that apply.
    /// </returns>
    public ValueTask<Decision> FoundAsync(
        VolunteerTeamId id, NewTeam team, SponsorFacts? sponsor, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(team);
        return district.RunAsync($"found-team {id}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Teams.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("team", id.Value);
            var founded = VolunteerTeam.Found(district.Id, id, team, sponsor, at);
            Decision so = founded;
            if (team.Organization is { } organizationId)
            {
                if (await district.Organizations.FindAsync(organizationId, cancellationToken) is not { } organization) return new NotFound("organization", organizationId.Value);
                so &= organization.CanTakeIn();
            }

            if (team.Leader is { } leaderId)
            {
                if (await district.Volunteers.FindAsync(leaderId, cancellationToken) is not { } leader) return new NotFound("volunteer", leaderId.Value);
                so &= leader.JoinTeam(id, isTeamActive: true, at);
            }

            if (so.IsAccepted) district.Teams.Add(founded.Value);
            return so;
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
        return district.RunAsync($"appoint-leader {team} {leader}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Teams.FindAsync(team, cancellationToken) is not { } led) return new NotFound("team", team.Value);
            if (await district.Volunteers.FindAsync(leader, cancellationToken) is not { } volunteer) return new NotFound("volunteer", leader.Value);
            return led.AppointLeader(leader, volunteer.State == VolunteerState.Active && volunteer.IsMemberOf(team), at);
        }
    }
}
