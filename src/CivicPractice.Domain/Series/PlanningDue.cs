using System.Linq.Expressions;
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
/// <param name="day">The day.</param>
public sealed class SeriesDueSpec(LocalDate day) : CriterionSpec<ActivitySeries>(new PlanningDue(day), Order)
{
    private static readonly Ordering<ActivitySeries> Order = Ordering<ActivitySeries>.By(series => series.PlanningDueOn).ThenBy(series => series.Id);
}
