using CivicPractice.Scheduling;
using CivicPractice.Volunteers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Scheduling;

internal sealed class ScheduleMapping() : RootMapping<Schedule, VolunteerId>("schedules")
{
    protected override void Map(EntityTypeBuilder<Schedule> builder)
    {
        builder.ListAsJson<Booking>("_bookings");
    }
}
