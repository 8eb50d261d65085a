using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice.Projects;

/// <summary>The project is recognised as a brand (服务品牌) at a level or above.</summary>
/// <param name="atLeast">The level.</param>
public sealed class BrandedProject(RecognitionLevel atLeast) : Criterion<ServiceProject>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceProject candidate) => candidate.BrandLevel is { } level && level >= atLeast;

    /// <inheritdoc/>
    public override Expression<Func<ServiceProject, bool>> ToExpression() => project => project.BrandLevel != null && project.BrandLevel >= atLeast;
}

/// <summary>The brands of a district (品牌项目), the highest level first, then by their first day; those that were concluded too.</summary>
public sealed class BrandedProjectsSpec : CriterionSpec<ServiceProject>
{
    /// <summary>Lists them.</summary>
    /// <param name="atLeast">The lowest level.</param>
    public BrandedProjectsSpec(RecognitionLevel atLeast = RecognitionLevel.Station)
        : base(new BrandedProject(atLeast)) => Query.OrderByDescending(project => project.BrandLevel).ThenBy(project => project.From).ThenBy(project => project.Id);
}
