using System.Linq.Expressions;
using CivicPractice.Projects;

namespace CivicPractice.Communities;

/// <summary>The activities of the programme run through a service project.</summary>
/// <param name="project">The project.</param>
public sealed class IntegrationOfProject(ServiceProjectId project) : Criterion<IntegrationProgramme>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(IntegrationProgramme candidate) => candidate.Project == project;

    /// <inheritdoc/>
    public override Expression<Func<IntegrationProgramme, bool>> ToExpression() => programme => programme.Project == project;
}

/// <summary>The integration programmes of which the activities run through a service project, by their first day.</summary>
/// <param name="project">The project.</param>
public sealed class IntegrationOfProjectSpec(ServiceProjectId project) : CriterionSpec<IntegrationProgramme>(new IntegrationOfProject(project), Order)
{
    private static readonly Ordering<IntegrationProgramme> Order = Ordering<IntegrationProgramme>.By(programme => programme.From).ThenBy(programme => programme.Id);
}
