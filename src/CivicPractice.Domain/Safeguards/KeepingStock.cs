using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>Keeping supplies (物资保障): the use cases of a stock from its opening to its end, written once.</summary>
/// <remarks>
/// An unknown stock, site, volunteer or partnership is refused with <see cref="NotFound"/>. A cause counts once a stock, with a key or without. A key that was committed before answers "accepted" and does nothing.
/// Not safe for concurrent use, as the district is not.
/// </remarks>
/// <param name="district">The district, opened for who acts.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
public sealed class KeepingStock(OpenDistrict district, IVolunteerFactsSource facts)
{
    /// <summary>Keeps supplies with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district.</param>
    public KeepingStock(OpenDistrict district)
        : this(district, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>Opens a stock at an open site, with nothing in it.</summary>
    /// <param name="id">The id of the new stock.</param>
    /// <param name="site">The site.</param>
    /// <param name="kind">What is kept.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/>, <see cref="NotFound"/> or <see cref="SiteNotOpen"/>.</returns>
    /// <exception cref="ArgumentException">Site or kind are missing.</exception>
    public ValueTask<Decision> OpenAsync(
        StockItemId id, PracticeSiteId site, SupplyKind kind, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"stock.open {id} {site} {kind}", key, async () =>
        {
            if (await district.StockItems.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("stock-item", id.Value);
            var opened = StockItem.Open(district.Id, id, site, kind, at);
            var may = await district.JudgeKnownSiteAsync(site, cancellationToken);
            if (may.IsAccepted) district.StockItems.Add(opened);
            return may;
        }, cancellationToken);

    /// <summary>Supplies come in (入库), also at a site that is shut for a time: what came is there. Where they are what a partner committed, the partnership notes the delivery with the same stroke.</summary>
    /// <param name="id">The stock.</param>
    /// <param name="cause">The delivery; once a stock, and once a partnership where it delivers a commitment.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="givenBy">The partner that gives them, or <see langword="null"/>.</param>
    /// <param name="at">The moment; its day in the district's time zone is the day of the delivery.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, or for all of <see cref="SiteNotInScope"/>, <see cref="DeliveryDiffers"/> (a commitment in pieces or sets is delivered by as many) and the refusals of
    /// <see cref="StockItem.Receive"/> and <see cref="CoBuildingPartnership.RecordDelivery"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">As in <see cref="StockItem.Receive"/>, or the partnership has recorded another delivery for the cause.</exception>
    public ValueTask<Decision> ReceiveAsync(
        StockItemId id, Guid cause, int quantity, PartnerGift? givenBy, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"stock.receive {id} {cause} {quantity} {givenBy}").TrimEnd(), id, key, async item =>
            item.Knows(cause)
                ? item.Receive(cause, quantity, givenBy, at)
                : item.Receive(cause, quantity, givenBy, at)
                    & await district.TakeDeliveryAsync(givenBy, cause, item.Site, unit => unit == ContributionUnit.Pieces || unit == ContributionUnit.Sets ? quantity : null, at, cancellationToken),
            cancellationToken);

    /// <summary>Gives supplies to a volunteer (领用).</summary>
    /// <param name="id">The stock.</param>
    /// <param name="cause">The issue; once a stock.</param>
    /// <param name="volunteer">Who gets them.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (stock, volunteer), or for all of <see cref="VolunteerInactive"/> (the registration was merged into another one) and the refusals of <see cref="StockItem.Issue"/> that apply.</returns>
    /// <exception cref="ArgumentException">As in <see cref="StockItem.Issue"/>.</exception>
    public ValueTask<Decision> IssueAsync(
        StockItemId id, Guid cause, VolunteerId volunteer, int quantity, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"stock.issue {id} {cause} {volunteer} {quantity}"), id, key, async item =>
            (item.Knows(cause) ? Decision.Accepted : await facts.JudgeStandingAsync(volunteer, cancellationToken)) & item.Issue(cause, volunteer, quantity, at), cancellationToken);

    /// <summary>Supplies come back from a volunteer (归还).</summary>
    /// <param name="id">The stock.</param>
    /// <param name="cause">The return; once a stock.</param>
    /// <param name="issue">The issue they were given with.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="StockItem.Return"/>.</returns>
    /// <exception cref="ArgumentException">As in <see cref="StockItem.Return"/>.</exception>
    public ValueTask<Decision> ReturnAsync(
        StockItemId id, Guid cause, Guid issue, int quantity, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"stock.return {id} {cause} {issue} {quantity}"), id, key, item => ValueTask.FromResult(item.Return(cause, issue, quantity, at)), cancellationToken);

    /// <summary>Writes supplies off (报损), in stock or with a volunteer.</summary>
    /// <param name="id">The stock.</param>
    /// <param name="cause">The loss; once a stock.</param>
    /// <param name="issue">The issue they were given with, or <see langword="null"/> when they were in stock.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="StockItem.WriteOff"/>.</returns>
    /// <exception cref="ArgumentException">As in <see cref="StockItem.WriteOff"/>.</exception>
    public ValueTask<Decision> WriteOffAsync(
        StockItemId id, Guid cause, Guid? issue, int quantity, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"stock.write-off {id} {cause} {issue} {quantity}"), id, key, item => ValueTask.FromResult(item.WriteOff(cause, issue, quantity, at)), cancellationToken);

    /// <summary>Notes a stocktake (盘点), also at a site that is shut for a time.</summary>
    /// <param name="id">The stock.</param>
    /// <param name="cause">The stocktake; once a stock.</param>
    /// <param name="counted">How many pieces are there, without those with volunteers; 0 or more.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="StockItem.Count"/>.</returns>
    /// <exception cref="ArgumentException">As in <see cref="StockItem.Count"/>.</exception>
    public ValueTask<Decision> CountAsync(StockItemId id, Guid cause, int counted, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"stock.count {id} {cause} {counted}"), id, key, item => ValueTask.FromResult(item.Count(cause, counted, at)), cancellationToken);

    /// <summary>Moves supplies to another stock of the same kind, such as that of another site (调拨), out there and in here with one stroke.</summary>
    /// <param name="from">The stock they leave.</param>
    /// <param name="to">The stock they go to.</param>
    /// <param name="cause">The transfer; once a stock.</param>
    /// <param name="quantity">How many pieces; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for each stock that is unknown, or for the refusals of <see cref="StockItem.TransferOut"/>, or else those of <see cref="StockItem.TransferIn"/>.</returns>
    /// <exception cref="ArgumentException">Both are the same stock, or as in <see cref="StockItem.TransferOut"/> and <see cref="StockItem.TransferIn"/>.</exception>
    public ValueTask<Decision> TransferAsync(
        StockItemId from, StockItemId to, Guid cause, int quantity, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        if (from == to) throw new ArgumentException("Supplies go to another stock.", nameof(to));
        return district.RunAsync(FormattableString.Invariant($"stock.transfer {from} {to} {cause} {quantity}"), key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            var source = await district.StockItems.FindAsync(from, cancellationToken);
            var target = await district.StockItems.FindAsync(to, cancellationToken);
            if (source is null || target is null)
                return Decision.Unless(source is null ? new NotFound("stock-item", from.Value) : null, target is null ? new NotFound("stock-item", to.Value) : null);

            // Both would refuse for the kind: the first one is enough.
            var may = source.CanTransferOut(cause, target.Facts, quantity);
            if (may.IsAccepted) may = target.CanTransferIn(cause, source.Facts, quantity);
            return may.IsAccepted ? source.TransferOut(cause, target.Facts, quantity, at) & target.TransferIn(cause, source.Facts, quantity, at) : may;
        }
    }

    /// <summary>Closes a stock with nothing in it (停用).</summary>
    /// <param name="id">The stock.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="StockItem.Close"/>.</returns>
    public ValueTask<Decision> CloseAsync(StockItemId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"stock.close {id}", id, key, item => ValueTask.FromResult(item.Close(at)), cancellationToken);

    /// <summary>What a volunteer still has, under whichever registration it was issued (merged ones included), by stock and issue.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<SuppliesHeld>> HeldByAsync(VolunteerId volunteer, CancellationToken cancellationToken = default)
    {
        var registrations = await MergedRegistrations.AllOfAsync(district, volunteer, cancellationToken);
        return [.. (await district.StockItems.ListAsync(new StockOutstandingSpec(), cancellationToken)).SelectMany(item => item.HeldBy(registrations))];
    }

    private ValueTask<Decision> RunAsync(string command, StockItemId id, IdempotencyKey key, Func<StockItem, ValueTask<Decision>> step, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.StockItems.FindAsync(id, cancellationToken) is { } item ? await step(item) : new NotFound("stock-item", id.Value), cancellationToken);
}
