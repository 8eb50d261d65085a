using CivicPractice.Activities;

namespace CivicPractice.Scheduling;

/// <summary>A time at which a volunteer serves.</summary>
/// <param name="Id">What takes the time: the raw id of the participation or of other service.</param>
/// <param name="During">From when until when.</param>
/// <param name="Booked">What was booked first, where it was over early; <see langword="null"/> otherwise.</param>
/// <param name="Activity">The activity in which the volunteer serves then, or <see langword="null"/> for other service.</param>
public sealed record Booking(Guid Id, TimeRange During, TimeRange? Booked = null, ActivityId? Activity = null)
{
    // The same booking again is the same, also after it was over early.
    internal bool Is(Guid id, TimeRange during) => Id == id && (Booked ?? During) == during;
}
