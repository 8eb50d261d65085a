using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Activities;

namespace CivicPractice.Projects;

/// <summary>The activity belongs to a service project.</summary>
/// <param name="project">The project.</param>
public sealed class ActivityOfProject(ServiceProjectId project) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.Project == project;

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression() => activity => activity.Project == project;
}

/// <summary>The sessions (场次) of a project that were held on some days, the first first.</summary>
public sealed class SessionsOfProjectSpec : CriterionSpec<Activity>
{
    /// <summary>Lists what was held.</summary>
    /// <param name="project">The project.</param>
    /// <param name="days">The days, both ends included.</param>
    public SessionsOfProjectSpec(ServiceProjectId project, Term days)
        : base(new ActivityOfProject(project) & new HeldWithin(days)) => Query.OrderBy(activity => activity.HeldOn).ThenBy(activity => activity.Id);
}
