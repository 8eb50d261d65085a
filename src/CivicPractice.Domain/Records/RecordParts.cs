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
