using CivicPractice.Communities;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Communities;

internal sealed class VillageCovenantMapping() : RootMapping<VillageCovenant, VillageCovenantId>("village_covenants")
{
    protected override void Map(EntityTypeBuilder<VillageCovenant> builder)
    {
        builder.AsJson(covenant => covenant.Proposal);
        builder.AsJson(covenant => covenant.Vote);
        builder.ListAsJson<CovenantEdition>("_editions");
        builder.ListAsJson<CovenantOpinions>("_opinions");
        builder.HasIndex(covenant => new { covenant.District, covenant.State, covenant.Division });
        builder.HasIndex(covenant => new { covenant.District, covenant.Site, covenant.Division });
        builder.HasIndex(covenant => new { covenant.District, covenant.InForceSince });
        builder.HasIndex(covenant => new { covenant.District, covenant.DiscussionThrough });
        builder.HasIndex(covenant => new { covenant.District, covenant.VoteUntil });
        builder.HasIndex(covenant => new { covenant.District, covenant.EffectiveFrom });
        builder.HasIndex(covenant => new { covenant.District, covenant.ProposalState, covenant.AdoptedOn });
        builder.HasIndex(covenant => new { covenant.District, covenant.CorrectionOrderedOn });
    }
}
