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

/// <summary>The volunteers whose registration is in force, by where they live, the longest registered first.</summary>
public sealed class ActiveVolunteersSpec() : CriterionSpec<Volunteer>(new VolunteerActive(), Order)
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(volunteer => volunteer.Residence).ThenBy(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}
