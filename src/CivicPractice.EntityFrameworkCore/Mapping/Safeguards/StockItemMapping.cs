using CivicPractice.Safeguards;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Safeguards;

internal sealed class StockItemMapping() : RootMapping<StockItem, StockItemId>("stock_items")
{
    protected override void Map(EntityTypeBuilder<StockItem> builder)
    {
        builder.ListAsJson<StockMovement>("_movements");
        builder.ListAsJson<StockCount>("_counts");
        builder.HasIndex(item => new { item.District, item.OnHand });
        builder.HasIndex(item => new { item.District, item.Outstanding });
        builder.HasIndex(item => new { item.District, item.Site, item.Id });
    }
}
