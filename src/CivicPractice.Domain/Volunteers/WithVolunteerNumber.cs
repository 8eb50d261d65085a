using System.Linq.Expressions;

namespace CivicPractice.Volunteers;

/// <summary>The volunteer bears a number.</summary>
/// <param name="number">The number.</param>
public sealed class WithVolunteerNumber(VolunteerNumber number) : Criterion<Volunteer>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Volunteer candidate) => candidate.Number == number;

    /// <inheritdoc/>
    public override Expression<Func<Volunteer, bool>> ToExpression() => volunteer => volunteer.Number == number;
}

/// <summary>The volunteer of a number, in whatever state; one or none.</summary>
/// <param name="number">The number.</param>
public sealed class VolunteerByNumberSpec(VolunteerNumber number) : CriterionSpec<Volunteer>(new WithVolunteerNumber(number), Order)
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(volunteer => volunteer.Id);
}
