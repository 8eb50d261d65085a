namespace CivicPractice.Evaluation;

/// <summary>An evaluation cycle was drafted.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Subjects">What it evaluates.</param>
/// <param name="Period">The days it looks at.</param>
/// <param name="Corrects">The closed cycle it corrects, or <see langword="null"/>.</param>
[EventName("evaluation-cycle.drafted")]
public sealed record EvaluationCycleDrafted(EvaluationCycleId Cycle, EvaluationSubjectKind Subjects, Term Period, EvaluationCycleId? Corrects) : DomainEvent;

/// <summary>The indicators of a drafted cycle were rewritten.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Indicators">How many there are now.</param>
[EventName("evaluation-cycle.revised")]
public sealed record EvaluationCycleRevised(EvaluationCycleId Cycle, int Indicators) : DomainEvent;

/// <summary>Scoring began.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Subjects">What it evaluates.</param>
/// <param name="Indicators">By what.</param>
[EventName("evaluation-cycle.opened")]
public sealed record EvaluationCycleOpened(EvaluationCycleId Cycle, EvaluationSubjectKind Subjects, IReadOnlyList<IndicatorCode> Indicators) : DomainEvent;

/// <summary>The scores of a cycle were published, provisionally.</summary>
/// <param name="Cycle">The cycle.</param>
[EventName("evaluation-cycle.published")]
public sealed record EvaluationCyclePublished(EvaluationCycleId Cycle) : DomainEvent;

/// <summary>The scores of a cycle became final.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Subjects">What it evaluated.</param>
/// <param name="Ranked">How many subjects are ranked.</param>
[EventName("evaluation-cycle.closed")]
public sealed record EvaluationCycleClosed(EvaluationCycleId Cycle, EvaluationSubjectKind Subjects, int Ranked) : DomainEvent;
