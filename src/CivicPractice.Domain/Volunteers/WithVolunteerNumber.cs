using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class VolunteerByNumberSpec : CriterionSpec<Volunteer>
{
    /// <summary>Lists the one.</summary>
    /// <param name="number">The number.</param>
    public VolunteerByNumberSpec(VolunteerNumber number)
        : base(new WithVolunteerNumber(number)) => Query.OrderBy(volunteer => volunteer.Id);
}
