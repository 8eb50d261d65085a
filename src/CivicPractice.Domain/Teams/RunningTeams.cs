using CivicPractice.Organizations;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>What becomes of teams while they are there (队伍管理): pause and return, leaders who step down, sponsors, the organisation: the use cases, written once.</summary>
/// <remarks>
/// A team that pauses (暂停) keeps its members, its leader and its drives: they stay on the notice board and their time runs on, the screening of who has applied goes on, but nobody applies, is
/// admitted or joins until it works again. Nothing is hosted by it or dispatched to it meanwhile; what was asked of it before is declined, expires or is called off.
/// </remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class RunningTeams(OpenDistrict district)
{
    /// <summary>Lets a team pause (暂停).</summary>
    /// <param name="team">The team.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VolunteerTeam.Suspend"/> is.</returns>
    public ValueTask<Decision> SuspendAsync(VolunteerTeamId team, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"team.suspend {team}", team, key, found => ValueTask.FromResult(found.Suspend(at)), cancellationToken);

    /// <summary>Lets a suspended team work again (恢复).</summary>
    /// <param name="team">The team.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VolunteerTeam.Resume"/> is.</returns>
    public ValueTask<Decision> ResumeAsync(VolunteerTeamId team, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"team.resume {team}", team, key, found => ValueTask.FromResult(found.Resume(at)), cancellationToken);

    /// <summary>The leader steps down (队长卸任) and stays a member; the team has none until another is appointed (<see cref="FoundingTeams.AppointLeaderAsync"/>).</summary>
    /// <param name="team">The team.</param>
    /// <param name="leader">Who leads.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VolunteerTeam.StepDown"/> is.</returns>
    public ValueTask<Decision> StepDownAsync(
        VolunteerTeamId team, VolunteerId leader, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"team.step-down {team} {leader}", team, key, found => ValueTask.FromResult(found.StepDown(leader, at)), cancellationToken);

    /// <summary>Gives a team a sponsor (确定支持方), in the place of an earlier one: a partnership in force on the day.</summary>
    /// <param name="team">The team.</param>
    /// <param name="sponsor">The partnership.</param>
    /// <param name="at">The moment; its day in the district's time zone judges the partnership.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (team, partnership), or as <see cref="VolunteerTeam.TakeSponsor"/> is.</returns>
    public ValueTask<Decision> SponsorAsync(
        VolunteerTeamId team, Partnerships.PartnershipId sponsor, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"team.sponsor {team} {sponsor}", team, key, async found =>
            await district.Partnerships.FindAsync(sponsor, cancellationToken) is { } partnership
                ? found.TakeSponsor(partnership.StandingOn(district.DayOf(at)), at)
                : new NotFound("partnership", sponsor.Value), cancellationToken);

    /// <summary>Ends the sponsorship of a team (终止支持).</summary>
    /// <param name="team">The team.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VolunteerTeam.EndSponsorship"/> is.</returns>
    public ValueTask<Decision> EndSponsorshipAsync(VolunteerTeamId team, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"team.end-sponsorship {team}", team, key, found => ValueTask.FromResult(found.EndSponsorship(at)), cancellationToken);

    /// <summary>The team belongs to another organisation from now on, or to none (划转).</summary>
    /// <param name="team">The team.</param>
    /// <param name="organization">The organisation, or <see langword="null"/> for none.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (team, organisation), or with all of <see cref="OrganizationInactive"/> and the refusals of <see cref="VolunteerTeam.TransferTo"/> that apply.</returns>
    /// <exception cref="ArgumentException">The organisation is the default value.</exception>
    public ValueTask<Decision> TransferAsync(
        VolunteerTeamId team, VolunteerOrganizationId? organization, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"team.transfer {team} {organization}", team, key, async found =>
        {
            if (organization is not { } id) return found.TransferTo(null, at);
            return await district.Organizations.FindAsync(id, cancellationToken) is { } into ? into.CanTakeIn() & found.TransferTo(id, at) : new NotFound("organization", id.Value);
        }, cancellationToken);

    private ValueTask<Decision> RunAsync(
        string command, VolunteerTeamId team, IdempotencyKey key, Func<VolunteerTeam, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Teams.FindAsync(team, cancellationToken) is { } found ? await attempt(found) : new NotFound("team", team.Value), cancellationToken);
}
