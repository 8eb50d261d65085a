using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>Building sites together with others (阵地共建): the use cases of a partnership from its draft to its end.</summary>
/// <remarks>
/// <para>The day of each command is read off its moment in the district's time zone.</para>
/// <para>An unknown partnership or site is refused with <see cref="NotFound"/>. A key that was committed before answers "accepted" and does nothing.</para>
/// </remarks>
/// <param name="district">The district.</param>
public sealed partial class CoBuilding(OpenDistrict district)
{
    /// <summary>Drafts a partnership.</summary>
    /// <param name="id">The id of the new partnership.</param>
    /// <param name="draft">What the draft says.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/> alone, with <see cref="NotFound"/> for every unknown site, or the refusals of <see cref="CoBuildingPartnership.Draft"/>.</returns>
    public ValueTask<Decision> DraftAsync(
        PartnershipId id, NewPartnership draft, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return district.RunAsync($"partnership.draft {id}", key, Attempt, cancellationToken);

        async ValueTask<Decision> Attempt()
        {
            if (await district.Partnerships.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("partnership", id.Value);
            var (sites, unknown) = await FactsOfAsync(draft.Sites, cancellationToken);
            if (unknown.Count > 0) return Decision.Unless(unknown);
            var drafted = CoBuildingPartnership.Draft(district.Id, id, draft, sites, DayOf(at), at);
            if (drafted.TryGetValue(out var partnership)) district.Partnerships.Add(partnership);
            return drafted;
        }
    }

    /// <summary>A party signs (签署).</summary>
    /// <param name="id">The partnership.</param>
    /// <param name="by">The party.</param>
    /// <param name="role">The role of whoever signs for it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="CoBuildingPartnership.Sign"/>.</returns>
    public ValueTask<Decision> SignAsync(
        PartnershipId id, PartnerId by, string role, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"partnership.sign {id} {by} {role}", id, key, partnership => partnership.Sign(by, role, DayOf(at), at), cancellationToken);

    /// <summary>The district's side signs as the last one (签约生效).</summary>
    /// <param name="id">The partnership.</param>
    /// <param name="role">The role of whoever signs for it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="CoBuildingPartnership.Conclude"/>.</returns>
    public ValueTask<Decision> ConcludeAsync(
        PartnershipId id, string role, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"partnership.conclude {id} {role}", id, key, async partnership =>
            partnership.Conclude(role, (await FactsOfAsync(partnership.Sites, cancellationToken)).Known, DayOf(at), at), cancellationToken);

    /// <summary>Records what came of a commitment (登记投入). The same cause again is accepted and changes nothing, with a key or without.</summary>
    /// <param name="id">The partnership.</param>
    /// <param name="cause">What it is recorded for, made by the caller; a cause counts once in a partnership.</param>
    /// <param name="commitment">The number of the commitment.</param>
    /// <param name="quantity">How much came; more than zero, in the commitment's unit.</param>
    /// <param name="on">The day it came.</param>
    /// <param name="at">The moment of recording.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="CoBuildingPartnership.RecordDelivery"/>.</returns>
    /// <exception cref="ArgumentException">As in <see cref="CoBuildingPartnership.RecordDelivery"/>.</exception>
    public ValueTask<Decision> RecordDeliveryAsync(
        PartnershipId id, Guid cause, int commitment, decimal quantity, LocalDate on, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(
            FormattableString.Invariant($"partnership.record-delivery {id} {cause} {commitment} {quantity:0.############################} {on:uuuu'-'MM'-'dd}"),
            id, key, partnership => partnership.RecordDelivery(cause, commitment, quantity, on, DayOf(at), at), cancellationToken);

    /// <summary>Corrects how much came (更正投入).</summary>
    /// <param name="id">The partnership.</param>
    /// <param name="cause">What it was recorded for.</param>
    /// <param name="quantity">How much came, 0 or more, in the commitment's unit.</param>
    /// <param name="reason">Why what was recorded is wrong.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="CoBuildingPartnership.CorrectDelivery"/>.</returns>
    /// <exception cref="ArgumentException">As in <see cref="CoBuildingPartnership.CorrectDelivery"/>.</exception>
    public ValueTask<Decision> CorrectDeliveryAsync(
        PartnershipId id, Guid cause, decimal quantity, DeliveryCorrectionReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(
            FormattableString.Invariant($"partnership.correct-delivery {id} {cause} {quantity:0.############################} {reason}"),
            id, key, partnership => partnership.CorrectDelivery(cause, quantity, reason, at), cancellationToken);

    /// <summary>Makes the term longer (续签): the district's side records that all have signed a renewal on paper.</summary>
    /// <param name="id">The partnership.</param>
    /// <param name="through">The new last day.</param>
    /// <param name="role">The role of whoever records it for the district's side.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="CoBuildingPartnership.Renew"/>.</returns>
    public ValueTask<Decision> RenewAsync(
        PartnershipId id, LocalDate through, string role, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(
            FormattableString.Invariant($"partnership.renew {id} {through:uuuu'-'MM'-'dd} {role}"), id, key, partnership => partnership.Renew(through, role, DayOf(at), at), cancellationToken);

    /// <summary>Lets a partnership expire whose term is over (到期). What is shared under it cannot be booked any more.</summary>
    /// <param name="id">The partnership.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="CoBuildingPartnership.LetExpire"/>.</returns>
    public ValueTask<Decision> LetExpireAsync(
        PartnershipId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        LapsingAsync(id, at, RunAsync($"partnership.let-expire {id}", id, key, partnership => partnership.LetExpire(DayOf(at), at), cancellationToken), cancellationToken);

    /// <summary>Ends a partnership early, or gives a draft up (终止). What is shared under it cannot be booked any more.</summary>
    /// <param name="id">The partnership.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="CoBuildingPartnership.Terminate"/>.</returns>
    public ValueTask<Decision> TerminateAsync(
        PartnershipId id, TerminationReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        LapsingAsync(id, at, RunAsync($"partnership.terminate {id} {reason}", id, key, partnership => partnership.Terminate(reason, DayOf(at), at), cancellationToken), cancellationToken);

    // The resources follow when the end is stored: from then on whoever wants to share or book something meets it.
    private async ValueTask<Decision> LapsingAsync(PartnershipId id, Instant at, ValueTask<Decision> ending, CancellationToken cancellationToken)
    {
        var outcome = await ending;
        if (outcome.IsAccepted) await new SharingResources(district).LapseAsync(id, at, cancellationToken);
        return outcome;
    }

    private async ValueTask<(List<SiteFacts> Known, List<Refusal> Unknown)> FactsOfAsync(IEnumerable<PracticeSiteId> ids, CancellationToken cancellationToken)
    {
        var (known, unknown) = (new List<SiteFacts>(), new List<Refusal>());
        foreach (var id in ids)
        {
            var site = await district.Sites.FindAsync(id, cancellationToken);
            if (site is null) unknown.Add(new NotFound("site", id.Value));
            else known.Add(site.Facts);
        }

        return (known, unknown);
    }

    private ValueTask<Decision> RunAsync(
        string command, PartnershipId id, IdempotencyKey key, Func<CoBuildingPartnership, Decision> attempt, CancellationToken cancellationToken) =>
        RunAsync(command, id, key, partnership => ValueTask.FromResult(attempt(partnership)), cancellationToken);

    private ValueTask<Decision> RunAsync(
        string command, PartnershipId id, IdempotencyKey key, Func<CoBuildingPartnership, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
        {
            var partnership = await district.Partnerships.FindAsync(id, cancellationToken);
            return partnership is null ? new NotFound("partnership", id.Value) : await attempt(partnership);
        }, cancellationToken);

    private LocalDate DayOf(Instant at) => at.InZone(district.Profile.TimeZone).Date;
}
