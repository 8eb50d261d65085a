using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>Joining teams without a recruitment drive, and leaving them: the use cases, written once.</summary>
/// <param name="district">The district, opened for who acts.</param>
public sealed class JoiningTeams(OpenDistrict district)
{
    /// <summary>A volunteer joins a team (加入队伍).</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="team">The team.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or with <see cref="ScreeningNotHeld"/> for each step of the screening that the team's members need and this one lacks, and as <see cref="Volunteer.JoinTeam"/> is.</returns>
    public ValueTask<Decision> JoinAsync(
        VolunteerId volunteer, VolunteerTeamId team, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"volunteer.join-team {volunteer} {team}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Volunteers.FindAsync(volunteer, cancellationToken) is not { } joining) return new NotFound("volunteer", volunteer.Value);
            if (await district.Teams.FindAsync(team, cancellationToken) is not { } joined) return new NotFound("team", team.Value);
            return joined.CanTakeIn(await district.ScreenedAsync(volunteer, cancellationToken), district.DayOf(at))
                & await district.JoinTeamAsync(joining, team, joined.IsActive, at, cancellationToken);
        }
    }

    /// <summary>A volunteer leaves a team (离开队伍), and leads it no longer.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="team">The team.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="Volunteer.LeaveTeam"/> is.</returns>
    public ValueTask<Decision> LeaveAsync(
        VolunteerId volunteer, VolunteerTeamId team, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        return district.RunAsync($"volunteer.leave-team {volunteer} {team}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.Volunteers.FindAsync(volunteer, cancellationToken) is not { } leaving) return new NotFound("volunteer", volunteer.Value);
            if (await district.Teams.FindAsync(team, cancellationToken) is not { } left) return new NotFound("team", team.Value);
            var so = await district.LeaveTeamAsync(leaving, team, at, cancellationToken);
            return left.Leader == volunteer ? so & left.StepDown(volunteer, at) : so;
        }
    }
}
