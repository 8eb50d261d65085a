using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>The person's 18th birthday is kept, and has come: no rule needs it any more, and it tells the birth date.</summary>
/// <param name="today">The day in the district.</param>
public sealed class PersonGrownUp(LocalDate today) : Criterion<Person>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Person candidate) => candidate.AdultFrom <= today;

    /// <inheritdoc/>
    public override Expression<Func<Person, bool>> ToExpression() => person => person.AdultFrom <= today;
}

/// <summary>The persons whose birthdays can be forgotten, the longest past first.</summary>
/// <param name="today">The day in the district.</param>
/// <param name="most">How many at most, or <see langword="null"/> for all.</param>
public sealed class GrownUpPersonsSpec(LocalDate today, int? most = null) : CriterionSpec<Person>(new PersonGrownUp(today), Order, most)
{
    private static readonly Ordering<Person> Order = Ordering<Person>.By(person => person.AdultFrom).ThenBy(person => person.Id);
}
