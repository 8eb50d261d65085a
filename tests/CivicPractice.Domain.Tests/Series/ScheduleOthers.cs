using CivicPractice.Domain.Tests.Support;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Series;

/// <summary>Time that a volunteer gives elsewhere.</summary>
internal static class ScheduleOthers
{
    public static async Task<bool> HoldAsync(Neighbourhood place, VolunteerId volunteer, TimeRange during, Instant at)
    {
        var district = place.Open();
        var schedule = await district.Schedules.FindAsync(volunteer);
        if (schedule is null) district.Schedules.Add(schedule = Schedule.Of(TestDistrict.Id, volunteer));
        var held = schedule.Hold(Guid.NewGuid(), during, TestDistrict.Profile.Scheduling, at);
        if (held.IsAccepted) await district.UnitOfWork.CommitAsync();
        return held.IsAccepted;
    }
}
