using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Organizations;

namespace CivicPractice.Volunteers;

/// <summary>The volunteer registered with an organisation.</summary>
/// <param name="organization">The organisation.</param>
public sealed class RegisteredWith(VolunteerOrganizationId organization) : Criterion<Volunteer>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Volunteer candidate) => candidate.Organization == organization;

    /// <inheritdoc/>
    public override Expression<Func<Volunteer, bool>> ToExpression() => volunteer => volunteer.Organization == organization;
}

/// <summary>The active volunteers of an organisation, the longest registered first.</summary>
public sealed class VolunteersOfOrganizationSpec : CriterionSpec<Volunteer>
{
    /// <summary>Lists them.</summary>
    /// <param name="organization">The organisation.</param>
    public VolunteersOfOrganizationSpec(VolunteerOrganizationId organization)
        : base(new VolunteerActive() & new RegisteredWith(organization)) =>
        Query.OrderBy(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}
