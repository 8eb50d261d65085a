using CivicPractice.Communities;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Communities;

internal sealed class CovenantSeatMapping() : RootMapping<CovenantSeat, CovenantSeatId>("covenant_seats")
{
    protected override void Map(EntityTypeBuilder<CovenantSeat> builder) => builder.Property(seat => seat.Holder);
}

internal sealed class CovenantBallotMapping() : RootMapping<CovenantBallot, CovenantBallotId>("covenant_ballots")
{
    protected override void Map(EntityTypeBuilder<CovenantBallot> builder) => builder.HasIndex(ballot => new { ballot.District, ballot.Covenant, ballot.Vote });
}

internal sealed class CovenantPledgeMapping() : RootMapping<CovenantPledge, CovenantPledgeId>("covenant_pledges")
{
    protected override void Map(EntityTypeBuilder<CovenantPledge> builder) => builder.HasIndex(pledge => new { pledge.District, pledge.Covenant, pledge.State, pledge.GivenAt });
}
