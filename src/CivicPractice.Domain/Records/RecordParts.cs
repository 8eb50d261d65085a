using CivicPractice.Evaluation;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>What a record told before it was put right.</summary>
/// <param name="Details">What it told.</param>
/// <param name="Day">The day of the service.</param>
/// <param name="Fault">What was wrong with it.</param>
/// <param name="By">Who put it right.</param>
/// <param name="At">When.</param>
public sealed record EarlierDetails(ServiceDetails Details, LocalDate Day, RecordFault Fault, ActorId By, Instant At);

/// <summary>An objection of the volunteer to a record (异议), and how it was settled.</summary>
/// <param name="Fault">What is wrong with the record, as the volunteer says.</param>
/// <param name="RaisedAt">When it was raised.</param>
/// <param name="Outcome">How it was settled, or <see langword="null"/> while it is open.</param>
/// <param name="SettledAt">When, or <see langword="null"/>.</param>
public sealed record Objection(RecordFault Fault, Instant RaisedAt, ObjectionOutcome? Outcome, Instant? SettledAt);

/// <summary>What was said of the quality of a service (评价信息: 服务质量、评价日期, R9).</summary>
/// <param name="Quality">How good it was.</param>
/// <param name="On">The day of the evaluation in the district's time zone.</param>
/// <param name="By">Who evaluated.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="TakenBackAt">When it was taken back (撤回评价) and counts no longer, or <see langword="null"/>.</param>
/// <param name="Source">What it follows from by itself: the cause of the round of a request that was reviewed (评单). <see langword="null"/> where somebody evaluated.</param>
public sealed record ServiceEvaluation(EvaluationOutcome Quality, LocalDate On, ActorId By, Instant At, Instant? TakenBackAt = null, Guid? Source = null);
