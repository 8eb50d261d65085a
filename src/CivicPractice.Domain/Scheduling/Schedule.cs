using CivicPractice.Activities;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Scheduling;

/// <summary>When a volunteer serves (服务日程): it alone decides on overlap and rest, over all activities and requests.</summary>
/// <remarks>
/// <para>Keyed by the volunteer. One that was never held against is empty and not stored; the first booking stores it.</para>
/// <para>Whoever takes a booking names it by an id of its own, so that taking and giving back can be repeated.</para>
/// <para>It stays small: each new booking drops those that ended longer ago than <see cref="ScheduleRules.KeepEnded"/>. No event tells of it, for no time is given back.</para>
/// </remarks>
[Kind("schedule")]
public sealed partial class Schedule : AggregateRoot<VolunteerId>
{
    private List<Booking> _bookings = [];

    private Schedule(DistrictId district, VolunteerId volunteer)
        : base(district, volunteer)
    {
    }

    /// <summary>What is booked and not dropped yet, in the order of booking.</summary>
    public IReadOnlyList<Booking> Bookings => _bookings;

    /// <summary>The empty schedule of a volunteer.</summary>
    /// <param name="district">The district.</param>
    /// <param name="volunteer">The volunteer.</param>
    public static Schedule Of(DistrictId district, VolunteerId volunteer) => new(district, volunteer);

    /// <summary>Whether a time is free.</summary>
    /// <param name="booking">The id of what takes the time.</param>
    /// <param name="during">From when until when.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="own">The volunteer's own limits, or <see langword="null"/> for none: of each the stricter holds.</param>
    /// <inheritdoc cref="Hold" path="/returns"/>
    public Decision CanHold(Guid booking, TimeRange during, ScheduleRules rules, ServiceLimits? own = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (booking == Guid.Empty) throw new ArgumentException("The id of the booking is missing.", nameof(booking));
        if (during == default) throw new ArgumentException("The time is missing.", nameof(during));
        if (_bookings.Find(one => one.Id == booking) is { } held)
        {
            return held.Is(booking, during)
                ? Decision.Accepted
                : throw new ArgumentException("The booking was made for another time.", nameof(booking));
        }

        return Judge(_bookings, during, rules, own);
    }

    // Whether a time would be free that is not booked yet, if these times were taken too, such as by what a plan proposes. What it has booked for another time would be given back first.
    internal Decision WouldHold(Guid booking, TimeRange during, ScheduleRules rules, ServiceLimits? own, IReadOnlyList<Booking> besides) =>
        _bookings.Exists(one => one.Id == booking && one.During == during)
            ? Decision.Accepted
            : Judge([.. _bookings.Where(one => one.Id != booking), .. besides], during, rules, own);

    // Whether a time would be free if another booking were given back.
    internal bool WouldHoldInsteadOf(Guid other, TimeRange during, ScheduleRules rules, ServiceLimits? own) =>
        Judge([.. _bookings.Where(one => one.Id != other)], during, rules, own).IsAccepted;

    /// <summary>Takes a time. The same booking again is accepted and changes nothing.</summary>
    /// <param name="booking">The id of what takes the time, such as the participation's.</param>
    /// <param name="during">From when until when.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment of booking.</param>
    /// <param name="own">The volunteer's own limits, or <see langword="null"/> for none: of each the stricter holds.</param>
    /// <param name="activity">The activity for which the time is taken, or <see langword="null"/> for other service.</param>
    /// <returns>Refused with <see cref="ScheduleConflict"/> or <see cref="TooLittleRest"/> for each booking that is in the way, and with <see cref="TooMuchService"/> for each limit that would be passed.</returns>
    /// <exception cref="ArgumentException">Id or time is missing, or the booking was made for another time.</exception>
    public Decision Hold(Guid booking, TimeRange during, ScheduleRules rules, Instant at, ServiceLimits? own = null, ActivityId? activity = null)
    {
        var may = CanHold(booking, during, rules, own);
        if (!may.IsAccepted || IsHeld(booking)) return may;

        var keptFrom = at - rules.LookBack(rules.With(own));
        _bookings = [.. _bookings.Where(one => one.During.Until > keptFrom), new Booking(booking, during, Activity: activity)];
        Raise(new ScheduleHeld(Id, booking, during), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a time can be given back.</summary>
    /// <param name="booking">The id of what had taken the time.</param>
    /// <inheritdoc cref="Release" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanRelease(Guid booking) =>
#pragma warning restore CA1822
        booking == Guid.Empty ? throw new ArgumentException("The id of the booking is missing.", nameof(booking)) : Decision.Accepted;

    /// <summary>Gives a time back. What is not booked, or no longer, is accepted and changes nothing.</summary>
    /// <param name="booking">The id of what had taken the time.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: nobody is held to a time.</returns>
    /// <exception cref="ArgumentException">The id is missing.</exception>
    public Decision Release(Guid booking, Instant at)
    {
        var may = CanRelease(booking);
        if (!may.IsAccepted || !IsHeld(booking)) return may;

        _bookings = [.. _bookings.Where(one => one.Id != booking)];
        Raise(new ScheduleReleased(Id, booking), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the rest of a time can be given back.</summary>
    /// <param name="booking">The id of what had taken the time.</param>
    /// <inheritdoc cref="Shorten" path="/returns"/>
    /// <inheritdoc cref="Shorten" path="/exception"/>
    public Decision CanShorten(Guid booking) => CanRelease(booking);

    /// <summary>Gives back the rest of a time that was over early (提前结束); all of it where nothing of it was served. What ended no later, or is not booked, is accepted and changes nothing.</summary>
    /// <param name="booking">The id of what had taken the time.</param>
    /// <param name="until">When it was over.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: nobody is held to a time.</returns>
    /// <exception cref="ArgumentException">The id is missing.</exception>
    public Decision Shorten(Guid booking, Instant until, Instant at)
    {
        var (may, end) = (CanShorten(booking), until.ToMicrosecond());
        if (!may.IsAccepted || _bookings.Find(one => one.Id == booking) is not { } held || held.During.Until <= end) return may;
        if (held.During.From >= end) return Release(booking, at);

        var left = held with { During = new TimeRange(held.During.From, end), Booked = held.Booked ?? held.During };
        _bookings = [.. _bookings.Select(one => one == held ? left : one)];
        Raise(new ScheduleShortened(Id, booking, left.During), at);
        return may;
    }

    private static Decision Judge(List<Booking> taken, TimeRange during, ScheduleRules rules, ServiceLimits? own)
    {
        var limits = rules.With(own);
        var inTheWay = taken.Select(one => Against(one.During, during, limits.RestBetween)).OfType<Refusal>();
        return Decision.Unless(TooMuchOf.IsAsked(limits) ? inTheWay.Concat(TooMuchOf.All([.. taken.Select(one => one.During)], during, limits, rules.BreakOf)) : inTheWay);
    }

    private bool IsHeld(Guid booking) => _bookings.Exists(one => one.Id == booking);

    private static Refusal? Against(TimeRange booked, TimeRange during, Duration rest)
    {
        if (booked.Overlaps(during)) return new ScheduleConflict(booked);
        var between = booked.From >= during.Until ? booked.From - during.Until : during.From - booked.Until;
        return between < rest ? new TooLittleRest(booked, rest) : null;
    }
}
