using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>The day of the inspection has come, and it is not concluded.</summary>
/// <param name="today">The day of asking.</param>
public sealed class InspectionToBeDone(LocalDate today) : Criterion<SiteInspection>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteInspection candidate) => candidate.State == InspectionState.Open && candidate.PlannedFor <= today;

    /// <inheritdoc/>
    public override Expression<Func<SiteInspection, bool>> ToExpression() => one => one.State == InspectionState.Open && one.PlannedFor <= today;
}

/// <summary>The inspections to be done, the longest due first.</summary>
public sealed class InspectionsToBeDoneSpec : CriterionSpec<SiteInspection>
{
    /// <summary>Lists them.</summary>
    /// <param name="today">The day of asking.</param>
    public InspectionsToBeDoneSpec(LocalDate today)
        : base(new InspectionToBeDone(today)) => Query.OrderBy(one => one.PlannedFor).ThenBy(one => one.Id);
}

/// <summary>The inspection is of a site.</summary>
/// <param name="site">The site.</param>
public sealed class InspectionOfSite(PracticeSiteId site) : Criterion<SiteInspection>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteInspection candidate) => candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<SiteInspection, bool>> ToExpression() => one => one.Site == site;
}

/// <summary>The inspections of a site, the latest first; those called off too.</summary>
public sealed class InspectionsOfSiteSpec : CriterionSpec<SiteInspection>
{
    /// <summary>Lists them.</summary>
    /// <param name="site">The site.</param>
    public InspectionsOfSiteSpec(PracticeSiteId site)
        : base(new InspectionOfSite(site)) => Query.OrderByDescending(one => one.OpenedAt).ThenBy(one => one.Id);
}
