using System.Linq.Expressions;
using CivicPractice.Sites;

namespace CivicPractice.Organizations;

/// <summary>The organisation is active.</summary>
public sealed class OrganizationActive : Criterion<VolunteerOrganization>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VolunteerOrganization candidate) => candidate.State == OrganizationState.Active;

    /// <inheritdoc/>
    public override Expression<Func<VolunteerOrganization, bool>> ToExpression() => organization => organization.State == OrganizationState.Active;
}

/// <summary>The organisation works from a site.</summary>
/// <param name="site">The site.</param>
public sealed class OrganizationAtSite(PracticeSiteId site) : Criterion<VolunteerOrganization>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VolunteerOrganization candidate) => candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<VolunteerOrganization, bool>> ToExpression() => organization => organization.Site == site;
}

/// <summary>The district's active organisations, the longest registered first.</summary>
/// <param name="site">Those that work from a site; <see langword="null"/> for all.</param>
public sealed class ActiveOrganizationsSpec(PracticeSiteId? site = null)
    : CriterionSpec<VolunteerOrganization>(site is { } one ? new OrganizationActive() & new OrganizationAtSite(one) : new OrganizationActive(), Order)
{
    private static readonly Ordering<VolunteerOrganization> Order = Ordering<VolunteerOrganization>.By(organization => organization.RegisteredAt).ThenBy(organization => organization.Id);
}
