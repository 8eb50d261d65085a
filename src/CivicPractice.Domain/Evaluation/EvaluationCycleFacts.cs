namespace CivicPractice.Evaluation;

/// <summary>What a scorecard needs to know of its cycle.</summary>
/// <param name="District">The district.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Subjects">What it evaluates.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Edition">1, and one more for each correction.</param>
/// <param name="Indicators">By what it evaluates.</param>
public sealed record EvaluationCycleFacts(
    DistrictId District,
    EvaluationCycleId Cycle,
    EvaluationSubjectKind Subjects,
    EvaluationCycleState State,
    int Edition,
    IReadOnlyList<Indicator> Indicators)
{
    /// <summary>The indicator with a code, or <see langword="null"/>.</summary>
    /// <param name="code">The code.</param>
    public Indicator? Find(IndicatorCode code) => Indicators.FirstOrDefault(indicator => indicator.Code == code);
}
