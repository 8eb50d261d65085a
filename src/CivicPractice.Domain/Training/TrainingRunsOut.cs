using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>Training for some category of work, for some role, or general training ends by a day, or has ended and was not renewed.</summary>
/// <param name="by">The day, included.</param>
public sealed class TrainingRunsOut(LocalDate by) : Criterion<TrainingFile>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(TrainingFile candidate) => candidate.EarliestExpiry <= by;

    /// <inheritdoc/>
    public override Expression<Func<TrainingFile, bool>> ToExpression() => file => file.EarliestExpiry != null && file.EarliestExpiry <= by;
}

/// <summary>Whom to remind: volunteers whose training ends by a day, the earliest first. <see cref="TrainingRules.NoticeThrough"/> gives the day.</summary>
/// <param name="by">The day, included.</param>
public sealed class TrainingRunsOutSpec(LocalDate by) : CriterionSpec<TrainingFile>(new TrainingRunsOut(by), Order)
{
    private static readonly Ordering<TrainingFile> Order = Ordering<TrainingFile>.By(file => file.EarliestExpiry).ThenBy(file => file.Id);
}
