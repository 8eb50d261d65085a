using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class SessionsAheadSpec : CriterionSpec<Activity>
{
    /// <summary>Lists them.</summary>
    /// <param name="series">The series.</param>
    /// <param name="now">The moment of asking.</param>
    public SessionsAheadSpec(ActivitySeriesId series, Instant now)
        : base(new SessionOfSeries(series) & new NotOver(now)) => Query.OrderBy(activity => activity.During.From).ThenBy(activity => activity.Id);
}

/// <summary>The sessions (场次) of a series that were held on some days, the first first.</summary>
public sealed class SessionsHeldSpec : CriterionSpec<Activity>
{
    /// <summary>Lists what was held.</summary>
    /// <param name="series">The series.</param>
    /// <param name="days">The days, both ends included.</param>
    public SessionsHeldSpec(ActivitySeriesId series, Term days)
        : base(new SessionOfSeries(series) & new HeldWithin(days)) => Query.OrderBy(activity => activity.HeldOn).ThenBy(activity => activity.Id);
}
