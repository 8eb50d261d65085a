namespace CivicPractice.Scheduling;

/// <summary>A time at which a volunteer serves.</summary>
/// <param name="Id">What takes the time: the raw id of the participation or of other service.</param>
/// <param name="During">From when until when.</param>
public sealed record Booking(Guid Id, TimeRange During);
