using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>Where it is counted what computed indicators score: the district's own records (<see cref="MeasuresOfDistrict"/>), or a program that counts more under codes of its own.</summary>
public interface IMeasureSource
{
    /// <summary>Whether something can be counted.</summary>
    /// <param name="measure">What.</param>
    /// <param name="subjects">Of what.</param>
    /// <param name="period">The days.</param>
    /// <returns>Refused with <see cref="MeasureUnknown"/>, or for whatever else stands against it, such as <see cref="PeriodNotWholeMonths"/>.</returns>
    Decision CanMeasure(Measure measure, EvaluationSubjectKind subjects, Term period);

    /// <summary>Counts, for all subjects of a cycle at once. The same asked again of the same records gets the same answer.</summary>
    /// <param name="asked">What and of whom; only what can be counted.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>One row a subject and measure; two are a bug of the source, and computing throws. What was not asked is left aside. Of whom nothing is known has none; of whom it is known that nothing happened has 0.</returns>
    ValueTask<IReadOnlyList<Measurement>> MeasureAsync(MeasuresAsked asked, CancellationToken cancellationToken = default);
}

/// <summary>What is to be counted, of whom, and on which days.</summary>
/// <param name="Measures">What, each once.</param>
/// <param name="Kind">Whether of sites, teams or volunteers.</param>
/// <param name="Subjects">Of whom, each once.</param>
/// <param name="Period">The days in the district's time zone.</param>
/// <param name="At">The moment of asking: what is still to come is not counted, and what is no matter of days counts as it stands then.</param>
public sealed record MeasuresAsked(
    IReadOnlyList<Measure> Measures, EvaluationSubjectKind Kind, IReadOnlyList<EvaluationSubject> Subjects, Term Period, Instant At)
{
    internal bool Includes(Measure measure) => Measures.Contains(measure);
}

/// <summary>What was counted of one subject.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Measure">What was counted.</param>
/// <param name="Value">How much.</param>
public sealed record Measurement(EvaluationSubject Subject, Measure Measure, MeasuredValue Value);
