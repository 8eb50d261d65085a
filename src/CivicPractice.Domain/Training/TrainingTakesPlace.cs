using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class TrainingCalendarSpec : CriterionSpec<TrainingSession>
{
    /// <summary>Lists the sessions of a stretch of time.</summary>
    /// <param name="period">The stretch of time.</param>
    public TrainingCalendarSpec(TimeRange period)
        : base(new TrainingTakesPlace(period)) => Query.OrderBy(session => session.During.From).ThenBy(session => session.Id);
}
