using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class ChildSitesSpec : CriterionSpec<PracticeSite>
{
    /// <summary>Lists the sites below one.</summary>
    /// <param name="parent">The upper site.</param>
    public ChildSitesSpec(PracticeSiteId parent)
        : base(new SiteUnder(parent) & new LiveSite()) => Query.OrderBy(site => site.Division).ThenBy(site => site.Id);
}
