using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Sites;

namespace CivicPractice.Projects;

/// <summary>The project names a site as one at which it is given.</summary>
/// <param name="site">The site.</param>
public sealed class ProjectGivenAt(PracticeSiteId site) : TextHolds<ServiceProject>(ServiceProject.WordFor(site))
{
    /// <inheritdoc/>
    protected override Expression<Func<ServiceProject, string>> Text => project => project.SiteIds;

    /// <inheritdoc/>
    protected override string TextOf(ServiceProject candidate) => candidate.SiteIds;
}

/// <summary>The projects that name a site, in whatever state, by their first day.</summary>
public sealed class ProjectsGivenAtSpec : CriterionSpec<ServiceProject>
{
    /// <summary>Lists them.</summary>
    /// <param name="site">The site.</param>
    public ProjectsGivenAtSpec(PracticeSiteId site)
        : base(new ProjectGivenAt(site)) => Query.OrderBy(project => project.From).ThenBy(project => project.Id);
}
