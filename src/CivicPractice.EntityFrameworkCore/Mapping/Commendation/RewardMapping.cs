using CivicPractice.Commendation;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Commendation;

internal sealed class RewardMapping() : RootMapping<Reward, RewardId>("rewards")
{
    protected override void Map(EntityTypeBuilder<Reward> builder)
    {
        builder.WordsOf(reward => reward.Name);
        builder.ListAsJson<RewardStockChange>("_changes");
        builder.ListAsJson<RedemptionId>("_reservations");
        builder.HasIndex(reward => new { reward.District, reward.State, reward.Price });
    }
}
