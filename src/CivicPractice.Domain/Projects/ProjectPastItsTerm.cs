using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Projects;

/// <summary>The last day of the project is over, and it is not concluded: it ties its host and bears its name.</summary>
/// <param name="today">The day of asking, in the district's time zone.</param>
public sealed class ProjectPastItsTerm(LocalDate today) : Criterion<ServiceProject>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceProject candidate) => candidate is { State: ProjectState.Running or ProjectState.Suspended, Through: { } last } && last < today;

    /// <inheritdoc/>
    public override Expression<Func<ServiceProject, bool>> ToExpression() =>
        project => (project.State == ProjectState.Running || project.State == ProjectState.Suspended) && project.Through != null && project.Through < today;
}

/// <summary>The work list of those who conclude projects (待结项项目): those past their last day, the one that ended first first.</summary>
/// <param name="today">The day of asking, in the district's time zone.</param>
public sealed class ProjectsPastTheirTermSpec(LocalDate today) : CriterionSpec<ServiceProject>(new ProjectPastItsTerm(today), Order)
{
    private static readonly Ordering<ServiceProject> Order = Ordering<ServiceProject>.By(project => project.Through).ThenBy(project => project.Id);
}
