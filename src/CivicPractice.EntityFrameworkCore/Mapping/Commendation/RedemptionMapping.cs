using CivicPractice.Commendation;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Commendation;

internal sealed class RedemptionMapping() : RootMapping<Redemption, RedemptionId>("redemptions")
{
    protected override void Map(EntityTypeBuilder<Redemption> builder)
    {
        builder.HasIndex(redemption => new { redemption.District, redemption.Volunteer, redemption.OrderedAt });
        builder.HasIndex(redemption => new { redemption.District, redemption.State, redemption.OrderedAt });
    }
}
