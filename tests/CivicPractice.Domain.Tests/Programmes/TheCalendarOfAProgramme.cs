using CivicPractice.Activities;
using CivicPractice.Programmes;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Programmes;

public class TheCalendarOfAProgramme
{
    private static readonly WeekdayRecurrence Recurrence = new();
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Term Week = new(Monday, Monday.PlusDays(6));

    // Thursday and Friday are holidays, Saturday makes up for one of them.
    private static readonly DistrictProfile Holidays = TestDistrict.Profile with
    {
        Holidays = new Dictionary<LocalDate, HolidayKind>
        {
            [Monday.PlusDays(3)] = HolidayKind.DayOff,
            [Monday.PlusDays(4)] = HolidayKind.DayOff,
            [Monday.PlusDays(5)] = HolidayKind.MakeUpWorkday,
        },
    };

    [Fact]
    public void Shows_the_broadcast_at_eight_every_day()
    {
        var broadcast = new AProgramme().Timed(one => one with { Rule = RecurrenceRule.Daily, StartsAt = new LocalTime(8, 0), Minutes = 30, Places = [] }).Build();

        var week = Of(broadcast).Within(Week);

        week.Should().HaveCount(7).And.OnlyContain(one => one.StartsAt.TimeOfDay == new LocalTime(8, 0) && one.Place.IsTheSite && one.State == OccurrenceState.Planned);
        week[0].During.Should().Be(TimeRange.Starting(Instant.FromUtc(2022, 3, 7, 0, 0), Duration.FromMinutes(30)));
    }

    [Theory]
    [InlineData(RotationStep.Occurrence, "VOVOV OVOVO VOVOV")]
    [InlineData(RotationStep.Week, "VVVVV OOOOO VVVVV")]
    [InlineData(RotationStep.Month, "VVVVV VVVVV VVVVV")]
    public void Lets_the_classroom_go_round_the_villages(RotationStep step, string expected)
    {
        var classroom = new AProgramme().Timed(one => one with { Step = step }).Build();

        var places = Of(classroom).Within(new Term(Monday, Monday.PlusDays(20))).Select(one => one.Place == AProgramme.Villages[0] ? 'V' : 'O').ToArray();

        string.Join(' ', places.Chunk(5).Select(week => new string(week))).Should().Be(expected);
        if (step == RotationStep.Month) Of(classroom).Find(new LocalDate(2022, 4, 1))!.Place.Should().Be(AProgramme.Villages[1]);
    }

    [Theory]
    [InlineData(HolidayRule.AsUsual, "07 08 09 10 11")]
    [InlineData(HolidayRule.Skipped, "07 08 09 (10) (11)")]
    [InlineData(HolidayRule.MadeUp, "07 08 09 (11) 12=10")]
    public void Keeps_the_holidays_as_the_timetable_says(HolidayRule rule, string expected)
    {
        var classroom = new AProgramme().Timed(one => one with { OnHolidays = rule }).Build();

        var week = classroom.CalendarBy(Recurrence, Holidays).Within(Week);

        string.Join(' ', week.Select(one => (one.State, one.StartsAt.Day, one.Day.Day) switch
        {
            (OccurrenceState.Skipped, var day, _) => $"({day:00})",
            (OccurrenceState.MadeUp, var day, var lost) => $"{day:00}={lost:00}",
            (_, var day, _) => $"{day:00}",
        })).Should().Be(expected);
        week.OrderBy(one => one.Day).Select(one => one.Place).Should().Equal(Of(classroom).Within(Week).Select(one => one.Place), "turns go by the rule");
    }

    // Two days off, a working Sunday eleven days before the first and a working Saturday nine days after it.
    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=TH", "10=19")]
    [InlineData("FREQ=WEEKLY;BYDAY=TH,FR", "10=19 11=27/02")]
    [InlineData("FREQ=WEEKLY;BYDAY=TH,FR,SA,SU", "(10) (11)")]
    public void Makes_up_for_a_holiday_on_the_nearest_free_day(string rule, string expected)
    {
        var profile = TestDistrict.Profile with
        {
            Holidays = new Dictionary<LocalDate, HolidayKind>
            {
                [new LocalDate(2022, 2, 27)] = HolidayKind.MakeUpWorkday,
                [new LocalDate(2022, 3, 10)] = HolidayKind.DayOff,
                [new LocalDate(2022, 3, 11)] = HolidayKind.DayOff,
                [new LocalDate(2022, 3, 19)] = HolidayKind.MakeUpWorkday,
            },
        };
        var from = new LocalDate(2022, 2, 21);
        var classroom = new AProgramme().Being(one => one with { From = from }).Timed(one => one with { Rule = RecurrenceRule.Parse(rule), OnHolidays = HolidayRule.MadeUp }).Build();

        var lost = classroom.CalendarBy(Recurrence, profile).Within(new Term(from, from.PlusDays(40))).Where(one => one.Day is { Month: 3, Day: 10 or 11 }).OrderBy(one => one.Day);

        string.Join(' ', lost.Select(one => one.State == OccurrenceState.Skipped ? $"({one.Day.Day})" : $"{one.Day.Day}={one.StartsAt.Day:00}{(one.StartsAt.Month == 2 ? "/02" : "")}")).Should().Be(expected);
    }

    [Fact]
    public void Keeps_what_is_held_as_an_activity_when_and_where_it_was()
    {
        var classroom = new AProgramme().Timed(one => one with { OnHolidays = HolidayRule.MadeUp }).Under(Holidays).Scheduled(Recurrence, Monday.PlusDays(3)).Build();
        var held = classroom.CalendarBy(Recurrence, Holidays).Find(Monday.PlusDays(3))!;
        (held.State, held.StartsAt.Date).Should().Be((OccurrenceState.MadeUp, Monday.PlusDays(5)));

        // Neither a list of holidays that changes, nor rules that take its day, nor an end before it.
        Of(classroom).Find(held.Day).Should().Be(held);
        classroom.CalendarBy(Recurrence, Holidays).Within(Week).Single(one => one.Day == Monday.PlusDays(4)).State.Should().Be(OccurrenceState.Skipped, "the Saturday is taken");
        classroom.ChangeFrom(Monday.PlusDays(4), classroom.Segments[0].Timetable with { Rule = RecurrenceRule.Daily, Minutes = 15, Places = [] }, TestDistrict.Nine).EnsureAccepted();
        classroom.CalendarBy(Recurrence, Holidays).Within(Week).Should().Contain(held).And.Contain(one => one.Day == Monday.PlusDays(5) && one.During.Length == Duration.FromMinutes(15));
        ((Decision)classroom.End(Monday.PlusDays(4), TestDistrict.Nine)).Should().Be((Decision)new OccurrenceScheduled(held.Day, AnActivity.TheId));
        classroom.End(Monday.PlusDays(5), TestDistrict.Nine).EnsureAccepted();
    }

    [Fact]
    public void Gives_the_day_of_what_was_moved_to_no_other_when_it_becomes_an_activity()
    {
        // Thursday is made up for on Saturday; moved there at noon, it still has the Saturday, and Friday has none.
        var classroom = new AProgramme().Timed(one => one with { OnHolidays = HolidayRule.MadeUp }).Under(Holidays)
            .Moved(Recurrence, Monday.PlusDays(3), Monday.PlusDays(5).At(LocalTime.Noon)).Build();
        var before = classroom.CalendarBy(Recurrence, Holidays).Within(Week);

        classroom.ScheduleOccurrence(Monday.PlusDays(3), AnActivity.TheId, classroom.CalendarBy(Recurrence, Holidays), TestDistrict.Nine).EnsureAccepted();

        classroom.CalendarBy(Recurrence, Holidays).Within(Week).Select(one => one with { Activity = null }).Should().Equal(before);
        before.Single(one => one.Day == Monday.PlusDays(4)).State.Should().Be(OccurrenceState.Skipped);
    }

    [Fact]
    public void Keeps_what_was_held_before_another_timetable_began()
    {
        var (wednesday, thursday, friday) = (Monday.PlusDays(2), Monday.PlusDays(3), Monday.PlusDays(4));
        var classroom = new AProgramme().Moved(Recurrence, friday, wednesday.At(new LocalTime(19, 0))).ChangedFrom(thursday, one => one with { StartsAt = new LocalTime(14, 0) }).Build();

        Of(classroom).Find(friday)!.StartsAt.Should().Be(wednesday.At(new LocalTime(19, 0)));
        Of(classroom).Within(new Term(thursday, friday)).Should().ContainSingle().Which.Day.Should().Be(thursday);
    }

    [Fact]
    public void Answers_up_to_the_last_day_there_is()
    {
        var ended = new AProgramme().Ended(Monday).Build();

        Of(ended).Within(new Term(Monday, LocalDate.MaxIsoValue)).Should().ContainSingle();
        Of(ended).Find(LocalDate.MaxIsoValue).Should().BeNull();
    }

    [Fact]
    public void Lets_what_a_holiday_takes_be_held_on_another_day()
    {
        var (thursday, tuesday) = (Monday.PlusDays(3), Monday.PlusDays(8).At(new LocalTime(15, 0)));
        var classroom = new AProgramme().Timed(one => one with { OnHolidays = HolidayRule.Skipped }).Moved(Recurrence, thursday, tuesday).Build();

        var calendar = classroom.CalendarBy(Recurrence, Holidays);

        (calendar.Find(thursday)!.State, calendar.Find(thursday)!.StartsAt, calendar.Find(thursday.PlusDays(1))!.State).Should().Be((OccurrenceState.Moved, tuesday, OccurrenceState.Skipped));
    }

    [Fact]
    public void Moves_and_calls_off_one_and_leaves_the_others_and_their_turns()
    {
        var (tuesday, nextWeek) = (Monday.PlusDays(1), Monday.PlusDays(8).At(new LocalTime(19, 30)));
        var classroom = new AProgramme().Cancelled(Recurrence, Monday).Moved(Recurrence, tuesday, nextWeek).Build();

        Of(classroom).Within(Week).Select(one => (one.Day.Day, one.State, one.Sequence)).Should().Equal(
            (7, OccurrenceState.Cancelled, 1), (9, OccurrenceState.Planned, 0), (10, OccurrenceState.Planned, 0), (11, OccurrenceState.Planned, 0));
        var moved = Of(classroom).Within(new Term(nextWeek.Date, nextWeek.Date))[^1];
        (moved.Day, moved.StartsAt, moved.State, moved.Place, moved.Sequence, moved.TakesPlace).Should().Be((tuesday, nextWeek, OccurrenceState.Moved, AProgramme.Villages[1], 2, true));
        Of(classroom).Find(tuesday).Should().Be(moved);
    }

    [Fact]
    public void Takes_another_timetable_from_a_day_on_with_turns_of_its_own()
    {
        var thursday = Monday.PlusDays(3);
        var classroom = new AProgramme().Cancelled(Recurrence, Monday).Cancelled(Recurrence, thursday).ChangedFrom(thursday, one => one with { StartsAt = new LocalTime(14, 0) }).Build();

        Of(classroom).Within(Week).Select(one => (one.Day.Day, one.StartsAt.Hour, one.State, one.Place == AProgramme.Villages[0], one.Sequence)).Should().Equal(
            (7, 9, OccurrenceState.Cancelled, true, 1), (8, 9, OccurrenceState.Planned, false, 0), (9, 9, OccurrenceState.Planned, true, 0),
            (10, 14, OccurrenceState.Planned, true, 3), (11, 14, OccurrenceState.Planned, false, 3));
    }

    [Fact]
    public void Ends_with_its_last_day() =>
        Of(new AProgramme().Ended(Monday.PlusDays(2)).Build()).Within(new Term(Monday, Monday.PlusDays(40))).Select(one => one.Day).Should().Equal(Monday, Monday.PlusDays(1), Monday.PlusDays(2));

    [Fact]
    public void Keeps_the_clock_on_the_wall_where_clocks_are_changed()
    {
        var berlin = TestDistrict.Profile with { TimeZone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] };
        var nightly = new AProgramme().Timed(one => one with { Rule = RecurrenceRule.Daily, StartsAt = new LocalTime(2, 30), Places = [] }).Build();

        var night = nightly.CalendarBy(Recurrence, berlin).Find(new LocalDate(2022, 3, 27))!;

        night.StartsAt.Should().Be(new LocalDateTime(2022, 3, 27, 2, 30));
        night.During.Should().Be(TimeRange.Starting(Instant.FromUtc(2022, 3, 27, 1, 30), Duration.FromHours(1)), "the hour is skipped; it begins as much later");
    }

    // Whatever holidays and changes there are, each day of the rule is one occurrence in one place, and what is asked for in parts is what is asked for whole.
    [Fact]
    public void Loses_and_doubles_no_occurrence_whatever_becomes_of_it() => Gen.Select(
        Gen.Int[0, 2], Gen.Int[0, 59].Array[0, 12], Gen.Int[0, 59].Array[0, 6], Gen.Select(Gen.Int[0, 59], Gen.Int[-9, 9], Gen.Int[0, 2]).Array[0, 9]).Sample((rule, off, makeUp, changes) =>
        {
            var days = off.Distinct().ToDictionary(Monday.PlusDays, _ => HolidayKind.DayOff);
            foreach (var day in makeUp.Select(Monday.PlusDays).Where(day => day.DayOfWeek >= IsoDayOfWeek.Saturday)) days[day] = HolidayKind.MakeUpWorkday;
            var profile = TestDistrict.Profile with { Holidays = days };
            var programme = new AProgramme().Timed(one => one with { OnHolidays = (HolidayRule)rule }).Build();
            foreach (var (number, by, change) in changes)
            {
                var (day, calendar) = (Monday.PlusDays(number), programme.CalendarBy(Recurrence, profile));
                _ = change switch
                {
                    0 => programme.CancelOccurrence(day, calendar, TestDistrict.Nine),
                    1 => programme.ScheduleOccurrence(day, new ActivityId(new Guid(number + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])), calendar, TestDistrict.Nine),
                    _ => programme.MoveOccurrence(day, day.PlusDays(by).At(LocalTime.Noon), null, calendar, TestDistrict.Nine),
                };
            }

            var whole = programme.CalendarBy(Recurrence, profile).Within(new Term(Monday.PlusDays(-20), Monday.PlusDays(100)));
            whole.Select(one => one.Day).Should().OnlyHaveUniqueItems();
            whole.Where(one => one.Day < Monday.PlusDays(60)).Select(one => one.Day).Order().Should().Equal(Recurrence.DaysWithin(RecurrenceRule.Weekdays, Monday, new Term(Monday, Monday.PlusDays(59))));
            whole.Where(one => one.State == OccurrenceState.MadeUp).Select(one => (days[one.StartsAt.Date], days[one.Day])).Should().AllBeEquivalentTo((HolidayKind.MakeUpWorkday, HolidayKind.DayOff));
            whole.Where(one => one.State == OccurrenceState.MadeUp).Select(one => one.StartsAt.Date).Should().OnlyHaveUniqueItems();
            Enumerable.Range(-20, 121).SelectMany(day => programme.CalendarBy(Recurrence, profile).Within(new Term(Monday.PlusDays(day), Monday.PlusDays(day)))).Should().Equal(whole);
        }, iter: 60);

    // A phone keeps what has the higher number: whatever is changed about an occurrence, its number rises.
    [Fact]
    public void Numbers_whatever_is_changed_about_an_occurrence() => Gen.Select(
        Gen.Int[0, 18].Array[2, 9], Gen.Int[0, 18].Array[1, 9], Gen.Select(Gen.FrequencyConst((4, 0), (2, 1), (2, 2), (1, 3), (5, 4), (1, 5)), Gen.Int[0, 11], Gen.Int[-9, 9], Gen.Int[0, 2]).Array[1, 12]).Sample((off, makeUp, commands) =>
        {
            var days = off.Distinct().ToDictionary(Monday.PlusDays, _ => HolidayKind.DayOff);
            foreach (var day in makeUp.Select(Monday.PlusDays).Where(day => day.DayOfWeek >= IsoDayOfWeek.Saturday)) days[day] = HolidayKind.MakeUpWorkday;
            var profile = TestDistrict.Profile with { Holidays = days };
            var programme = new AProgramme().Timed(one => one with { OnHolidays = HolidayRule.MadeUp }).Build();
            foreach (var (command, number, by, kind) in commands)
            {
                var before = Occurrences();
                var (day, calendar) = (Monday.PlusDays(number), programme.CalendarBy(Recurrence, profile));
                _ = command switch
                {
                    0 => programme.MoveOccurrence(day, day.PlusDays(by).At(LocalTime.Noon), null, calendar, TestDistrict.Nine),
                    1 => programme.CancelOccurrence(day, calendar, TestDistrict.Nine),
                    2 => programme.RestoreOccurrence(day, calendar, TestDistrict.Nine),
                    3 => programme.ChangeFrom(day, AProgramme.Classroom.Timetable with { Rule = by < 0 ? RecurrenceRule.Daily : RecurrenceRule.Weekdays, OnHolidays = (HolidayRule)kind }, TestDistrict.Nine),
                    4 => programme.ScheduleOccurrence(day, new ActivityId(new Guid(number + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])), calendar, TestDistrict.Nine),
                    _ => programme.End(day, TestDistrict.Nine),
                };
                Occurrences().Where(one => before.TryGetValue(one.Key, out var known) && known with { Activity = null } != one.Value with { Activity = null } && known.Sequence >= one.Value.Sequence).Should().BeEmpty();
            }

            Dictionary<LocalDate, ProgrammeOccurrence> Occurrences() =>
                programme.CalendarBy(Recurrence, profile).Within(new Term(Monday.PlusDays(-20), Monday.PlusDays(70))).ToDictionary(one => one.Day);
        }, iter: 1_000);

    private static ProgrammeCalendar Of(Programme programme) => programme.CalendarBy(Recurrence, TestDistrict.Profile);
}
