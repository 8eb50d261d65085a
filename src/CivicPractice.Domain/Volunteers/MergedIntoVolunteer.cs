using System.Linq.Expressions;

namespace CivicPractice.Volunteers;

/// <summary>The registration went over into another one.</summary>
/// <param name="volunteer">The registration that goes on.</param>
public sealed class MergedIntoVolunteer(VolunteerId volunteer) : Criterion<Volunteer>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Volunteer candidate) => candidate.MergedInto == volunteer;

    /// <inheritdoc/>
    public override Expression<Func<Volunteer, bool>> ToExpression() => candidate => candidate.MergedInto == volunteer;
}

/// <summary>The registrations that went over into another one, the earliest registered first.</summary>
/// <param name="volunteer">The registration that goes on.</param>
public sealed class RegistrationsMergedSpec(VolunteerId volunteer) : CriterionSpec<Volunteer>(new MergedIntoVolunteer(volunteer), Order)
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(candidate => candidate.RegisteredAt).ThenBy(candidate => candidate.Id);
}
