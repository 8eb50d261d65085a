using CivicPractice.Commendation;
using CivicPractice.Volunteers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Commendation;

internal sealed class PointsAccountMapping() : RootMapping<PointsAccount, VolunteerId>("points_accounts")
{
    protected override void Map(EntityTypeBuilder<PointsAccount> builder)
    {
        builder.ListAsJson<PointsEntry>("_entries");
        builder.HasIndex(account => new { account.District, account.Owed });
        builder.HasIndex(account => new { account.District, account.OldestUnspent });
    }
}
