using CivicPractice.Series;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Series;

internal sealed class ActivitySeriesMapping() : RootMapping<ActivitySeries, ActivitySeriesId>("activity_series")
{
    protected override void Map(EntityTypeBuilder<ActivitySeries> builder)
    {
        builder.ListAsJson<SeriesSegment>("_segments");
        builder.HasIndex(series => new { series.District, series.PlanningDueOn });
    }
}
