using System.Linq.Expressions;

namespace CivicPractice.Sites;

/// <summary>The site stands right below another one.</summary>
/// <param name="parent">The upper site.</param>
public sealed class SiteUnder(PracticeSiteId parent) : Criterion<PracticeSite>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.Parent == parent;

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression() => site => site.Parent == parent;
}

/// <summary>The live sites right below one, by division.</summary>
/// <param name="parent">The upper site.</param>
public sealed class ChildSitesSpec(PracticeSiteId parent) : CriterionSpec<PracticeSite>(new SiteUnder(parent) & new LiveSite(), Order)
{
    private static readonly Ordering<PracticeSite> Order = Ordering<PracticeSite>.By(site => site.Division).ThenBy(site => site.Id);
}
