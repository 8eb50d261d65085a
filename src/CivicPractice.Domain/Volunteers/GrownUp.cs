using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>The volunteer's 18th birthday is kept, and has come: no rule needs it any more, and it tells the birth date.</summary>
/// <param name="today">The day in the district.</param>
public sealed class GrownUp(LocalDate today) : Criterion<Volunteer>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Volunteer candidate) => candidate.AdultFrom <= today;

    /// <inheritdoc/>
    public override Expression<Func<Volunteer, bool>> ToExpression() => volunteer => volunteer.AdultFrom <= today;
}

/// <summary>The registrations whose birthdays can be forgotten, the longest past first.</summary>
/// <param name="today">The day in the district.</param>
/// <param name="most">How many at most, or <see langword="null"/> for all.</param>
public sealed class GrownUpVolunteersSpec(LocalDate today, int? most = null) : CriterionSpec<Volunteer>(new GrownUp(today), Order, most)
{
    private static readonly Ordering<Volunteer> Order = Ordering<Volunteer>.By(volunteer => volunteer.AdultFrom).ThenBy(volunteer => volunteer.Id);
}
