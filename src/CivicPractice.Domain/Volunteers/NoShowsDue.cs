using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class NoShowsDueSpec : CriterionSpec<AbsenceFile>
{
    /// <summary>Lists the files.</summary>
    /// <param name="since">The limit was reached on this day or later.</param>
    public NoShowsDueSpec(LocalDate since)
        : base(new NoShowLimitReached(since)) => Query.OrderBy(file => file.ReachedLimitOn).ThenBy(file => file.Id);
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
public sealed class NoShowsToWarnOfSpec : CriterionSpec<AbsenceFile>
{
    /// <summary>Lists the files.</summary>
    /// <param name="since">They came to that on this day or later.</param>
    public NoShowsToWarnOfSpec(LocalDate since)
        : base(new OneAbsenceShort(since)) => Query.OrderBy(file => file.OneShortOn).ThenBy(file => file.Id);
}
