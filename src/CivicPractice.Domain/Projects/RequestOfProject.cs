using System.Linq.Expressions;
using CivicPractice.Requests;

namespace CivicPractice.Projects;

/// <summary>The request belongs to a service project.</summary>
/// <param name="project">The project.</param>
public sealed class RequestOfProject(ServiceProjectId project) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.Project == project;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() => request => request.Project == project;
}

/// <summary>The requests of a project for which something was given on some days, those served first before the others. One that was reopened may have been served before and after those days only.</summary>
/// <param name="project">The project.</param>
/// <param name="days">The days of service in the district's time zone, both ends included.</param>
public sealed class RequestsServedForProjectSpec(ServiceProjectId project, Term days) : CriterionSpec<ServiceRequest>(new RequestOfProject(project) & new ServedOnDays(days), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.ServedFrom).ThenBy(request => request.Id);
}
