using System.Linq.Expressions;

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
/// <param name="atLeast">The lowest level.</param>
public sealed class BrandedProjectsSpec(RecognitionLevel atLeast = RecognitionLevel.Station) : CriterionSpec<ServiceProject>(new BrandedProject(atLeast), Order)
{
    private static readonly Ordering<ServiceProject> Order = Ordering<ServiceProject>.ByDescending(project => project.BrandLevel).ThenBy(project => project.From).ThenBy(project => project.Id);
}
