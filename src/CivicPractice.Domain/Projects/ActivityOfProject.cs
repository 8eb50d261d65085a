using System.Linq.Expressions;
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
/// <param name="project">The project.</param>
/// <param name="days">The days, both ends included.</param>
public sealed class SessionsOfProjectSpec(ServiceProjectId project, Term days) : CriterionSpec<Activity>(new ActivityOfProject(project) & new HeldWithin(days), Order)
{
    private static readonly Ordering<Activity> Order = Ordering<Activity>.By(activity => activity.HeldOn).ThenBy(activity => activity.Id);
}
