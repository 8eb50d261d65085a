using CivicPractice.Requests;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Requests;

internal sealed class OfferBookMapping() : RootMapping<OfferBook, OfferBookId>("offer_books")
{
    protected override void Map(EntityTypeBuilder<OfferBook> builder)
    {
        builder.ComplexProperty(book => book.Holder, holder =>
        {
            holder.Property(one => one.Kind);
            holder.Property(one => one.Value);
        });
        builder.ListAsJson<OfferBookEntry>("_entries");
    }
}
