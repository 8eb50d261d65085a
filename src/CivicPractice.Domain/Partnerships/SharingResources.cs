using CivicPractice.Activities;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>Sharing resources (资源共享): the use cases of what partners contribute, from its contribution to its withdrawal.</summary>
/// <remarks>
/// <para>The days of a time are read off in the district's time zone. An unknown partnership, commitment, site, activity or resource is refused with
/// <see cref="NotFound"/> or the refusal of the partnership.</para>
/// <para>A key that was committed before answers "accepted" and does nothing. Not safe for concurrent use, as the district is not.</para>
/// </remarks>
/// <param name="district">The district.</param>
public sealed class SharingResources(OpenDistrict district)
{
    /// <summary>Contributes a resource under a commitment (提供资源). Whether that is a delivery is recorded with the partnership.</summary>
    /// <param name="id">The id of the new resource.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="commitment">The number of the commitment.</param>
    /// <param name="resource">What it is.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/>, <see cref="NotFound"/> (site, partnership) or <see cref="CommitmentUnknown"/> alone, or for all of <see cref="SiteEnded"/> and the refusals of <see cref="SharedResource.Contribute"/> that apply.</returns>
    /// <exception cref="ArgumentException">As in <see cref="SharedResource.Contribute"/>.</exception>
    public ValueTask<Decision> ContributeAsync(
        SharedResourceId id, PartnershipId partnership, int commitment, NewResource resource, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return district.RunAsync(FormattableString.Invariant($"resource.contribute {id} {partnership} {commitment}"), key, async () =>
        {
            if (await district.SharedResources.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("resource", id.Value);
            var site = resource.Site is { } place ? await district.Sites.FindAsync(place, cancellationToken) : null;
            if (resource.Site is { } unknown && site is null) return new NotFound("site", unknown.Value);
            if (await district.Partnerships.FindAsync(partnership, cancellationToken) is not { } under) return new NotFound("partnership", partnership.Value);
            if (under.FactsOf(commitment) is not { } facts) return new CommitmentUnknown(commitment);

            var contributed = SharedResource.Contribute(district.Id, id, resource, facts, district.Profile, at);
            var may = Decision.Unless(site is { Facts.IsLive: false } ? new SiteEnded(site.Id, site.State) : null) & contributed.Outcome;
            if (may.IsAccepted) district.SharedResources.Add(contributed.Value);
            return may;
        }, cancellationToken);
    }

    /// <summary>Books a resource for a time (预约). The same booking again is accepted and changes nothing, with a key or without.</summary>
    /// <param name="id">The resource.</param>
    /// <param name="booking">The id of the booking, made by the caller; once a resource.</param>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (resource, activity), or for all of <see cref="SiteNotOpen"/>, <see cref="BookedForActivityOver"/>, <see cref="ResourceElsewhere"/> or <see cref="SiteNotInScope"/>, and the refusals of <see cref="SharedResource.Book"/> that apply.</returns>
    /// <exception cref="ArgumentException">As in <see cref="SharedResource.Book"/>.</exception>
    public ValueTask<Decision> BookAsync(
        SharedResourceId id, Guid booking, NewResourceBooking wanted, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return RunAsync(FormattableString.Invariant($"resource.book {id} {booking} {wanted.Quantity} {wanted.During} {wanted.For}"), id, key, async resource =>
        {
            var under = await UnderAsync(resource, cancellationToken);
            if (resource.Find(booking) is not null) return resource.Book(booking, wanted, under, district.Profile, at);
            var session = wanted.For is { } activity ? await district.Activities.FindAsync(activity, cancellationToken) : null;
            if (wanted.For is { } unknown && session is null) return new NotFound("activity", unknown.Value);

            // Where it is, or where it is to come to.
            var place = resource.Site ?? session?.Site;
            var may = (place is { } site ? await district.JudgeSiteAsync(site, cancellationToken) : Decision.Accepted)
                & (session is null ? Decision.Accepted : JudgeActivity(resource, session, under))
                & resource.CanBook(booking, wanted, under, district.Profile, at);
            if (!may.IsAccepted) return may;

            may = resource.Book(booking, wanted, under, district.Profile, at);
            return session is null ? may : may & (await OfActivityAsync(session.Id, cancellationToken)).Take(id, booking, at);
        }, cancellationToken);
    }

    /// <summary>Gives a booking back (释放).</summary>
    /// <param name="id">The resource.</param>
    /// <param name="booking">The booking.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SharedResource.Release"/>.</returns>
    public ValueTask<Decision> ReleaseAsync(
        SharedResourceId id, Guid booking, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"resource.release {id} {booking}", id, key, async resource =>
        {
            var decision = resource.Release(booking, district.Profile, at);
            if (!decision.IsAccepted || resource.Find(booking)?.For is not { } activity) return decision;
            return await district.ActivityResources.FindAsync(activity, cancellationToken) is { } taken ? decision & taken.GiveBack(id, booking, at) : decision;
        }, cancellationToken);

    /// <summary>Records the use of a booking by hand (登记使用).</summary>
    /// <param name="id">The resource.</param>
    /// <param name="booking">The booking.</param>
    /// <param name="quantity">How many were used; 0 or more.</param>
    /// <param name="minutes">For how many whole minutes; 0 or more.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SharedResource.RecordUse"/>.</returns>
    public ValueTask<Decision> RecordUseAsync(
        SharedResourceId id, Guid booking, int quantity, int minutes, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"resource.record-use {id} {booking} {quantity} {minutes}"), id, key,
            resource => ValueTask.FromResult(resource.RecordUse(booking, quantity, minutes, district.Profile, at)), cancellationToken);

    /// <summary>Corrects the recorded use of a booking (更正使用).</summary>
    /// <param name="id">The resource.</param>
    /// <param name="booking">The booking.</param>
    /// <param name="quantity">How many were used; 0 or more.</param>
    /// <param name="minutes">For how many whole minutes; 0 or more.</param>
    /// <param name="reason">Why what was recorded is wrong.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SharedResource.CorrectUse"/>.</returns>
    public ValueTask<Decision> CorrectUseAsync(
        SharedResourceId id, Guid booking, int quantity, int minutes, ResourceUseCorrectionReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"resource.correct-use {id} {booking} {quantity} {minutes} {reason}"), id, key,
            resource => ValueTask.FromResult(resource.CorrectUse(booking, quantity, minutes, reason, district.Profile, at)), cancellationToken);

    /// <summary>A resource goes to another site of its partnership (调拨).</summary>
    /// <param name="id">The resource.</param>
    /// <param name="to">The site; <see langword="null"/> for a resource that comes to wherever it is needed from now on.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (resource, site) or the refusals of <see cref="SharedResource.MoveTo"/>.</returns>
    public ValueTask<Decision> MoveAsync(
        SharedResourceId id, PracticeSiteId? to, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"resource.move {id} {to}", id, key, async resource =>
        {
            var place = to is { } site ? await district.Sites.FindAsync(site, cancellationToken) : null;
            if (to is { } unknown && place is null) return new NotFound("site", unknown.Value);
            return resource.MoveTo(place?.Facts, await UnderAsync(resource, cancellationToken), at);
        }, cancellationToken);

    /// <summary>There are more or fewer of a resource (调整数量).</summary>
    /// <param name="id">The resource.</param>
    /// <param name="quantity">How many; at least 1.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SharedResource.ChangeQuantity"/>.</returns>
    public ValueTask<Decision> ChangeQuantityAsync(
        SharedResourceId id, int quantity, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"resource.change-quantity {id} {quantity}"), id, key, resource => ValueTask.FromResult(resource.ChangeQuantity(quantity, at)), cancellationToken);

    /// <summary>A resource is there for another period (增加期限), such as after a renewal.</summary>
    /// <param name="id">The resource.</param>
    /// <param name="period">The period.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SharedResource.AddPeriod"/>.</returns>
    public ValueTask<Decision> AddPeriodAsync(
        SharedResourceId id, TimeRange period, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"resource.add-period {id} {period}", id, key,
            async resource => resource.AddPeriod(period, await UnderAsync(resource, cancellationToken), district.Profile, at), cancellationToken);

    /// <summary>A resource is gone from a moment on (缩短期限).</summary>
    /// <param name="id">The resource.</param>
    /// <param name="until">The first moment without it.</param>
    /// <param name="at">The moment of the command.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SharedResource.LimitTo"/>.</returns>
    public ValueTask<Decision> LimitToAsync(
        SharedResourceId id, Instant until, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"resource.limit-to {id} {until.ToUnixTimeTicks()}"), id, key, resource => ValueTask.FromResult(resource.LimitTo(until, at)), cancellationToken);

    /// <summary>Takes a resource back (收回).</summary>
    /// <param name="id">The resource.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="SharedResource.Withdraw"/>.</returns>
    public ValueTask<Decision> WithdrawAsync(SharedResourceId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"resource.withdraw {id}", id, key, resource => ValueTask.FromResult(resource.Withdraw(at)), cancellationToken);

    // Follows the end of a partnership or of a commitment, when that is stored.
    internal async ValueTask LapseAsync(PartnershipId partnership, Instant at, CancellationToken cancellationToken)
    {
        foreach (var one in await district.SharedResources.ListAsync(new ResourcesOfPartnershipSpec(partnership), cancellationToken))
        {
            if (one.State != ResourceState.Available) continue;
            var lapsed = await RunAsync($"resource.lapse {one.Id}", one.Id, default, async resource =>
            {
                var under = await UnderAsync(resource, cancellationToken);
                return resource.CanLapse(under).IsAccepted ? resource.Lapse(under, at) : Decision.Accepted;
            }, cancellationToken);
            lapsed.EnsureAccepted();
        }
    }

    // Part of calling an activity off: what it had booked is free again. Only what still waits is touched, so that nothing here is refused.
    internal async ValueTask<Decision> ReleaseAllWithinAsync(ActivityId activity, Instant at, CancellationToken cancellationToken)
    {
        var decision = Decision.Accepted;
        if (await district.ActivityResources.FindAsync(activity, cancellationToken) is not { } all) return decision;
        foreach (var one in all.Taken)
        {
            if (await WaitingAsync(one, cancellationToken) is { } resource) decision &= resource.Release(one.Booking, district.Profile, at) & all.GiveBack(one.Resource, one.Booking, at);
        }

        return decision;
    }

    // Part of completing an activity: what it had booked was used until now, or until the end of the booking; what has not begun is free again.
    internal async ValueTask<Decision> RecordAllWithinAsync(ActivityId activity, Instant at, CancellationToken cancellationToken)
    {
        var decision = Decision.Accepted;
        if (await district.ActivityResources.FindAsync(activity, cancellationToken) is not { } all) return decision;
        foreach (var one in all.Taken)
        {
            if (await WaitingAsync(one, cancellationToken) is not { } resource) continue;
            var booking = resource.Find(one.Booking)!;
            decision &= booking.During.From < at
                ? resource.RecordUse(one.Booking, booking.Quantity, (int)Math.Floor((Instant.Min(at, booking.During.Until) - booking.During.From).TotalMinutes), district.Profile, at)
                : resource.Release(one.Booking, district.Profile, at) & all.GiveBack(one.Resource, one.Booking, at);
        }

        return decision;
    }

    // Part of giving an activity another time or place: what it had booked and has not used goes along, by as much as the beginning moves, and what was booked until its end until the new one.
    // Where it may stay, what is not free for longer keeps its time.
    internal async ValueTask<Decision> MoveAllWithinAsync(Activity session, TimeRange before, bool mayStay, Instant at, CancellationToken cancellationToken)
    {
        var decision = Decision.Accepted;
        if (await district.ActivityResources.FindAsync(session.Id, cancellationToken) is not { } all) return decision;
        foreach (var one in all.Taken)
        {
            if (await WaitingAsync(one, cancellationToken) is not { } resource) continue;
            var (held, under) = (resource.Find(one.Booking)!, await UnderAsync(resource, cancellationToken));
            var from = held.During.From + (session.During.From - before.From);
            var until = held.During.Until == before.Until ? session.During.Until : held.During.Until + (session.During.From - before.From);
            // Booked for the last part of it, which is no more: as long as it was, until the end.
            var during = until > from ? new TimeRange(from, until) : new TimeRange(until - held.During.Length, until);
            if (!mayStay) decision &= JudgeActivity(resource, session, under);
            if (during == held.During) continue;
            var (booking, wanted) = (one.Resource.BookingMoved(one.Booking, during), new NewResourceBooking(held.Quantity, during, session.Id));
            if (mayStay && !IsFreeForLonger(resource, held, booking, wanted, under, at)) continue;
            decision &= resource.Release(one.Booking, district.Profile, at) & all.GiveBack(one.Resource, one.Booking, at)
                & resource.Book(booking, wanted, under, district.Profile, at) & all.Take(one.Resource, booking, at);
        }

        return decision;
    }

    // What it holds itself is in nobody's way: only what comes on top has to be free.
    private bool IsFreeForLonger(SharedResource resource, ResourceBooking held, Guid booking, NewResourceBooking wanted, CommitmentFacts under, Instant at) =>
        wanted.During.Until > held.During.Until
        && resource.CanBook(booking, wanted, under, district.Profile, at).Refusals.All(refusal => refusal is ResourceTaken)
        && resource.CanBook(booking, wanted with { During = new TimeRange(held.During.Until, wanted.During.Until) }, under, district.Profile, at).IsAccepted;

    private async ValueTask<SharedResource?> WaitingAsync(ActivityResource one, CancellationToken cancellationToken) =>
        await district.SharedResources.FindAsync(one.Resource, cancellationToken) is { } resource && resource.Find(one.Booking) is { State: ResourceBookingState.Booked } ? resource : null;

    private async ValueTask<ActivityResources> OfActivityAsync(ActivityId activity, CancellationToken cancellationToken)
    {
        if (await district.ActivityResources.FindAsync(activity, cancellationToken) is { } known) return known;
        var made = ActivityResources.Of(district.Id, activity);
        district.ActivityResources.Add(made);
        return made;
    }

    private async ValueTask<CommitmentFacts> UnderAsync(SharedResource resource, CancellationToken cancellationToken) =>
        (await district.Partnerships.FindAsync(resource.Partnership, cancellationToken))!.FactsOf(resource.Commitment)!;

    // What is at a site is used there; what comes to wherever it is needed comes to the sites of its partnership. When it is used, such as the day before, is the booking's to say.
    private static Decision JudgeActivity(SharedResource resource, Activity session, CommitmentFacts under)
    {
        Refusal? elsewhere = resource.Site is { } place
            ? place == session.Site ? null : new ResourceElsewhere(place, session.Site)
            : under.Sites.Contains(session.Site) ? null : new SiteNotInScope(session.Site);
        return Decision.Unless(session.IsOver ? new BookedForActivityOver(session.Id, session.State) : null, elsewhere);
    }

    private ValueTask<Decision> RunAsync(
        string command, SharedResourceId id, IdempotencyKey key, Func<SharedResource, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.SharedResources.FindAsync(id, cancellationToken) is { } resource ? await attempt(resource) : new NotFound("resource", id.Value), cancellationToken);
}
