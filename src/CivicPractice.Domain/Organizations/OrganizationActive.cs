using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice.Organizations;

/// <summary>The organisation is active.</summary>
public sealed class OrganizationActive : Criterion<VolunteerOrganization>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VolunteerOrganization candidate) => candidate.State == OrganizationState.Active;

    /// <inheritdoc/>
    public override Expression<Func<VolunteerOrganization, bool>> ToExpression() => organization => organization.State == OrganizationState.Active;
}

/// <summary>The district's active organisations, the longest registered first.</summary>
public sealed class ActiveOrganizationsSpec : CriterionSpec<VolunteerOrganization>
{
    /// <summary>Lists them.</summary>
    public ActiveOrganizationsSpec()
        : base(new OrganizationActive()) => Query.OrderBy(organization => organization.RegisteredAt).ThenBy(organization => organization.Id);
}
