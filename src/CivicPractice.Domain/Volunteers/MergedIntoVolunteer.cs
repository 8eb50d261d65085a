using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class RegistrationsMergedSpec : CriterionSpec<Volunteer>
{
    /// <summary>Lists them.</summary>
    /// <param name="volunteer">The registration that goes on.</param>
    public RegistrationsMergedSpec(VolunteerId volunteer)
        : base(new MergedIntoVolunteer(volunteer)) => Query.OrderBy(candidate => candidate.RegisteredAt).ThenBy(candidate => candidate.Id);
}
