using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Projects;
using CivicPractice.Sites;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Projects;

internal sealed class ServiceProjectMapping() : RootMapping<ServiceProject, ServiceProjectId>("service_projects")
{
    protected override void Map(EntityTypeBuilder<ServiceProject> builder)
    {
        builder.ComplexProperty(project => project.Host, host =>
        {
            host.Property(one => one.Kind);
            host.Property(one => one.Value);
        });
        builder.AsJson(project => project.Cadence);
        builder.AsJson(project => project.Goals);
        builder.ListAsJson<ActivityCategory>("_categories");
        builder.ListAsJson<PracticeSiteId>("_sites");
        builder.ListAsJson<DivisionCode>("_divisions");
        builder.ListAsJson<ProjectStretch>("_stretches");
        builder.ListAsJson<ProjectRecognition>("_recognitions");
        builder.HasIndex(project => new { project.District, project.State, project.From });
        builder.HasIndex(project => new { project.District, project.Through });
        builder.HasIndex(project => new { project.District, project.BrandLevel, project.From });
    }
}
