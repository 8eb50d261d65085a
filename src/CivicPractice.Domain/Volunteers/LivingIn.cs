using System.Linq.Expressions;
using CivicPractice.Divisions;

namespace CivicPractice.Volunteers;

/// <summary>The volunteer lives in a division or in what it contains.</summary>
/// <param name="division">The division.</param>
public sealed class LivingIn(DivisionCode division) : Criterion<Volunteer>
{
    private readonly DivisionCode _end = division.SubtreeEnd;

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Volunteer candidate) =>
        candidate.Residence.CompareTo(division) >= 0 && candidate.Residence.CompareTo(_end) < 0;

    /// <inheritdoc/>
    public override Expression<Func<Volunteer, bool>> ToExpression()
    {
        var (from, end) = (division, _end);
        return volunteer => volunteer.Residence.CompareTo(from) >= 0 && volunteer.Residence.CompareTo(end) < 0;
    }
}

/// <summary>The active volunteers who live in a division, by place, the longest registered first.</summary>
/// <param name="division">The division; what it contains counts.</param>
public sealed class VolunteersLivingInSpec(DivisionCode division) : CriterionSpec<Volunteer>(new VolunteerActive() & new LivingIn(division), Order)
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(volunteer => volunteer.Residence).ThenBy(volunteer => volunteer.RegisteredAt).ThenBy(volunteer => volunteer.Id);
}
