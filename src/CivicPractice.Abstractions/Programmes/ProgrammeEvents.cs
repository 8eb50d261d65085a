using CivicPractice.Activities;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Programmes;

/// <summary>A programme was started (开设).</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Site">The site that runs it.</param>
/// <param name="Category">What kind of activity it is.</param>
/// <param name="Rule">On which days it comes.</param>
/// <param name="From">The first day on which it may come.</param>
[EventName("programme.started")]
public sealed record ProgrammeStarted(ProgrammeId Programme, PracticeSiteId Site, ActivityCategory Category, RecurrenceRule Rule, LocalDate From) : DomainEvent;

/// <summary>A programme has another timetable from a day on (调整安排).</summary>
/// <param name="Programme">The programme.</param>
/// <param name="From">The first day.</param>
/// <param name="Rule">On which days it comes from then on.</param>
/// <param name="Sequence">The number of the change, from 1.</param>
[EventName("programme.changed")]
public sealed record ProgrammeChanged(ProgrammeId Programme, LocalDate From, RecurrenceRule Rule, int Sequence) : DomainEvent;

/// <summary>One occurrence takes place at another time or place (改期).</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Day">The day on which it was to be, which names it.</param>
/// <param name="To">The day on which it is.</param>
/// <param name="Sequence">The number of the change.</param>
[EventName("programme.occurrence-moved")]
public sealed record ProgrammeOccurrenceMoved(ProgrammeId Programme, LocalDate Day, LocalDate To, int Sequence) : DomainEvent;

/// <summary>One occurrence was called off (取消一次).</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Day">The day on which it was to be.</param>
/// <param name="Sequence">The number of the change.</param>
[EventName("programme.occurrence-cancelled")]
public sealed record ProgrammeOccurrenceCancelled(ProgrammeId Programme, LocalDate Day, int Sequence) : DomainEvent;

/// <summary>One occurrence takes place as it was planned after all (恢复一次).</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Day">The day on which it was to be.</param>
/// <param name="Sequence">The number of the change.</param>
[EventName("programme.occurrence-restored")]
public sealed record ProgrammeOccurrenceRestored(ProgrammeId Programme, LocalDate Day, int Sequence) : DomainEvent;

/// <summary>One occurrence is held as an activity (安排成活动).</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Day">The day on which the rule puts it, which names it.</param>
/// <param name="Activity">The activity.</param>
[EventName("programme.occurrence-scheduled")]
public sealed record ProgrammeOccurrenceScheduled(ProgrammeId Programme, LocalDate Day, ActivityId Activity) : DomainEvent;

/// <summary>A programme got its last day (结束), or an earlier one than it had.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Through">The last day on which it may come.</param>
/// <param name="Sequence">The number of the change.</param>
[EventName("programme.ended")]
public sealed record ProgrammeEnded(ProgrammeId Programme, LocalDate Through, int Sequence) : DomainEvent;
