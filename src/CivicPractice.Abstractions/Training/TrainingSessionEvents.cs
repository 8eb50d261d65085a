using CivicPractice.Sites;
using CivicPractice.Volunteers;

namespace CivicPractice.Training;

/// <summary>A session of a training course was scheduled.</summary>
/// <param name="Session">The session.</param>
/// <param name="Course">The course.</param>
/// <param name="Site">The site where it is held.</param>
/// <param name="During">From when until when.</param>
/// <param name="Capacity">How many places it has.</param>
[EventName("training-session.scheduled")]
public sealed record TrainingSessionScheduled(
    TrainingSessionId Session, TrainingCourseId Course, PracticeSiteId Site, TimeRange During, int Capacity) : DomainEvent;

/// <summary>A volunteer took a place.</summary>
/// <param name="Session">The session.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Certificate">The id of the certificate a pass will earn.</param>
[EventName("training-session.enrolled")]
public sealed record TrainingEnrolled(TrainingSessionId Session, VolunteerId Volunteer, TrainingCertificateId Certificate) : DomainEvent;

/// <summary>A volunteer gave the place back.</summary>
/// <param name="Session">The session.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("training-session.withdrawn")]
public sealed record TrainingWithdrawn(TrainingSessionId Session, VolunteerId Volunteer) : DomainEvent;

/// <summary>A training session began.</summary>
/// <param name="Session">The session.</param>
[EventName("training-session.begun")]
public sealed record TrainingSessionBegun(TrainingSessionId Session) : DomainEvent;

/// <summary>A volunteer's attendance was recorded, or corrected: the latest counts.</summary>
/// <param name="Session">The session.</param>
/// <param name="Course">The course.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Minutes">Whole minutes attended; 0 for one who did not come.</param>
/// <param name="ResultTakenAway">Whether the result that the volunteer had was taken away with it: who did not come has none, and too few minutes carry no pass.</param>
[EventName("training-session.attended")]
public sealed record TrainingAttended(TrainingSessionId Session, TrainingCourseId Course, VolunteerId Volunteer, int Minutes, bool ResultTakenAway = false) : DomainEvent;

/// <summary>A volunteer was assessed, or assessed again: the latest counts.</summary>
/// <param name="Session">The session.</param>
/// <param name="Course">The course.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Passed">Whether the volunteer passed.</param>
/// <param name="Score">0 to 100, or <see langword="null"/> where none was given.</param>
[EventName("training-session.assessed")]
public sealed record TrainingAssessed(TrainingSessionId Session, TrainingCourseId Course, VolunteerId Volunteer, bool Passed, int? Score) : DomainEvent;

/// <summary>A training session was concluded.</summary>
/// <param name="Session">The session.</param>
/// <param name="Course">The course.</param>
/// <param name="Site">The site where it was held.</param>
/// <param name="Attended">How many volunteers came.</param>
/// <param name="Passed">How many of them passed.</param>
[EventName("training-session.completed")]
public sealed record TrainingSessionCompleted(
    TrainingSessionId Session, TrainingCourseId Course, PracticeSiteId Site, int Attended, int Passed) : DomainEvent;

/// <summary>A training session was called off.</summary>
/// <param name="Session">The session.</param>
/// <param name="Course">The course.</param>
[EventName("training-session.cancelled")]
public sealed record TrainingSessionCancelled(TrainingSessionId Session, TrainingCourseId Course) : DomainEvent;
