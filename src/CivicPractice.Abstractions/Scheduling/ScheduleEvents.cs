using CivicPractice.Volunteers;

namespace CivicPractice.Scheduling;

/// <summary>Time of a volunteer was taken.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Booking">What took it: the raw id of the participation or of other service.</param>
/// <param name="During">From when until when.</param>
[EventName("schedule.held")]
public sealed record ScheduleHeld(VolunteerId Volunteer, Guid Booking, TimeRange During) : DomainEvent;

/// <summary>Time of a volunteer was given back.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Booking">What had taken it.</param>
[EventName("schedule.released")]
public sealed record ScheduleReleased(VolunteerId Volunteer, Guid Booking) : DomainEvent;

/// <summary>The rest of a volunteer's time was given back: what had taken it was over early.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Booking">What had taken it.</param>
/// <param name="During">What it took in the end.</param>
[EventName("schedule.shortened")]
public sealed record ScheduleShortened(VolunteerId Volunteer, Guid Booking, TimeRange During) : DomainEvent;

/// <summary>A schedule took in what another registration of the same person had served lately, so that rest and limits count it.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Absorbed">The other registration.</param>
[EventName("schedule.absorbed")]
public sealed record ScheduleAbsorbed(VolunteerId Volunteer, VolunteerId Absorbed) : DomainEvent;
