using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>The session takes place, wholly or partly, in a stretch of time, and is not called off.</summary>
/// <param name="period">The stretch of time.</param>
public sealed class TrainingTakesPlace(TimeRange period) : Criterion<TrainingSession>
{
    private readonly Instant _from = period.From;
    private readonly Instant _until = period.Until;

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(TrainingSession candidate) =>
        candidate.State != TrainingSessionState.Cancelled && candidate.During.Overlaps(period);

    /// <inheritdoc/>
    public override Expression<Func<TrainingSession, bool>> ToExpression() =>
        session => session.State != TrainingSessionState.Cancelled && session.During.From < _until && session.During.Until > _from;
}

/// <summary>The training calendar of a stretch of time, the earliest first.</summary>
/// <param name="period">The stretch of time.</param>
public sealed class TrainingCalendarSpec(TimeRange period) : CriterionSpec<TrainingSession>(new TrainingTakesPlace(period), Order)
{
    private static readonly Ordering<TrainingSession> Order = Ordering<TrainingSession>.By(session => session.During.From).ThenBy(session => session.Id);
}
