using CivicPractice.Partnerships;
using CivicPractice.Sites;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Partnerships;

internal sealed class CoBuildingPartnershipMapping() : RootMapping<CoBuildingPartnership, PartnershipId>("co_building_partnerships")
{
    protected override void Map(EntityTypeBuilder<CoBuildingPartnership> builder)
    {
        builder.TermOf(partnership => partnership.Term);
        builder.ListAsJson<PracticeSiteId>("_sites");
        builder.ListAsJson<Party>("_parties");
        builder.ListAsJson<Signature>("_signatures");
        builder.ListAsJson<Term>("_earlierTerms");
        builder.ListAsJson<Commitment>("_commitments");
        builder.ListAsJson<Delivery>("_deliveries");
        builder.ListAsJson<Amendment>("_amendments");
        builder.ListAsJson<SiteHandover>("_handovers");
        builder.HasIndex(partnership => new { partnership.District, partnership.State });
        builder.HasIndex(partnership => new { partnership.District, partnership.NextDue });
        builder.HasIndex(partnership => new { partnership.District, partnership.ProposalSince });
    }
}
