using CivicPractice.Activities;
using CivicPractice.Partnerships;
using CivicPractice.Statistics;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Activities;

internal sealed class ActivityMapping() : RootMapping<Activity, ActivityId>("activities")
{
    protected override void Map(EntityTypeBuilder<Activity> builder)
    {
        builder.RangeOf(activity => activity.During);
        builder.RiskOf(activity => activity.Risk);
        builder.ComplexProperty(activity => activity.Host, host =>
        {
            host.Property(one => one.Kind);
            host.Property(one => one.Value);
        });
        builder.ComplexProperty(activity => activity.ReviewGiven);
        builder.ListAsJson<PartnershipId>("_coOrganizers");
        builder.ComplexProperty(activity => activity.Circumstances);
        builder.ListAsJson<ActivityRole>("_roles");
        builder.ListAsJson<Participation>("_participations");
        builder.ListAsJson<PersonTimesCorrection>("_personTimesCorrections");
        builder.HasIndex(activity => new { activity.District, activity.State });
        builder.HasIndex(activity => new { activity.District, activity.Site });
        builder.HasIndex(activity => new { activity.District, activity.HeldOn });
        builder.HasIndex(activity => new { activity.District, activity.Counted, activity.HeldOn });
        builder.HasIndex(activity => new { activity.District, activity.NextConfirmBy });
        builder.HasIndex(activity => new { activity.District, activity.Project, activity.HeldOn });
        builder.HasIndex(activity => new { activity.District, activity.Series, activity.HeldOn });
    }
}
