using System.Linq.Expressions;
using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Series;

/// <summary>The activity is a session of a series.</summary>
/// <param name="series">The series.</param>
public sealed class SessionOfSeries(ActivitySeriesId series) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.Series == series;

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression() => activity => activity.Series == series;
}

/// <summary>The sessions of a series that are ahead or under way, the first first.</summary>
/// <param name="series">The series.</param>
/// <param name="now">The moment of asking.</param>
public sealed class SessionsAheadSpec(ActivitySeriesId series, Instant now) : CriterionSpec<Activity>(new SessionOfSeries(series) & new NotOver(now), Order)
{
    private static readonly Ordering<Activity> Order = Ordering<Activity>.By(activity => activity.During.From).ThenBy(activity => activity.Id);
}

/// <summary>The sessions (场次) of a series that were held on some days, the first first.</summary>
/// <param name="series">The series.</param>
/// <param name="days">The days, both ends included.</param>
public sealed class SessionsHeldSpec(ActivitySeriesId series, Term days) : CriterionSpec<Activity>(new SessionOfSeries(series) & new HeldWithin(days), Order)
{
    private static readonly Ordering<Activity> Order = Ordering<Activity>.By(activity => activity.HeldOn).ThenBy(activity => activity.Id);
}
