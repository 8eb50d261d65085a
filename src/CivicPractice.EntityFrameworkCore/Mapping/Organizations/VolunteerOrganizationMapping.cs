using CivicPractice.Organizations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Organizations;

internal sealed class VolunteerOrganizationMapping() : RootMapping<VolunteerOrganization, VolunteerOrganizationId>("volunteer_organizations")
{
    protected override void Map(EntityTypeBuilder<VolunteerOrganization> builder)
    {
        builder.HasIndex(organization => new { organization.District, organization.State });
    }
}
