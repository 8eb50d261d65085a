using CivicPractice.Partnerships;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Partnerships;

internal sealed class SharedResourceMapping() : RootMapping<SharedResource, SharedResourceId>("shared_resources")
{
    protected override void Map(EntityTypeBuilder<SharedResource> builder)
    {
        builder.ListAsJson<TimeRange>("_periods");
        builder.ListAsJson<ResourceBooking>("_bookings");
        builder.ListAsJson<ResourceMonth>("_months");
        builder.HasIndex(resource => new { resource.District, resource.State, resource.AvailableUntil });
        builder.HasIndex(resource => new { resource.District, resource.Partnership });
        builder.HasIndex(resource => new { resource.District, resource.By });
        builder.HasIndex(resource => new { resource.District, resource.NextUnrecorded });
    }
}
