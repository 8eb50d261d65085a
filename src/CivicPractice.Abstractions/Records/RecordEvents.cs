using CivicPractice.Activities;
using CivicPractice.Evaluation;
using CivicPractice.Requests;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>Service by a volunteer was recorded (记录志愿服务信息).</summary>
/// <param name="Record">The record.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Cause">The service, as it is credited.</param>
/// <param name="Category">What kind of service.</param>
/// <param name="Day">The day of the service in the district's time zone.</param>
/// <param name="Minutes">Whole minutes given.</param>
/// <param name="Activity">The activity in which it was given, or <see langword="null"/>.</param>
/// <param name="Request">The request that it answered, or <see langword="null"/>.</param>
/// <param name="DueBy">The day by which it had to be recorded (R10).</param>
[EventName("record.recorded")]
public sealed record ServiceRecorded(
    ServiceRecordId Record, VolunteerId Volunteer, Guid Cause, ActivityCategory Category, LocalDate Day, int Minutes, ActivityId? Activity, ServiceRequestId? Request, LocalDate DueBy)
    : DomainEvent;

/// <summary>The volunteer objects to a record (提出异议, R11).</summary>
/// <param name="Record">The record.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Fault">What is wrong with it, as the volunteer says.</param>
[EventName("record.contested")]
public sealed record RecordContested(ServiceRecordId Record, VolunteerId Volunteer, RecordFault Fault) : DomainEvent;

/// <summary>An objection was turned down; the record stands.</summary>
/// <param name="Record">The record.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Outcome">Why.</param>
[EventName("record.objection-rejected")]
public sealed record ObjectionRejected(ServiceRecordId Record, VolunteerId Volunteer, ObjectionOutcome Outcome) : DomainEvent;

/// <summary>A record was put right (更正).</summary>
/// <param name="Record">The record.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Fault">What was wrong with it.</param>
/// <param name="Day">The day of the service that is right.</param>
/// <param name="Minutes">Whole minutes that are right.</param>
/// <param name="Before">Whole minutes as they stood.</param>
[EventName("record.corrected")]
public sealed record RecordCorrected(ServiceRecordId Record, VolunteerId Volunteer, RecordFault Fault, LocalDate Day, int Minutes, int Before) : DomainEvent;

/// <summary>A record was struck out (撤销).</summary>
/// <param name="Record">The record.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Fault">What was wrong with it.</param>
/// <param name="Minutes">Whole minutes as they stood.</param>
[EventName("record.struck-out")]
public sealed record RecordStruckOut(ServiceRecordId Record, VolunteerId Volunteer, RecordFault Fault, int Minutes) : DomainEvent;

/// <summary>The time of keeping is over, and what a record told is destroyed (销毁).</summary>
/// <param name="Record">The record.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("record.expunged")]
public sealed record RecordExpunged(ServiceRecordId Record, VolunteerId Volunteer) : DomainEvent;

/// <summary>A service was evaluated (评价, R9), or evaluated again: the latest counts.</summary>
/// <param name="Record">The record.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Quality">How good the service was.</param>
/// <param name="On">The day of the evaluation in the district's time zone.</param>
[EventName("record.evaluated")]
public sealed record ServiceEvaluated(ServiceRecordId Record, VolunteerId Volunteer, EvaluationOutcome Quality, LocalDate On) : DomainEvent;

/// <summary>An evaluation of a service was taken back (撤回评价), such as when the review that gave it was struck; the one before it counts again, where there is one.</summary>
/// <param name="Record">The record.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Quality">What it had said.</param>
/// <param name="On">The day of that evaluation in the district's time zone.</param>
[EventName("record.evaluation-taken-back")]
public sealed record ServiceEvaluationTakenBack(ServiceRecordId Record, VolunteerId Volunteer, EvaluationOutcome Quality, LocalDate On) : DomainEvent;
