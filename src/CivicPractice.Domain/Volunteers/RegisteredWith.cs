using System.Linq.Expressions;
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
/// <param name="organization">The organisation.</param>
public sealed class VolunteersOfOrganizationSpec(VolunteerOrganizationId organization) : CriterionSpec<Volunteer>(new VolunteerActive() & new RegisteredWith(organization), Order)
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
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
/// <param name="organization">The organisation.</param>
/// <param name="most">How many at most.</param>
public sealed class VolunteersToHandOverSpec(VolunteerOrganizationId organization, int most)
    : CriterionSpec<Volunteer>(new RegisteredWith(organization) & new RegistrationNotEnded(), Order, most)
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(volunteer => volunteer.State).ThenBy(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}
