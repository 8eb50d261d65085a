using CivicPractice.Programmes;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Programmes in every state.</summary>
internal static class ProgrammeEdges
{
    private static readonly WeekdayRecurrence Recurrence = new();
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly LocalDate Tuesday = Monday.PlusDays(1);
    private static readonly LocalDate Wednesday = Monday.PlusDays(2);
    private static readonly LocalDate Saturday = Monday.PlusDays(5);
    private static readonly LocalDateTime Later = Saturday.At(new LocalTime(19, 30, 15));
    private static readonly ProgrammePlace Zone = ProgrammePlace.In(new ZoneCode("east"));
    private static readonly Instant At = TestDistrict.Nine;

    public static IEnumerable<ConformanceCase> Cases =>
        new EdgesOf<Programme, ProgrammeId, ProgrammeState, ProgrammeAction>("A programme", Programme.Lifecycle, programme => programme.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<Programme, ProgrammeId, ProgrammeState>> Starts =>
    [
        From(ProgrammeState.Running, "running, with one moved and one called off", Changed),
        From(ProgrammeState.Running, "just started, at the site", () => new AProgramme().Timed(one => one with { Rule = RecurrenceRule.Daily, Places = [] })) with { IsUsual = false },
        From(ProgrammeState.Running, "running by another timetable", () => Changed().ChangedFrom(Wednesday, Nightly)) with { IsUsual = false },
        From(ProgrammeState.Running, "running, with occurrences held as activities", () => Changed().Scheduled(Recurrence, Tuesday).Scheduled(Recurrence, Monday.PlusDays(3), new(AnActivity.Participation.Value))) with { IsUsual = false },
        From(ProgrammeState.Ended, "ended", () => Changed().Ended(Monday.PlusDays(30))),
        From(ProgrammeState.Ended, "ended on its first day", () => new AProgramme().Ended(Monday)) with { IsUsual = false },
    ];

    private static IReadOnlyList<Attempt<Programme, ProgrammeAction>> Attempts =>
    [
        Try(ProgrammeAction.ChangeFrom, "in the middle", one => one.ChangeFrom(Wednesday, Nightly(AProgramme.Classroom.Timetable), At)),
        Try(ProgrammeAction.ChangeFrom, "before the first day", one => one.ChangeFrom(Monday.PlusDays(-1), AProgramme.Classroom.Timetable, At)),
        Try(ProgrammeAction.MoveOccurrence, "to another day", one => one.MoveOccurrence(Tuesday, Later, null, CalendarOf(one), At)),
        Try(ProgrammeAction.MoveOccurrence, "to a zone", one => one.MoveOccurrence(Monday, Later, Zone, CalendarOf(one), At)),
        Try(ProgrammeAction.MoveOccurrence, "to the site", one => one.MoveOccurrence(Monday, Later, default(ProgrammePlace), CalendarOf(one), At)),
        Try(ProgrammeAction.MoveOccurrence, "on a day without one", one => one.MoveOccurrence(Monday.PlusDays(-1), Later, null, CalendarOf(one), At)),
        Try(ProgrammeAction.CancelOccurrence, "as planned", one => one.CancelOccurrence(Monday, CalendarOf(one), At)),
        Try(ProgrammeAction.CancelOccurrence, "of another day", one => one.CancelOccurrence(Wednesday, CalendarOf(one), At)),
        Try(ProgrammeAction.RestoreOccurrence, "that may be called off", one => one.RestoreOccurrence(Wednesday, CalendarOf(one), At)),
        Try(ProgrammeAction.RestoreOccurrence, "that was never changed", one => one.RestoreOccurrence(Monday, CalendarOf(one), At)),
        Try(ProgrammeAction.ScheduleOccurrence, "as planned", one => one.ScheduleOccurrence(Monday, AnActivity.TheId, CalendarOf(one), At)),
        Try(ProgrammeAction.ScheduleOccurrence, "where it was moved to", one => one.ScheduleOccurrence(Tuesday, AnActivity.TheId, CalendarOf(one), At)),
        Try(ProgrammeAction.ScheduleOccurrence, "that may be called off", one => one.ScheduleOccurrence(Wednesday, AnActivity.TheId, CalendarOf(one), At)),
        Try(ProgrammeAction.End, "in the middle", one => one.End(Wednesday, At)),
        Try(ProgrammeAction.End, "before the first day", one => one.End(Monday.PlusDays(-1), At)),
    ];

    private static AProgramme Changed() => new AProgramme().Moved(Recurrence, Tuesday, Later).Cancelled(Recurrence, Wednesday);

    private static Timetable Nightly(Timetable usual) => usual with
    {
        Rule = RecurrenceRule.Daily,
        StartsAt = new LocalTime(20, 0),
        Minutes = 1_440,
        OnHolidays = HolidayRule.MadeUp,
        Step = RotationStep.Month,
        Places = [Zone, AProgramme.Villages[0], Zone],
    };

    private static ProgrammeCalendar CalendarOf(Programme programme) => programme.CalendarBy(Recurrence, TestDistrict.Profile);

    private static Start<Programme, ProgrammeId, ProgrammeState> From(ProgrammeState state, string how, Func<AProgramme> builder) =>
        new(state, how, id => builder().WithId(id).BuildRaising());

    private static Attempt<Programme, ProgrammeAction> Try(ProgrammeAction action, string how, Func<Programme, Decision> command) => new(action, how, command);
}
