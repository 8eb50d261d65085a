using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Organizations;

namespace CivicPractice.Volunteers;

/// <summary>The volunteer belongs to an organisation: registered with it, or transferred to it since.</summary>
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

/// <summary>The registration has not ended: it is in force or pauses.</summary>
public sealed class RegistrationNotEnded : Criterion<Volunteer>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Volunteer candidate) => candidate.State is VolunteerState.Active or VolunteerState.Suspended;

    /// <inheritdoc/>
    public override Expression<Func<Volunteer, bool>> ToExpression() => volunteer => volunteer.State == VolunteerState.Active || volunteer.State == VolunteerState.Suspended;
}

/// <summary>The volunteers who hang on an organisation, also those whose registration pauses: the active ones first, then the longest registered.</summary>
public sealed class VolunteersToHandOverSpec : CriterionSpec<Volunteer>
{
    /// <summary>Lists the first of them.</summary>
    /// <param name="organization">The organisation.</param>
    /// <param name="most">How many at most.</param>
    public VolunteersToHandOverSpec(VolunteerOrganizationId organization, int most)
        : base(new RegisteredWith(organization) & new RegistrationNotEnded()) =>
        Query.OrderBy(volunteer => volunteer.State).ThenBy(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id).Take(most);
}
