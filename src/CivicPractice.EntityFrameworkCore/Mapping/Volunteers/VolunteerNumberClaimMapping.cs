using CivicPractice.Volunteers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Volunteers;

internal sealed class VolunteerNumberClaimMapping() : RootMapping<VolunteerNumberClaim, VolunteerNumberClaimId>("volunteer_number_claims")
{
    protected override void Map(EntityTypeBuilder<VolunteerNumberClaim> builder)
    {
        // A row is found by its key alone.
    }
}
