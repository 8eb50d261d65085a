using CivicPractice.Projects;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Projects;

internal sealed class ProjectNameMapping() : RootMapping<ProjectName, ProjectNameId>("project_names")
{
    protected override void Map(EntityTypeBuilder<ProjectName> builder) => builder.Property(name => name.Bearer);
}
