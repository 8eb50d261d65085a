using System.Linq.Expressions;
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
/// <param name="today">The day of asking.</param>
public sealed class InspectionsToBeDoneSpec(LocalDate today) : CriterionSpec<SiteInspection>(new InspectionToBeDone(today), Order)
{
    private static readonly Ordering<SiteInspection> Order = Ordering<SiteInspection>.By(one => one.PlannedFor).ThenBy(one => one.Id);
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
/// <param name="site">The site.</param>
public sealed class InspectionsOfSiteSpec(PracticeSiteId site) : CriterionSpec<SiteInspection>(new InspectionOfSite(site), Order)
{
    private static readonly Ordering<SiteInspection> Order = Ordering<SiteInspection>.ByDescending(one => one.OpenedAt).ThenBy(one => one.Id);
}
