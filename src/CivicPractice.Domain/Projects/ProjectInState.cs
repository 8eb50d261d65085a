using System.Linq.Expressions;

namespace CivicPractice.Projects;

/// <summary>The project stands in a state.</summary>
/// <param name="state">The state.</param>
public sealed class ProjectInState(ProjectState state) : Criterion<ServiceProject>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceProject candidate) => candidate.State == state;

    /// <inheritdoc/>
    public override Expression<Func<ServiceProject, bool>> ToExpression() => project => project.State == state;
}

/// <summary>The project was launched and is not concluded: it runs or pauses.</summary>
public sealed class ProjectUnderWay : Criterion<ServiceProject>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceProject candidate) => candidate.State is ProjectState.Running or ProjectState.Suspended;

    /// <inheritdoc/>
    public override Expression<Func<ServiceProject, bool>> ToExpression() => project => project.State == ProjectState.Running || project.State == ProjectState.Suspended;
}

/// <summary>The projects in a state, such as those that run, by their first day.</summary>
/// <param name="state">The state.</param>
public sealed class ProjectsInStateSpec(ProjectState state) : CriterionSpec<ServiceProject>(new ProjectInState(state), Order)
{
    private static readonly Ordering<ServiceProject> Order = Ordering<ServiceProject>.By(project => project.From).ThenBy(project => project.Id);
}
