using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>What a cycle has counted.</summary>
internal static class MeasuringCycles
{
    /// <summary>Its indicators that are computed.</summary>
    public static IEnumerable<(IndicatorCode Indicator, decimal Maximum, MeasuredScore Scale)> Computed(this EvaluationCycle cycle) =>
        from indicator in cycle.Indicators
        where indicator.Measured is not null
        select (indicator.Code, indicator.Maximum, indicator.Measured);

    /// <summary>Whether all that it has counted can be counted, each measure named once.</summary>
    public static Decision CanBeMeasuredBy(this EvaluationCycle cycle, IMeasureSource measures) =>
        cycle.Computed().Select(one => one.Scale.Measure).Distinct().Aggregate(Decision.Accepted, (so, measure) => so & measures.CanMeasure(measure, cycle.Subjects, cycle.Period));

    /// <summary>What is to be counted of some subjects.</summary>
    public static MeasuresAsked AskedOf(this EvaluationCycle cycle, IReadOnlyList<EvaluationSubject> subjects, Instant at) =>
        new([.. cycle.Computed().Select(one => one.Scale.Measure).Distinct()], cycle.Subjects, subjects, cycle.Period, at);
}
