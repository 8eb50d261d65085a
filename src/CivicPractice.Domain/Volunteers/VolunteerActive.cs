using System.Linq.Expressions;

namespace CivicPractice.Volunteers;

/// <summary>The volunteer's registration is in force.</summary>
public sealed class VolunteerActive : Criterion<Volunteer>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Volunteer candidate) => candidate.State == VolunteerState.Active;

    /// <inheritdoc/>
    public override Expression<Func<Volunteer, bool>> ToExpression() => volunteer => volunteer.State == VolunteerState.Active;
}
