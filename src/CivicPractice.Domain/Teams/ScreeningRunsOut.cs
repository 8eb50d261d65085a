using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>Some step of the screening ends by a day, or has ended and was not renewed.</summary>
/// <param name="by">The day, included.</param>
public sealed class ScreeningRunsOut(LocalDate by) : Criterion<ScreeningFile>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ScreeningFile candidate) => candidate.EarliestExpiry <= by;

    /// <inheritdoc/>
    public override Expression<Func<ScreeningFile, bool>> ToExpression() => file => file.EarliestExpiry != null && file.EarliestExpiry <= by;
}

/// <summary>Whom to remind: volunteers whose screening ends by a day, the earliest first. <see cref="ScreeningRules.NoticeThrough"/> gives the day.</summary>
/// <param name="by">The day, included.</param>
public sealed class ScreeningRunsOutSpec(LocalDate by) : CriterionSpec<ScreeningFile>(new ScreeningRunsOut(by), Order)
{
    private static readonly Ordering<ScreeningFile> Order = Ordering<ScreeningFile>.By(file => file.EarliestExpiry).ThenBy(file => file.Id);
}
