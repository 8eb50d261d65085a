using CivicPractice.Programmes;
using NodaTime;

namespace CivicPractice.Series;

/// <summary>A series was started (开设系列): occurrences of a programme are held as activities from a day on.</summary>
/// <param name="Series">The series.</param>
/// <param name="Programme">The programme.</param>
/// <param name="From">The first day.</param>
/// <param name="DaysAhead">How many days ahead its sessions are published.</param>
[EventName("series.started")]
public sealed record SeriesStarted(ActivitySeriesId Series, ProgrammeId Programme, LocalDate From, int DaysAhead) : DomainEvent;

/// <summary>The sessions of a series have another plan from a day on (调整计划).</summary>
/// <param name="Series">The series.</param>
/// <param name="From">The first day.</param>
[EventName("series.plan-changed")]
public sealed record SeriesPlanChanged(ActivitySeriesId Series, LocalDate From) : DomainEvent;

/// <summary>The sessions of a series were planned up to a day (提前安排), but for those that were refused.</summary>
/// <param name="Series">The series.</param>
/// <param name="Through">The last day.</param>
[EventName("series.planned-ahead")]
public sealed record SeriesPlannedAhead(ActivitySeriesId Series, LocalDate Through) : DomainEvent;

/// <summary>A series got its last day (结束), or an earlier one than it had.</summary>
/// <param name="Series">The series.</param>
/// <param name="Through">The last day on which it may have a session.</param>
[EventName("series.ended")]
public sealed record SeriesEnded(ActivitySeriesId Series, LocalDate Through) : DomainEvent;
