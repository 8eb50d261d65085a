using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class RegistrationsOfPersonSpec : CriterionSpec<Volunteer>
{
    /// <summary>Lists them.</summary>
    /// <param name="person">The person.</param>
    public RegistrationsOfPersonSpec(PersonId person)
        : base(new OfPerson(person)) => Query.OrderBy(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}
