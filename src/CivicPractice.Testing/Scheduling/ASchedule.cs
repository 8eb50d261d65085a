using CivicPractice.Scheduling;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a volunteer's schedule through its public commands. Empty at nine on Monday.</summary>
public sealed class ASchedule
{
    private readonly List<Action<Schedule>> _steps = [];
    private VolunteerId _volunteer = AnActivity.Volunteer;

    /// <summary>A booking, unless another is given.</summary>
    public static Guid TheBooking { get; } = new("00000000-0000-7000-8000-000000000301");

    /// <summary>Another booking.</summary>
    public static Guid OtherBooking { get; } = new("00000000-0000-7000-8000-000000000302");

    /// <summary>Makes it another volunteer's.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public ASchedule Of(VolunteerId volunteer)
    {
        _volunteer = volunteer;
        return this;
    }

    /// <summary>Holds a time, booked at nine on Monday and without any rest.</summary>
    /// <param name="during">The time.</param>
    /// <param name="booking">The booking; the usual one unless given.</param>
    public ASchedule Holding(TimeRange during, Guid? booking = null)
    {
        _steps.Add(schedule => schedule.Hold(booking ?? TheBooking, during, new ScheduleRules { Limits = new ServiceLimits { RestBetween = Duration.Zero } }, TestDistrict.Nine).EnsureAccepted());
        return this;
    }

    /// <summary>Builds it, with nothing raised.</summary>
    public Schedule Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public Schedule BuildUnstored()
    {
        var schedule = Schedule.Of(TestDistrict.Id, _volunteer);
        foreach (var step in _steps) step(schedule);
        return schedule;
    }
}
