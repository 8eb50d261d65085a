using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>A volunteer took a seat (报名).</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Participation">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Role">The role, or <see langword="null"/> where the activity has none.</param>
[EventName("activity.volunteer-signed-up")]
public sealed record VolunteerSignedUp(ActivityId Activity, ParticipationId Participation, VolunteerId Volunteer, ActivityRoleCode? Role = null) : DomainEvent;

/// <summary>A volunteer gave the seat back before it began, or left the line.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Participation">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="IsLate">Whether it was late notice (临时退出), by the district's rules.</param>
[EventName("activity.volunteer-withdrew")]
public sealed record VolunteerWithdrew(ActivityId Activity, ParticipationId Participation, VolunteerId Volunteer, bool IsLate = false) : DomainEvent;

/// <summary>A volunteer got in line for a seat (候补报名).</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Participation">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Role">The role, or <see langword="null"/> where the activity has none.</param>
[EventName("activity.volunteer-joined-waiting-list")]
public sealed record VolunteerJoinedWaitingList(ActivityId Activity, ParticipationId Participation, VolunteerId Volunteer, ActivityRoleCode? Role) : DomainEvent;

/// <summary>A volunteer in line is offered a seat that has become free (递补), to be asked at once.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Participation">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="ConfirmBy">Until when the seat is kept; a confirmation counts strictly before.</param>
[EventName("activity.volunteer-promoted")]
public sealed record VolunteerPromoted(ActivityId Activity, ParticipationId Participation, VolunteerId Volunteer, Instant ConfirmBy) : DomainEvent;

/// <summary>A volunteer took the seat that was offered (确认递补).</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Participation">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("activity.promotion-confirmed")]
public sealed record PromotionConfirmed(ActivityId Activity, ParticipationId Participation, VolunteerId Volunteer) : DomainEvent;

/// <summary>A volunteer did not take the seat that was offered in time (递补逾期).</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Participation">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("activity.promotion-lapsed")]
public sealed record PromotionLapsed(ActivityId Activity, ParticipationId Participation, VolunteerId Volunteer) : DomainEvent;

/// <summary>A volunteer arrived (签到).</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Participation">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("activity.volunteer-checked-in")]
public sealed record VolunteerCheckedIn(ActivityId Activity, ParticipationId Participation, VolunteerId Volunteer) : DomainEvent;

/// <summary>A volunteer left (签退), or was checked out when the activity was completed.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Participation">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Minutes">Whole minutes given; may be 0.</param>
[EventName("activity.volunteer-checked-out")]
public sealed record VolunteerCheckedOut(ActivityId Activity, ParticipationId Participation, VolunteerId Volunteer, int Minutes) : DomainEvent;

/// <summary>A volunteer was called off dangerous service (撤离), because the accident insurance had ended (R4).</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Participation">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Minutes">Whole minutes given until then; may be 0.</param>
[EventName("activity.volunteer-stood-down")]
public sealed record VolunteerStoodDown(ActivityId Activity, ParticipationId Participation, VolunteerId Volunteer, int Minutes) : DomainEvent;

/// <summary>A volunteer did not come.</summary>
/// <remarks>A later one for the same participation corrects the kind: whoever counts absences keeps the last.</remarks>
/// <param name="Activity">The activity.</param>
/// <param name="Participation">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Kind">With or without an excuse, or on purpose.</param>
[EventName("activity.volunteer-absent")]
public sealed record VolunteerAbsent(ActivityId Activity, ParticipationId Participation, VolunteerId Volunteer, AbsenceKind Kind) : DomainEvent;

/// <summary>A volunteer lost the seat without penalty: the activity was put to a time at which the volunteer is not free (改期释放), to be told.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Participation">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("activity.volunteer-released")]
public sealed record VolunteerReleased(ActivityId Activity, ParticipationId Participation, VolunteerId Volunteer) : DomainEvent;
