using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>Dissolving teams (解散志愿服务队) so that nobody is left behind: the use case, written once (docs/decisions/0022).</summary>
/// <param name="district">The district, opened for who acts.</param>
public sealed class DissolvingTeams(OpenDistrict district)
{
    /// <summary>
    /// Dissolves a suspended team: its open drives are closed, who waits for an answer is rejected (<see cref="RejectionReason.DriveCalledOff"/>), and every member leaves, or joins the
    /// successor instead; who is in the successor already just leaves. All of it with one stroke, or nothing.
    /// </summary>
    /// <remarks>
    /// <para>Members whose registration pauses go along. A kit that is out stays noted with the volunteer, for the team that gave it, until it comes back (<see cref="Volunteer.ReturnIdentityKit"/>).</para>
    /// <para>Dissolving again is accepted and changes nothing. Whoever does not wish to be in the successor leaves it (<see cref="JoiningTeams.LeaveAsync"/>).</para>
    /// </remarks>
    /// <param name="team">The team.</param>
    /// <param name="successor">The active team whose members they become, or <see langword="null"/>.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for either team, or for all of <see cref="TeamInactive"/> (the successor) and the refusals of <see cref="VolunteerTeam.Dissolve"/> that apply.</returns>
    /// <exception cref="ArgumentException">The successor is the default value or the team itself.</exception>
    public ValueTask<Decision> DissolveAsync(
        VolunteerTeamId team, VolunteerTeamId? successor, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"team.dissolve {team} {successor}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            var ending = await district.Teams.FindAsync(team, cancellationToken);
            var heir = successor is { } one ? await district.Teams.FindAsync(one, cancellationToken) : null;
            if (ending is null || (successor is not null && heir is null))
            {
                return Decision.Unless(
                    ending is null ? new NotFound("team", team.Value) : null, heir is null && successor is { } nothing ? new NotFound("team", nothing.Value) : null);
            }

            if (ending.State == TeamState.Dissolved) return ending.Dissolve(TeamTies.None, successor, at);
            var so = Decision.Unless(heir is { IsActive: false } ? new TeamInactive(heir.Id) : null)
                & ending.Dissolve(await TeamTies.OfAsync(district, team, cancellationToken), successor, at);
            return so.IsAccepted ? so & await CallOffAsync(team, at, cancellationToken) & await ReleaseAsync(team, heir, at, cancellationToken) : so;
        }
    }

    // Closed drives may have applications too that nobody answered.
    private async ValueTask<Decision> CallOffAsync(VolunteerTeamId team, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var drive in await district.RecruitmentDrives.ListAsync(new DrivesOfTeamSpec(team, DriveState.Open), cancellationToken)) so &= drive.Close(at);
        foreach (var application in await district.Applications.ListAsync(new PendingApplicationsOfTeamSpec(team), cancellationToken))
            so &= application.Reject(RejectionReason.DriveCalledOff, at);
        return so;
    }

    // Nobody joins a team that is suspended: who is listed here is everybody.
    private async ValueTask<Decision> ReleaseAsync(VolunteerTeamId team, VolunteerTeam? heir, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var member in await district.TeamMembers.ListAsync(new MembersOfTeamSpec(team), cancellationToken))
        {
            var volunteer = (await district.Volunteers.FindAsync(member.Volunteer, cancellationToken))!;
            so &= heir is null || volunteer.IsMemberOf(heir.Id)
                ? await district.LeaveTeamAsync(volunteer, team, at, cancellationToken)
                : await district.MoveToTeamAsync(volunteer, team, heir, at, cancellationToken);
        }

        return so;
    }
}
