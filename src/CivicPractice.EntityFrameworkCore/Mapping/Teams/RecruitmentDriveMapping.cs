using CivicPractice.Teams;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Teams;

internal sealed class RecruitmentDriveMapping() : RootMapping<RecruitmentDrive, RecruitmentDriveId>("recruitment_drives")
{
    protected override void Map(EntityTypeBuilder<RecruitmentDrive> builder)
    {
        builder.RiskOf(drive => drive.Risk);
        builder.ListAsJson<ScreeningStep>("_screening");
        builder.ListAsJson<TeamApplicationId>("_placed");
        builder.HasIndex(drive => new { drive.District, drive.State, drive.OpenUntil });
        builder.HasIndex(drive => new { drive.District, drive.Team, drive.AnnouncedAt });
    }
}
