using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>The record is only stored, and its legal period is over.</summary>
/// <param name="today">The day in the district.</param>
public sealed class LegalPeriodOver(LocalDate today) : Criterion<Person>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Person candidate) => candidate.State == PersonState.Restricted && candidate.KeptUntil <= today;

    /// <inheritdoc/>
    public override Expression<Func<Person, bool>> ToExpression() => person => person.State == PersonState.Restricted && person.KeptUntil <= today;
}

/// <summary>The records that are to be erased (到期应删除), the longest overdue first.</summary>
/// <param name="today">The day in the district.</param>
/// <param name="most">How many at most, or <see langword="null"/> for all.</param>
public sealed class ErasureDueSpec(LocalDate today, int? most = null) : CriterionSpec<Person>(new LegalPeriodOver(today), Order, most)
{
    private static readonly Ordering<Person> Order = Ordering<Person>.By(person => person.KeptUntil).ThenBy(person => person.Id);
}

/// <summary>The record was emptied, and it is not noted yet that its key is gone.</summary>
public sealed class Unsettled : Criterion<Person>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Person candidate) => candidate.UnsettledSince is not null;

    /// <inheritdoc/>
    public override Expression<Func<Person, bool>> ToExpression() => person => person.UnsettledSince != null;
}

/// <summary>The records whose erasure or merge was cut off, the longest waiting first.</summary>
/// <param name="most">How many at most, or <see langword="null"/> for all.</param>
public sealed class UnsettledPersonsSpec(int? most = null) : CriterionSpec<Person>(new Unsettled(), Order, most)
{
    private static readonly Ordering<Person> Order = Ordering<Person>.By(person => person.UnsettledSince).ThenBy(person => person.Id);
}
