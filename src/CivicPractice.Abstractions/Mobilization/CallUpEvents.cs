using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <summary>A volunteer was called up.</summary>
/// <param name="CallUp">The call.</param>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Wave">In which wave, from 1 on.</param>
/// <param name="AnswerBy">By when an answer is awaited.</param>
[EventName("call-up.called")]
public sealed record VolunteerCalledUp(CallUpId CallUp, EmergencyMobilizationId Mobilization, VolunteerId Volunteer, int Wave, Instant AnswerBy) : DomainEvent;

/// <summary>A volunteer who was called up comes.</summary>
/// <param name="CallUp">The call.</param>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Participation">The seat in the activity that serves the mobilisation.</param>
[EventName("call-up.accepted")]
public sealed record CallUpAccepted(CallUpId CallUp, EmergencyMobilizationId Mobilization, VolunteerId Volunteer, ParticipationId Participation) : DomainEvent;

/// <summary>A volunteer who was called up does not come; nothing follows from it.</summary>
/// <param name="CallUp">The call.</param>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Reason">Why, or <see langword="null"/>: nobody has to say.</param>
[EventName("call-up.declined")]
public sealed record CallUpDeclined(CallUpId CallUp, EmergencyMobilizationId Mobilization, VolunteerId Volunteer, DeclineReason? Reason) : DomainEvent;

/// <summary>A volunteer did not answer in time.</summary>
/// <param name="CallUp">The call.</param>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("call-up.expired")]
public sealed record CallUpExpired(CallUpId CallUp, EmergencyMobilizationId Mobilization, VolunteerId Volunteer) : DomainEvent;

/// <summary>A volunteer who was coming gave the seat back, or lost it when the activity was put to another time.</summary>
/// <param name="CallUp">The call.</param>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("call-up.withdrawn")]
public sealed record CallUpWithdrawn(CallUpId CallUp, EmergencyMobilizationId Mobilization, VolunteerId Volunteer) : DomainEvent;

/// <summary>A volunteer reported, called or not.</summary>
/// <param name="CallUp">The call.</param>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Participation">The seat in the activity that serves the mobilisation.</param>
/// <param name="IsUnasked">Whether the volunteer came without having been called.</param>
[EventName("call-up.mustered")]
public sealed record VolunteerMustered(CallUpId CallUp, EmergencyMobilizationId Mobilization, VolunteerId Volunteer, ParticipationId Participation, bool IsUnasked) : DomainEvent;

/// <summary>A volunteer who was there was let go.</summary>
/// <param name="CallUp">The call.</param>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("call-up.stood-down")]
public sealed record CallUpStoodDown(CallUpId CallUp, EmergencyMobilizationId Mobilization, VolunteerId Volunteer) : DomainEvent;

/// <summary>A volunteer who was coming did not come. Whether it counts, the activity says.</summary>
/// <param name="CallUp">The call.</param>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("call-up.absent")]
public sealed record CallUpAbsent(CallUpId CallUp, EmergencyMobilizationId Mobilization, VolunteerId Volunteer) : DomainEvent;

/// <summary>A volunteer who was called up is no longer needed.</summary>
/// <param name="CallUp">The call.</param>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("call-up.dismissed")]
public sealed record CallUpDismissed(CallUpId CallUp, EmergencyMobilizationId Mobilization, VolunteerId Volunteer) : DomainEvent;
