using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Requests;

/// <content>Whom requests are offered to.</content>
public sealed partial class ServingRequests
{
    /// <summary>Offers a request to a volunteer or a team (派单).</summary>
    /// <param name="id">The request.</param>
    /// <param name="to">Who is asked.</param>
    /// <param name="at">The moment of dispatch.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (request, volunteer, team), or as <see cref="ServiceRequest.Dispatch(Assignee, bool, Instant, RequestRules)"/> is.</returns>
    /// <exception cref="ArgumentException">Nobody is asked.</exception>
    public ValueTask<Decision> DispatchAsync(ServiceRequestId id, Assignee to, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        DispatchAsync(id, [to], at, key, cancellationToken);

    /// <summary>Offers a request to several at once (派单): who answers first takes the seats. All are asked or none.</summary>
    /// <param name="id">The request.</param>
    /// <param name="to">Who are asked, each once.</param>
    /// <param name="at">The moment of dispatch.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for the request, or for each volunteer and team that is unknown, or as <see cref="ServiceRequest.Dispatch(IReadOnlyList{Invitee}, Instant, RequestRules)"/> is.</returns>
    /// <exception cref="ArgumentException">Nobody is asked, or one twice.</exception>
    public ValueTask<Decision> DispatchAsync(
        ServiceRequestId id, IReadOnlyList<Assignee> to, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (to.Contains(default)) throw new ArgumentException("Nobody is asked.", nameof(to));
        return RunAsync($"request.dispatch {id} {string.Join(' ', to.Select(one => $"{one.Kind} {one.Value}"))}", id, at, key, async request =>
        {
            var (invited, unknown) = await InvitedAsync(to, cancellationToken);
            return unknown.IsAccepted ? request.Dispatch(invited, at, district.Profile.Requests) : unknown;
        }, cancellationToken);
    }

    /// <summary>Takes an offer back that nobody has answered yet (撤回派单).</summary>
    /// <param name="id">The request.</param>
    /// <param name="to">Who was asked.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="reason">Why, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.WithdrawOffer"/> is.</returns>
    public ValueTask<Decision> WithdrawOfferAsync(
        ServiceRequestId id, Assignee to, Instant at, IdempotencyKey key = default, StepReason? reason = null, CancellationToken cancellationToken = default) =>
        RunAsync($"request.withdraw-offer {id} {to.Kind} {to.Value}{InCommand(reason)}", id, at, key, request => ValueTask.FromResult(request.WithdrawOffer(to, at, reason)), cancellationToken);

    /// <summary>Offers a request in waves (分批派单): the first group is asked at once, the others as they fall due (<see cref="SendWavesAsync"/>), until all seats are taken.</summary>
    /// <param name="id">The request.</param>
    /// <param name="plan">Whom, in which groups, how long after each other; such as the best matches first.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for the request, or for each volunteer and team that is unknown, or as <see cref="ServiceRequest.PlanWaves"/> is. Without a key, again asks the first group once more: of the plan, whoever has not been asked.</returns>
    /// <exception cref="ArgumentException">As in <see cref="ServiceRequest.PlanWaves"/>.</exception>
    public ValueTask<Decision> DispatchInWavesAsync(ServiceRequestId id, WavePlan plan, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var command = FormattableString.Invariant($"request.plan-waves {id} {plan.Size} {plan.Every.TotalSeconds} {string.Join(' ', plan.Waiting.Select(one => $"{one.Kind} {one.Value}"))}");
        return RunAsync(command, id, at, key, async request =>
        {
            var (invited, unknown) = await InvitedAsync([.. plan.Waiting.Where(one => one != default)], cancellationToken);
            if (!unknown.IsAccepted) return unknown;
            var may = request.PlanWaves(plan, at, district.Profile.Requests);
            return may.IsAccepted ? may & Send(request, invited, at) : may;
        }, cancellationToken);
    }

    /// <summary>Stops asking in waves (停止分批派单); who is asked already may answer.</summary>
    /// <param name="id">The request.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.DropWaves"/> is.</returns>
    public ValueTask<Decision> DropWavesAsync(ServiceRequestId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.drop-waves {id}", id, at, key, request => ValueTask.FromResult(request.DropWaves(at)), cancellationToken);

    /// <summary>Asks the next group of those who are to be asked in waves.</summary>
    /// <param name="id">The request.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.SendWave"/> is.</returns>
    public ValueTask<Decision> SendWaveAsync(ServiceRequestId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.send-wave {id}", id, at, key, async request =>
            Send(request, (await InvitedAsync(request.Waves?.Waiting ?? [], cancellationToken)).Invited, at), cancellationToken);

    /// <summary>Sends every wave that is due, each in a unit of work of its own; for the host to call from time to time. A request that was settled meanwhile is passed over.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The requests whose next group was asked, the longest due first.</returns>
    public async ValueTask<IReadOnlyList<ServiceRequestId>> SendWavesAsync(Instant at, CancellationToken cancellationToken = default)
    {
        var sent = new List<ServiceRequestId>();
        foreach (var request in await district.Requests.ListAsync(new WavesDueSpec(at), cancellationToken))
            if ((await SendWaveAsync(request.Id, at, default, cancellationToken)).IsAccepted) sent.Add(request.Id);
        return sent;
    }

    /// <summary>Lets the offers of a request expire that nobody answered in time.</summary>
    /// <param name="id">The request.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.LetExpire"/> is.</returns>
    public ValueTask<Decision> LetExpireAsync(ServiceRequestId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.let-expire {id}", id, at, key, request => ValueTask.FromResult(request.LetExpire(at)), cancellationToken);

    /// <summary>Lets every offer expire that nobody answered in time, each request in a unit of work of its own; for the host to call from time to time. What was answered meanwhile is passed over.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The requests of which an offer has expired, the longest overdue first.</returns>
    public async ValueTask<IReadOnlyList<ServiceRequestId>> LetAllExpireAsync(Instant at, CancellationToken cancellationToken = default)
    {
        var expired = new List<ServiceRequestId>();
        foreach (var request in await district.Requests.ListAsync(new UnansweredOffersSpec(at), cancellationToken))
            if ((await LetExpireAsync(request.Id, at, default, cancellationToken)).IsAccepted) expired.Add(request.Id);
        return expired;
    }

    /// <summary>Nobody else is asked: those who come are enough (截止接单).</summary>
    /// <param name="id">The request.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="reason">Why, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.Settle"/> is.</returns>
    public ValueTask<Decision> SettleAsync(ServiceRequestId id, Instant at, IdempotencyKey key = default, StepReason? reason = null, CancellationToken cancellationToken = default) =>
        RunAsync($"request.settle {id}{InCommand(reason)}", id, at, key, request => ValueTask.FromResult(request.Settle(at, reason)), cancellationToken);

    private static string InCommand(StepReason? reason) => reason is null ? "" : $" {reason}";

    private Decision Send(ServiceRequest request, IEnumerable<Invitee> invited, Instant at) =>
        request.SendWave(invited.Where(one => one.IsAvailable).Select(one => one.To).ToHashSet().Contains, at, district.Profile.Requests);

    private async ValueTask<(List<Invitee> Invited, Decision Unknown)> InvitedAsync(IReadOnlyList<Assignee> to, CancellationToken cancellationToken)
    {
        var (invited, unknown) = (new List<Invitee>(to.Count), Decision.Accepted);
        foreach (var one in to)
        {
            if (await IsAvailableAsync(one, cancellationToken) is { } isAvailable) invited.Add(new Invitee(one, isAvailable));
            else unknown &= new NotFound(one.Team is null ? "volunteer" : "team", one.Value);
        }

        return (invited, unknown);
    }

    private async ValueTask<bool?> IsAvailableAsync(Assignee to, CancellationToken cancellationToken)
    {
        if (to.Volunteer is { } volunteer) return (await facts.FindAsync(volunteer, cancellationToken))?.IsActive;
        return await district.Teams.FindAsync(to.Team!.Value, cancellationToken) is { } team ? team.State == TeamState.Active : null;
    }
}
