using System.Linq.Expressions;
using Ardalis.Specification;
using NodaTime;

namespace CivicPractice.Series;

/// <summary>Sessions of the series are to be planned ahead by a day.</summary>
/// <param name="day">The day.</param>
public sealed class PlanningDue(LocalDate day) : Criterion<ActivitySeries>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ActivitySeries candidate) => candidate.PlanningDueOn is { } due && due <= day;

    /// <inheritdoc/>
    public override Expression<Func<ActivitySeries, bool>> ToExpression() => series => series.PlanningDueOn != null && series.PlanningDueOn <= day;
}

/// <summary>The series whose sessions are to be planned ahead by a day (待安排的系列), the most overdue first.</summary>
public sealed class SeriesDueSpec : CriterionSpec<ActivitySeries>
{
    /// <summary>Lists them.</summary>
    /// <param name="day">The day.</param>
    public SeriesDueSpec(LocalDate day)
        : base(new PlanningDue(day)) => Query.OrderBy(series => series.PlanningDueOn).ThenBy(series => series.Id);
}
