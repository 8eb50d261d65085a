using System.Linq.Expressions;
using CivicPractice.Activities;

namespace CivicPractice.Projects;

/// <summary>The project is run by a site, an organisation or a team.</summary>
/// <param name="host">The host.</param>
public sealed class ProjectOfHost(ActivityHost host) : Criterion<ServiceProject>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceProject candidate) => candidate.Host == host;

    /// <inheritdoc/>
    public override Expression<Func<ServiceProject, bool>> ToExpression()
    {
        var (kind, id) = (host.Kind, host.Value);
        return project => project.Host.Kind == kind && project.Host.Value == id;
    }
}

/// <summary>The projects of a host, in whatever state, by their first day.</summary>
/// <param name="host">The host.</param>
public sealed class ProjectsOfHostSpec(ActivityHost host) : CriterionSpec<ServiceProject>(new ProjectOfHost(host), Order)
{
    private static readonly Ordering<ServiceProject> Order = Ordering<ServiceProject>.By(project => project.From).ThenBy(project => project.Id);
}
