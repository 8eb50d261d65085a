using CivicPractice.Sites;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Sites;

internal sealed class SiteSeatMapping() : RootMapping<SiteSeat, SiteSeatId>("site_seats")
{
    protected override void Map(EntityTypeBuilder<SiteSeat> builder) => builder.ListAsJson<PracticeSiteId>("_holders");
}
