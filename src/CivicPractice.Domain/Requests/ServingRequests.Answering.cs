using CivicPractice.Scheduling;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <content>What those who were asked answer.</content>
public sealed partial class ServingRequests
{
    /// <summary>Those who were asked take the request on (接单); the time of everybody who will come is held.</summary>
    /// <param name="id">The request.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="volunteers">The volunteers who will come; the one who was asked, or those a team names.</param>
    /// <param name="at">The moment of the answer.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/> (request, volunteer, team), or with all of <see cref="TeamInactive"/>, <see cref="NotInTeam"/> for each volunteer
    /// who is no member, and the refusals of <see cref="ServiceRequest.Accept"/> and <see cref="Schedule.Hold"/>.
    /// </returns>
    public ValueTask<Decision> AcceptAsync(
        ServiceRequestId id, Assignee by, IReadOnlyList<VolunteerId> volunteers, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.accept {id} {by.Kind} {by.Value} {string.Join(' ', volunteers)}", id, at, key, async request =>
        {
            ArgumentNullException.ThrowIfNull(volunteers);
            if (request.HasAccepted(by, volunteers)) return Decision.Accepted;
            var (named, unknown) = await FactsOfAsync(volunteers, cancellationToken);
            if (!unknown.IsAccepted) return unknown;
            var decision = await JudgeTeamAsync(by, volunteers, cancellationToken) & request.Accept(by, named, at, district.Profile);
            foreach (var one in named)
                decision &= (await ScheduleOfAsync(one.Volunteer, cancellationToken)).Hold(request.Cause, request.Wanted, district.Profile.Scheduling, at, one.Limits);
            return decision;
        }, cancellationToken);

    /// <summary>Those who were asked decline, without penalty (志愿服务条例 art. 25).</summary>
    /// <param name="id">The request.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="at">The moment of the answer.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.Decline"/> is.</returns>
    public ValueTask<Decision> DeclineAsync(ServiceRequestId id, Assignee by, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        DeclineAsync(id, by, null, at, key, cancellationToken);

    /// <summary>Those who were asked decline and say why, which nobody has to.</summary>
    /// <param name="id">The request.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="reason">Why, or <see langword="null"/>.</param>
    /// <param name="at">The moment of the answer.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused as without it.</returns>
    public ValueTask<Decision> DeclineAsync(
        ServiceRequestId id, Assignee by, DeclineReason? reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(
            $"request.decline {id} {by.Kind} {by.Value}{(reason is null ? "" : $" {reason}")}", id, at, key,
            request => ValueTask.FromResult(request.Decline(by, at, reason)), cancellationToken);

    /// <summary>Those who took a request on, or some whom a team named, can't come after all (退单), without penalty; their time is given back, and their seats are to be taken by others.</summary>
    /// <param name="id">The request.</param>
    /// <param name="by">Who took it on.</param>
    /// <param name="volunteers">Who will not come, or <see langword="null"/> for all whom they named.</param>
    /// <param name="reason">Why, or <see langword="null"/>: nobody has to say.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.GiveBack"/> is.</returns>
    /// <exception cref="ArgumentException">Nobody is named, or one twice.</exception>
    public ValueTask<Decision> GiveBackAsync(
        ServiceRequestId id, Assignee by, IReadOnlyList<VolunteerId>? volunteers, DeclineReason? reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(
            $"request.give-back {id} {by.Kind} {by.Value} {reason} {string.Join(' ', volunteers ?? [])}", id, at, key,
            request => ValueTask.FromResult(request.GiveBack(by, volunteers, at, reason)), cancellationToken);

    // A team that takes a request on acts at present, and names its own.
    private async ValueTask<Decision> JudgeTeamAsync(Assignee by, IReadOnlyList<VolunteerId> volunteers, CancellationToken cancellationToken)
    {
        if (by.Team is not { } teamId) return Decision.Accepted;
        if (await district.Teams.FindAsync(teamId, cancellationToken) is not { } team) return new NotFound("team", teamId.Value);
        var decision = Decision.Unless(team.IsActive ? null : new TeamInactive(teamId));
        foreach (var volunteer in volunteers)
        {
            if ((await district.Volunteers.FindAsync(volunteer, cancellationToken))?.IsMemberOf(teamId) != true) decision &= new NotInTeam(teamId);
        }

        return decision;
    }
}
