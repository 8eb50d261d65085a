using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>The registration is in force, and a limit of absences was reached.</summary>
/// <param name="since">On this day or later.</param>
public sealed class NoShowLimitReached(LocalDate since) : Criterion<AbsenceFile>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(AbsenceFile candidate) => candidate.ClosedAt is null && candidate.ReachedLimitOn >= since;

    /// <inheritdoc/>
    public override Expression<Func<AbsenceFile, bool>> ToExpression() => file => file.ClosedAt == null && file.ReachedLimitOn != null && file.ReachedLimitOn >= since;
}

/// <summary>Whose registration the district may end for no-shows, the longest waiting first. <see cref="NoShowRules.CountsFrom"/> gives the day.</summary>
/// <param name="since">The limit was reached on this day or later.</param>
public sealed class NoShowsDueSpec(LocalDate since) : CriterionSpec<AbsenceFile>(new NoShowLimitReached(since), Order)
{
    private static readonly Ordering<AbsenceFile> Order = Ordering<AbsenceFile>.By(file => file.ReachedLimitOn).ThenBy(file => file.Id);
}

/// <summary>The registration is in force, and one more absence of a year would reach a limit.</summary>
/// <param name="since">They came to that on this day or later.</param>
public sealed class OneAbsenceShort(LocalDate since) : Criterion<AbsenceFile>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(AbsenceFile candidate) => candidate.ClosedAt is null && candidate.OneShortOn >= since;

    /// <inheritdoc/>
    public override Expression<Func<AbsenceFile, bool>> ToExpression() => file => file.ClosedAt == null && file.OneShortOn != null && file.OneShortOn >= since;
}

/// <summary>Whom to warn: volunteers for whom one more absence would reach a limit, the longest known first. The first of January gives those of the year.</summary>
/// <param name="since">They came to that on this day or later.</param>
public sealed class NoShowsToWarnOfSpec(LocalDate since) : CriterionSpec<AbsenceFile>(new OneAbsenceShort(since), Order)
{
    private static readonly Ordering<AbsenceFile> Order = Ordering<AbsenceFile>.By(file => file.OneShortOn).ThenBy(file => file.Id);
}
