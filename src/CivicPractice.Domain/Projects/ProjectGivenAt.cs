using System.Linq.Expressions;
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
/// <param name="site">The site.</param>
public sealed class ProjectsGivenAtSpec(PracticeSiteId site) : CriterionSpec<ServiceProject>(new ProjectGivenAt(site), Order)
{
    private static readonly Ordering<ServiceProject> Order = Ordering<ServiceProject>.By(project => project.From).ThenBy(project => project.Id);
}
