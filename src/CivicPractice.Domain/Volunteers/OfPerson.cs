using System.Linq.Expressions;
using CivicPractice.PersonalData;

namespace CivicPractice.Volunteers;

/// <summary>The registration is a person's.</summary>
/// <param name="person">The person.</param>
public sealed class OfPerson(PersonId person) : Criterion<Volunteer>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Volunteer candidate) => candidate.Person == person;

    /// <inheritdoc/>
    public override Expression<Func<Volunteer, bool>> ToExpression() => volunteer => volunteer.Person == person;
}

/// <summary>The registrations of a person, in whatever state, the earliest first.</summary>
/// <param name="person">The person.</param>
public sealed class RegistrationsOfPersonSpec(PersonId person) : CriterionSpec<Volunteer>(new OfPerson(person), Order)
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}
