using NodaTime;

namespace CivicPractice.Partnerships;

/// <content>Booking it and measuring its use.</content>
public sealed partial class SharedResource
{
    /// <summary>How many are free for the whole of a time; 0 when it is not there for the whole of it.</summary>
    /// <param name="during">From when until when.</param>
    public int FreeDuring(TimeRange during) => State == ResourceState.Available && IsThere(during) ? FreeAt(during) : 0;

    /// <summary>The bookings that hold beyond a moment, the first to begin first.</summary>
    /// <param name="until">The moment.</param>
    public IReadOnlyList<ResourceBooking> BookingsAfter(Instant until) =>
        [.. _bookings.Where(one => one.Holds && one.HeldUntil > until).OrderBy(one => one.During.From).ThenBy(one => one.Id)];

    /// <summary>Whether it can be booked.</summary>
    /// <param name="booking">The id of the booking.</param>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="under">What is known of its commitment.</param>
    /// <param name="profile">The district's profile.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="Book" path="/returns"/>
    /// <inheritdoc cref="Book" path="/exception"/>
    public Decision CanBook(Guid booking, NewResourceBooking wanted, CommitmentFacts under, DistrictProfile profile, Instant at)
    {
        RequireOwn(under);
        RequireOwn(profile);
        if (IsBooked(booking, wanted)) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, ResourceAction.Book);
        if (!permitted.IsAccepted) return permitted;

        var free = FreeAt(wanted.During);
        var isPast = wanted.During.Until <= at || wanted.During.From < at - profile.Partnerships.KeepEndedBookings || wanted.During.From < FoldedThrough;
        return Decision.Unless(
            Find(booking) is not null ? new ResourceBookingReleased(booking) : null,
            isPast ? new BookingTimePassed(wanted.During) : null,
            IsThere(wanted.During) ? null : new ResourceNotThere(wanted.During),
            UnlessAgreed(under),
            UnlessInForce(wanted.During, under, profile),
            wanted.Quantity > free ? new ResourceTaken(free, wanted.Quantity) : null);
    }

    /// <summary>Books it for a time (预约), never more of it than is free at every moment of that time. The same booking again is accepted and changes nothing, as long as it is kept by itself.</summary>
    /// <param name="booking">The id of the booking, made by the caller; once a resource.</param>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="under">What is known of its commitment.</param>
    /// <param name="profile">The district's profile: its time zone, and how long what has ended is kept.</param>
    /// <param name="at">The moment of booking; before the end of the time, which may have begun as long ago as ended bookings are kept.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="ResourceBookingReleased"/>, <see cref="BookingTimePassed"/>,
    /// <see cref="ResourceNotThere"/>, <see cref="CommitmentNotStanding"/>, <see cref="ContributionNotInForce"/> and <see cref="ResourceTaken"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The id or the time is missing, nothing is wanted, the booking was made with another content; or the facts are not those of its commitment and district.</exception>
    public Decision Book(Guid booking, NewResourceBooking wanted, CommitmentFacts under, DistrictProfile profile, Instant at)
    {
        var may = CanBook(booking, wanted, under, profile, at);
        if (!may.IsAccepted || IsBooked(booking, wanted)) return may;

        State = Lifecycle.Move(State, ResourceAction.Book);
        _bookings = [.. _bookings, new ResourceBooking(booking, wanted.For, wanted.Quantity, wanted.During, ResourceBookingState.Booked, 0, 0, at.ToMicrosecond(), wanted.During.Until)];
        Settle(booking, profile, at);
        Raise(new ResourceBooked(Id, booking, wanted.For, wanted.Quantity, wanted.During), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a booking can be given back.</summary>
    /// <param name="booking">The booking.</param>
    /// <inheritdoc cref="Release" path="/returns"/>
    public Decision CanRelease(Guid booking)
    {
        var held = Find(booking);
        if (held is { Holds: false }) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, ResourceAction.Release);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            held is null ? new ResourceBookingUnknown(booking) : null,
            held is { State: ResourceBookingState.Used } ? new ResourceUseRecorded(booking, held.UsedQuantity, held.UsedMinutes) : null);
    }

    /// <summary>Gives a booking back (释放); its id is not booked again. Giving it back again is accepted and changes nothing.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="profile">The district's profile.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="ResourceBookingUnknown"/> or <see cref="ResourceUseRecorded"/>.</returns>
    /// <exception cref="ArgumentException">The profile is of another district.</exception>
    public Decision Release(Guid booking, DistrictProfile profile, Instant at)
    {
        RequireOwn(profile);
        var may = CanRelease(booking);
        if (!may.IsAccepted || Find(booking) is not { Holds: true } held) return may;

        State = Lifecycle.Move(State, ResourceAction.Release);
        Write(held with { State = ResourceBookingState.Released });
        Settle(booking, profile, at);
        Raise(new ResourceReleased(Id, booking), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the use of a booking can be recorded.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="quantity">How many were used.</param>
    /// <param name="minutes">For how many whole minutes.</param>
    /// <param name="at">The moment of recording.</param>
    /// <inheritdoc cref="RecordUse" path="/returns"/>
    /// <inheritdoc cref="RecordUse" path="/exception"/>
    public Decision CanRecordUse(Guid booking, int quantity, int minutes, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        var held = Find(booking);
        if (IsUsed(held, quantity, minutes)) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, ResourceAction.RecordUse);
        if (!permitted.IsAccepted) return permitted;
        if (held is null) return new ResourceBookingUnknown(booking);
        return held.State switch
        {
            ResourceBookingState.Released => new ResourceBookingReleased(booking),
            ResourceBookingState.Used => new ResourceUseRecorded(booking, held.UsedQuantity, held.UsedMinutes),
            _ => Decision.Unless(
                at < held.During.From ? new ResourceUseNotBegun(held.During.From) : null,
                UnlessWithin(held with { HeldUntil = EndOf(held, at) }, quantity, minutes)),
        };
    }

    /// <summary>Records the use of a booking (登记使用), once; what is left of its time is free for others. The same again is accepted and changes nothing.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="quantity">How many were used, 0 or more; not more than were booked.</param>
    /// <param name="minutes">For how many whole minutes, 0 or more; not more than were booked, and not more than have passed of the booked time.</param>
    /// <param name="profile">The district's profile.</param>
    /// <param name="at">The moment of recording; not before the booked time begins.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="ResourceBookingUnknown"/>, <see cref="ResourceBookingReleased"/> or
    /// <see cref="ResourceUseRecorded"/> alone, or for all of <see cref="ResourceUseNotBegun"/> and <see cref="MoreUsedThanBooked"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">Quantity or minutes are negative, or the profile is of another district.</exception>
    public Decision RecordUse(Guid booking, int quantity, int minutes, DistrictProfile profile, Instant at)
    {
        RequireOwn(profile);
        var may = CanRecordUse(booking, quantity, minutes, at);
        if (!may.IsAccepted || Find(booking) is not { State: ResourceBookingState.Booked } held) return may;

        State = Lifecycle.Move(State, ResourceAction.RecordUse);
        Write(held with { State = ResourceBookingState.Used, UsedQuantity = quantity, UsedMinutes = minutes, HeldUntil = EndOf(held, at) });
        Settle(booking, profile, at);
        Raise(new ResourceUsed(Id, booking, Partnership, Mode, quantity, minutes), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the recorded use of a booking may be corrected.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="quantity">How many were used.</param>
    /// <param name="minutes">For how many whole minutes.</param>
    /// <inheritdoc cref="CorrectUse" path="/returns"/>
    /// <inheritdoc cref="CorrectUse" path="/exception"/>
    public Decision CanCorrectUse(Guid booking, int quantity, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        var permitted = Lifecycle.Permits(State, ResourceAction.CorrectUse);
        if (!permitted.IsAccepted) return permitted;
        if (Find(booking) is not { } held) return new ResourceBookingUnknown(booking);
        return Decision.Unless(held.State == ResourceBookingState.Used ? UnlessWithin(held, quantity, minutes) : new ResourceUseNotRecorded(booking));
    }

    /// <summary>Corrects the recorded use of a booking (更正使用), as long as the booking is kept by itself. The same again is accepted and changes nothing.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="quantity">How many were used, 0 or more; not more than were booked.</param>
    /// <param name="minutes">For how many whole minutes, 0 or more; not more than it was held.</param>
    /// <param name="reason">Why what was recorded is wrong.</param>
    /// <param name="profile">The district's profile.</param>
    /// <param name="at">The moment of correcting.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="ResourceBookingUnknown"/>, <see cref="ResourceUseNotRecorded"/> or <see cref="MoreUsedThanBooked"/>.
    /// </returns>
    /// <exception cref="ArgumentException">Quantity or minutes are negative, or the profile is of another district.</exception>
    public Decision CorrectUse(Guid booking, int quantity, int minutes, ResourceUseCorrectionReason reason, DistrictProfile profile, Instant at)
    {
        RequireOwn(profile);
        var may = CanCorrectUse(booking, quantity, minutes);
        if (!may.IsAccepted || Find(booking) is not { } held || IsUsed(held, quantity, minutes)) return may;

        State = Lifecycle.Move(State, ResourceAction.CorrectUse);
        Write(held with { UsedQuantity = quantity, UsedMinutes = minutes });
        Settle(booking, profile, at);
        Raise(new ResourceUseCorrected(Id, booking, Partnership, Mode, held.UsedQuantity, held.UsedMinutes, quantity, minutes, reason), at);
        return Decision.Accepted;
    }

    /// <summary>The booking with an id, or <see langword="null"/> when there is none or only its sum is kept.</summary>
    /// <param name="booking">The id.</param>
    public ResourceBooking? Find(Guid booking) => _bookings.Find(one => one.Id == booking);

    private static MoreUsedThanBooked? UnlessWithin(ResourceBooking held, int quantity, int minutes) =>
        quantity > held.Quantity || minutes > held.HeldMinutes ? new MoreUsedThanBooked(held.Quantity, held.HeldMinutes) : null;

    private static Instant EndOf(ResourceBooking held, Instant at) => Instant.Max(held.During.From, Instant.Min(held.During.Until, at.ToMicrosecond()));

    private static bool IsUsed(ResourceBooking? held, int quantity, int minutes) =>
        held is { State: ResourceBookingState.Used } && (held.UsedQuantity, held.UsedMinutes) == (quantity, minutes);

    private bool IsBooked(Guid booking, NewResourceBooking wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (booking == Guid.Empty) throw new ArgumentException("The id of the booking is missing.", nameof(booking));
        if (wanted.During == default) throw new ArgumentException("The time is missing.", nameof(wanted));
        if (wanted.Quantity < 1) throw new ArgumentException("A booking is of at least one.", nameof(wanted));
        if (Find(booking) is not { } held) return false;
        return (held.Quantity, held.During, held.For) == (wanted.Quantity, wanted.During, wanted.For)
            ? held.Holds
            : throw new ArgumentException("The booking was made with another content.", nameof(booking));
    }

    private bool IsThere(TimeRange during) => _periods.Exists(period => period.Contains(during));

    // Fewer than none where there are fewer of it now than were booked for what has ended since.
    private int FreeAt(TimeRange during) => Math.Max(0, Quantity - PeakOf(_bookings.Where(one => one.Holds && one.During.From < during.Until && during.From < one.HeldUntil)));

    private int PeakFrom(Instant at) => PeakOf(_bookings.Where(one => one.Holds && one.HeldUntil > at));

    // The most that is taken at one moment. What ends where another begins does not count with it. Ranges of which each meets each meet in one moment: those that
    // overlap a time and are taken at once are so within that time, too.
    private static int PeakOf(IEnumerable<ResourceBooking> bookings)
    {
        var (taken, peak) = (0, 0);
        foreach (var (_, change) in bookings.SelectMany(one => new[] { (one.During.From, one.Quantity), (one.HeldUntil, -one.Quantity) }).OrderBy(turn => turn))
        {
            taken += change;
            peak = Math.Max(peak, taken);
        }

        return peak;
    }

    // What ended long ago becomes a sum; but for the booking just written, so that the same command again finds it.
    private void Settle(Guid written, DistrictProfile profile, Instant at)
    {
        var over = at - profile.Partnerships.KeepEndedBookings;
        var ended = _bookings.FindAll(one => one.During.Until <= over && one.Id != written);
        if (ended.Count > 0)
        {
            _bookings = _bookings.FindAll(one => !ended.Contains(one));
            FoldedThrough = Instant.Max(FoldedThrough ?? Instant.MinValue, ended.Max(one => one.During.Until));
            _months =
            [
                .. _months.Concat(ended.Where(one => one.Holds).Select(one => new ResourceMonth(MonthOf(one, profile), 1, one.Sum.Booked, one.Sum.Used)))
                    .GroupBy(month => month.Month).OrderBy(same => same.Key)
                    .Select(same => new ResourceMonth(same.Key, same.Sum(one => one.Bookings), same.Sum(one => one.Booked), same.Sum(one => one.Used))),
            ];
        }

        NextUnrecorded = _bookings.Where(one => one.State == ResourceBookingState.Booked).Min(one => (Instant?)one.During.Until);
    }

    private static LocalDate MonthOf(ResourceBooking booking, DistrictProfile profile)
    {
        var day = booking.During.From.InZone(profile.TimeZone).Date;
        return day.PlusDays(1 - day.Day);
    }

    private void RequireOwn(DistrictProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        RequireSameDistrict(profile.Id, nameof(profile));
    }

    private void Write(ResourceBooking booking) => _bookings = [.. _bookings.Select(one => one.Id == booking.Id ? booking : one)];
}
