using CivicPractice.Activities;
using CivicPractice.Partnerships;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Partnerships;

internal sealed class ActivityResourcesMapping() : RootMapping<ActivityResources, ActivityId>("activity_resources")
{
    protected override void Map(EntityTypeBuilder<ActivityResources> builder)
    {
        builder.ListAsJson<ActivityResource>("_taken");
    }
}
