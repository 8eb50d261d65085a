using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>It was noted that a volunteer stayed away (缺席), or how it was noted before was corrected.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Cause">The participation in the activity, or the request.</param>
/// <param name="Kind">How they stayed away.</param>
/// <param name="Before">What stood there before, or <see langword="null"/>.</param>
/// <param name="Day">The day of the service in the district's time zone.</param>
[EventName("absence.noted")]
public sealed record AbsenceNoted(VolunteerId Volunteer, Guid Cause, AbsenceKind Kind, AbsenceKind? Before, LocalDate Day) : DomainEvent;

/// <summary>A volunteer stayed away as often as the district allows in a calendar year (L3); it may end the registration now.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="On">The day of the absence that reached the limit, in the district's time zone.</param>
/// <param name="Unexcused">How often without an excuse in that year.</param>
/// <param name="Malicious">How often on purpose in that year.</param>
[EventName("absence-file.limit-reached")]
public sealed record AbsenceLimitReached(VolunteerId Volunteer, LocalDate On, int Unexcused, int Malicious) : DomainEvent;

/// <summary>Excuses were found, or the absences went over elsewhere: a limit that was reached no longer is.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Before">On which day it was taken to be reached.</param>
[EventName("absence-file.limit-lifted")]
public sealed record AbsenceLimitLifted(VolunteerId Volunteer, LocalDate Before) : DomainEvent;

/// <summary>The registration has ended, and nothing follows from the absences any more.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("absence-file.closed")]
public sealed record AbsenceFileClosed(VolunteerId Volunteer) : DomainEvent;

/// <summary>A file of absences took in that of another registration of the same person.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Absorbed">The other registration.</param>
[EventName("absence-file.absorbed")]
public sealed record AbsenceFileAbsorbed(VolunteerId Volunteer, VolunteerId Absorbed) : DomainEvent;

/// <summary>A file of absences went over into that of another registration of the same person.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Into">The registration that goes on.</param>
[EventName("absence-file.carried-over")]
public sealed record AbsenceFileCarriedOver(VolunteerId Volunteer, VolunteerId Into) : DomainEvent;
