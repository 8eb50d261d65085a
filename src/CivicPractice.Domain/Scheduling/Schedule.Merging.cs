using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Scheduling;

/// <content>Two schedules of one person become one.</content>
public sealed partial class Schedule
{
    /// <summary>Whether what another registration of the same person has served lately may be taken in.</summary>
    /// <inheritdoc cref="Absorb" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanAbsorb() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>Takes in what another registration of the same person has served lately, so that rest and limits count it. Each is kept under an id of its own (<see cref="VolunteerId.BookingAbsorbed"/>): what had booked it there may book anew here. What is here already is not taken twice; nothing lies ahead, or it would have to be free.</summary>
    /// <param name="other">The other registration.</param>
    /// <param name="bookings">What is booked there, all of it over.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none, or a booking is not over.</exception>
    public Decision Absorb(VolunteerId other, IReadOnlyList<Booking> bookings, Instant at)
    {
        ArgumentNullException.ThrowIfNull(bookings);
        OtherRegistration.Require(Id, other);
        if (bookings.Any(booking => booking.During.Until > at)) throw new ArgumentException("A booking is not over.", nameof(bookings));
        var may = CanAbsorb();
        List<Booking> taken = [.. bookings.Select(booking => booking with { Id = other.BookingAbsorbed(booking.Id) }).Where(booking => !IsHeld(booking.Id))];
        if (!may.IsAccepted || taken.Count == 0) return may;

        _bookings = [.. taken, .. _bookings];
        Raise(new ScheduleAbsorbed(Id, other), at);
        return Decision.Accepted;
    }
}
