using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Sites;

public class OpeningHours
{
    private static readonly DateTimeZone[] Zones =
        [TestDistrict.TimeZone, .. new[] { "Europe/Berlin", "America/St_Johns", "Pacific/Chatham", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo" }.Select(id => DateTimeZoneProviders.Tzdb[id])];

    private static readonly LocalDate Tuesday = TestDistrict.Monday.PlusDays(1);
    private static readonly LocalDate Saturday = TestDistrict.Monday.PlusDays(5);

    private static readonly Gen<OpeningInterval[]> AnyIntervals = Gen.Int[0, 96].HashSet[0, 6].Select(marks =>
    {
        var cuts = marks.Order().ToArray();
        return Enumerable.Range(0, cuts.Length / 2).Select(i => new OpeningInterval(AtQuarter(cuts[2 * i]), AtQuarter(cuts[(2 * i) + 1]))).ToArray();
    });

    private static readonly Gen<WeeklyHours> AnyWeek = Gen.Select(AnyIntervals.Array[7], Gen.Bool, (days, onHolidays) => new WeeklyHours(
        new LocalDate(1999, 1, 1), [.. days.Select((intervals, i) => new WeekdayHours((IsoDayOfWeek)(i + 1), intervals))], onHolidays));

    // Around the days on which the clocks of these zones change, and Samoa left out a day.
    private static readonly Gen<LocalDate> AnyDay = Gen.OneOf(
        Gen.Int[0, 9_000].Select(new LocalDate(2000, 1, 1).PlusDays),
        Gen.OneOfConst(new LocalDate(2022, 3, 27), new LocalDate(2022, 10, 30), new LocalDate(2011, 12, 30), new LocalDate(2022, 4, 3), new LocalDate(2016, 10, 16), new LocalDate(2016, 2, 20)));

    [Fact]
    public void Of_several_intervals_a_day_are_told_in_the_districts_time()
    {
        var calendar = new ASite().Keeping(ASite.OfficeHours).Build().OpeningIn(TestDistrict.Profile);

        calendar.On(TestDistrict.Monday).Should().Equal(
            new TimeRange(At(9, 0), At(12, 0)), new TimeRange(At(13, 30), At(17, 0)));
        calendar.IsOpenAt(At(9, 0) - Microsecond).Should().BeFalse();
        calendar.IsOpenAt(At(9, 0)).Should().BeTrue();
        calendar.IsOpenAt(At(12, 0) - Microsecond).Should().BeTrue();
        calendar.IsOpenAt(At(12, 0)).Should().BeFalse();
        calendar.On(Saturday).Should().BeEmpty();
        calendar.MinutesWithin(new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(6))).Should().Be(5 * 390).And.Be(ASite.OfficeHours.MinutesAWeek);
    }

    [Fact]
    public void That_nobody_has_set_are_none()
    {
        var calendar = new ASite().Build().OpeningIn(TestDistrict.Profile);

        calendar.On(TestDistrict.Monday).Should().BeEmpty();
        calendar.NextOpening(TestDistrict.Nine).Should().BeNull();
    }

    [Fact]
    public void That_change_leave_the_past_as_it_was()
    {
        var longer = ASite.OfficeHours with { From = TestDistrict.Monday.PlusDays(7), Days = [new(IsoDayOfWeek.Monday, [new(LocalTime.Midnight, LocalTime.Midnight)])] };
        var calendar = new ASite().Keeping(longer).Keeping(ASite.OfficeHours).Build().OpeningIn(TestDistrict.Profile);

        calendar.MinutesWithin(new Term(TestDistrict.Monday.PlusDays(-1), TestDistrict.Monday)).Should().Be(390, "before, nobody said");
        calendar.MinutesWithin(new Term(longer.From, longer.From.PlusDays(6))).Should().Be(1440);
    }

    [Fact]
    public void Give_way_to_those_of_one_day()
    {
        var evening = new SpecialHours(Saturday, [new(new LocalTime(18, 0), LocalTime.Midnight)], SpecialHoursReason.SpecialOccasion);
        var site = new ASite().Keeping(ASite.OfficeHours).ShutOn(Tuesday).Build();
        site.SetSpecialHours(evening, TestDistrict.Nine).EnsureAccepted();

        site.OpeningIn(TestDistrict.Profile).On(Tuesday).Should().BeEmpty();
        site.OpeningIn(TestDistrict.Profile).On(Saturday).Should().Equal(new TimeRange(At(18, 0).Plus(Duration.FromDays(5)), At(0, 0).Plus(Duration.FromDays(6))));
        site.SpecialHours.Select(special => special.Date).Should().Equal(Tuesday, Saturday);
        site.DropSpecialHours(Tuesday, TestDistrict.Nine).EnsureAccepted();
        site.OpeningIn(TestDistrict.Profile).On(Tuesday).Should().HaveCount(2);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void On_a_holiday_are_kept_where_the_site_says_so(bool onHolidays, bool isOpen) =>
        new ASite().Keeping(ASite.OfficeHours with { OnHolidays = onHolidays }).Build().OpeningIn(With((Tuesday, HolidayKind.DayOff)))
            .HoursOn(Tuesday).Any().Should().Be(isOpen);

    [Fact]
    public void On_a_day_that_makes_up_for_a_holiday_are_those_of_a_working_day()
    {
        var site = new ASite().Keeping(ASite.OfficeHours).Build();
        var profile = With((Saturday, HolidayKind.MakeUpWorkday), (Tuesday, HolidayKind.MakeUpWorkday));

        site.OpeningIn(profile).HoursOn(Saturday).Should().Equal(ASite.OfficeHours.On(IsoDayOfWeek.Monday));
        site.OpeningIn(profile).HoursOn(Tuesday).Should().Equal(ASite.OfficeHours.On(IsoDayOfWeek.Tuesday));
        site.OpeningIn(profile with { Sites = new SiteRules { MakeUpDaysLike = IsoDayOfWeek.Sunday } }).HoursOn(Saturday).Should().BeEmpty();
    }

    [Fact]
    public void Begin_next_when_the_doors_open_and_not_at_midnight()
    {
        var days = new WeekdayHours[] { new(IsoDayOfWeek.Monday, [new(new LocalTime(20, 0), LocalTime.Midnight)]), new(IsoDayOfWeek.Tuesday, [new(LocalTime.Midnight, new LocalTime(2, 0)), new(new LocalTime(8, 0), new LocalTime(9, 0))]) };
        var calendar = new ASite().Keeping(new WeeklyHours(TestDistrict.Monday, days, OnHolidays: false)).Build().OpeningIn(TestDistrict.Profile);

        calendar.NextOpening(TestDistrict.Nine).Should().Be(At(20, 0));
        calendar.NextOpening(At(20, 0)).Should().Be(At(20, 0));
        calendar.NextOpening(At(20, 0) + Microsecond).Should().Be(At(8, 0) + Duration.FromDays(1));
        calendar.NextOpening(At(10, 0) + Duration.FromDays(1), daysAhead: 5).Should().BeNull();
        calendar.NextOpening(At(10, 0) + Duration.FromDays(1)).Should().Be(At(20, 0) + Duration.FromDays(7));
        calendar.Invoking(one => one.NextOpening(TestDistrict.Nine, -1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("2022-03-27", 0)] // the clocks skip from two to three
    [InlineData("2022-10-30", 120)] // they show the hour after two twice
    [InlineData("2022-10-31", 60)]
    public void Count_what_the_clock_shows_when_it_is_put_forward_or_back(string date, long minutes)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        var twoToThree = new WeeklyHours(new LocalDate(2022, 1, 1), [.. Enumerable.Range(1, 7).Select(weekday => new WeekdayHours((IsoDayOfWeek)weekday, [new(new LocalTime(2, 0), new LocalTime(3, 0))]))], OnHolidays: true);

        new ASite().Keeping(twoToThree).Build().OpeningIn(TestDistrict.Profile with { TimeZone = Zones[1] }).MinutesWithin(new Term(day, day)).Should().Be(minutes);
    }

    [Fact]
    public void Are_open_at_a_moment_exactly_when_the_clock_on_the_wall_says_so() =>
        Gen.Select(AnyWeek, AnyDay, Gen.Int[-120, 36 * 60], Gen.Int[0, Zones.Length - 1]).Sample((week, day, minutes, zone) =>
        {
            var at = StartOf(day, Zones[zone]) + Duration.FromMinutes(minutes);
            var wall = at.InZone(Zones[zone]);
            var minute = (wall.Hour * 60) + wall.Minute;
            var calendar = CalendarOf(week, Zones[zone]);

            calendar.IsOpenAt(at).Should().Be(week.On(wall.DayOfWeek).Any(interval => interval.Start <= minute && minute < interval.End));
        });

    [Fact]
    public void Follow_one_another_within_the_day_and_add_up() =>
        Gen.Select(AnyWeek, AnyDay, Gen.Int[0, 10], Gen.Int[0, Zones.Length - 1]).Sample((week, day, more, zone) =>
        {
            var calendar = CalendarOf(week, Zones[zone]);
            var days = Enumerable.Range(0, more + 1).Select(day.PlusDays).ToList();
            var ranges = days.SelectMany(calendar.On).ToList();

            ranges.Zip(ranges.Skip(1)).All(pair => pair.First.Until <= pair.Second.From).Should().BeTrue();
            days.All(one => calendar.On(one).All(range => range.From.InZone(Zones[zone]).Date == one && (range.Until - Microsecond).InZone(Zones[zone]).Date == one)).Should().BeTrue();
            calendar.MinutesWithin(new Term(days[0], days[^1])).Should().Be((long)ranges.Sum(range => range.Length.TotalMinutes));
        });

    [Fact]
    public void Within_some_time_are_the_minutes_at_which_it_is_open() =>
        Gen.Select(AnyWeek, AnyDay, Gen.Int[-120, 36 * 60], Gen.Int[1, 300], Gen.Int[0, Zones.Length - 1]).Sample((week, day, minutes, length, zone) =>
        {
            var from = StartOf(day, Zones[zone]) + Duration.FromMinutes(minutes);
            var calendar = CalendarOf(week, Zones[zone]);

            var within = calendar.Within(TimeRange.Starting(from, Duration.FromMinutes(length)));

            Enumerable.Range(0, length).Select(minute => from + Duration.FromMinutes(minute)).Where(calendar.IsOpenAt)
                .Should().Equal(within.SelectMany(range => Enumerable.Range(0, (int)range.Length.TotalMinutes).Select(minute => range.From + Duration.FromMinutes(minute))));
            within.Zip(within.Skip(1)).All(pair => pair.First.Until < pair.Second.From).Should().BeTrue("those that touch are one");
        });

    [Fact]
    public void Are_said_of_a_day_from_the_first_on_which_they_hold_and_of_special_days()
    {
        var site = new ASite().Keeping(ASite.OfficeHours).ShutOn(TestDistrict.Monday.PlusDays(-3)).Build();

        Enumerable.Range(-4, 6).Select(days => site.OpeningIn(TestDistrict.Profile).IsSaidOf(TestDistrict.Monday.PlusDays(days)))
            .Should().Equal(false, true, false, false, true, true);
        new ASite().Build().OpeningIn(TestDistrict.Profile).IsSaidOf(TestDistrict.Monday).Should().BeFalse();
    }

    [Fact]
    public void Without_changes_of_the_clock_are_the_minutes_of_the_week() =>
        Gen.Select(AnyWeek, AnyDay).Sample((week, day) =>
            CalendarOf(week, TestDistrict.TimeZone).MinutesWithin(new Term(day, day.PlusDays(6))).Should().Be(week.MinutesAWeek));

    [Fact]
    public void The_next_opening_is_the_first_moment_at_which_a_closed_site_is_open() =>
        Gen.Select(AnyWeek, AnyDay, Gen.Int[0, Zones.Length - 1]).Sample((week, day, zone) =>
        {
            var calendar = CalendarOf(week, Zones[zone]);
            var at = StartOf(day, Zones[zone]) + Duration.FromHours(12);
            if (calendar.NextOpening(at, 9) is not { } opening) return;

            calendar.IsOpenAt(opening).Should().BeTrue();
            calendar.IsOpenAt(opening - Microsecond).Should().BeFalse();
            if (!calendar.IsOpenAt(at))
            {
                for (var moment = at; moment < opening; moment += Duration.FromMinutes(15)) calendar.IsOpenAt(moment).Should().BeFalse();
            }
        });

    [Fact]
    public void That_are_the_same_change_nothing()
    {
        var site = new ASite().Keeping(ASite.OfficeHours).ShutOn(Tuesday).Holding(30).Build();

        site.SetHours(ASite.OfficeHours with { Days = [.. ASite.OfficeHours.Days.Reverse()] }, TestDistrict.Nine).EnsureAccepted();
        site.SetSpecialHours(new SpecialHours(Tuesday, [], SpecialHoursReason.Repairs), TestDistrict.Nine).EnsureAccepted();
        site.DropSpecialHours(Saturday, TestDistrict.Nine).EnsureAccepted();
        site.SetCapacity(30, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(site).Should().BeEmpty();
    }

    [Fact]
    public void Are_told_in_events()
    {
        var site = new ASite().Build();
        site.SetHours(ASite.OfficeHours, TestDistrict.Nine).EnsureAccepted();
        site.SetSpecialHours(new SpecialHours(Tuesday, [new(new LocalTime(8, 0), new LocalTime(8, 45))], SpecialHoursReason.NoStaff), TestDistrict.Nine).EnsureAccepted();
        site.DropSpecialHours(Tuesday, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(site).Should().Equal(
            new SiteHoursSet(site.Id, TestDistrict.Monday, 5 * 390, OnHolidays: false),
            new SiteSpecialHoursSet(site.Id, Tuesday, 45, SpecialHoursReason.NoStaff), new SiteSpecialHoursDropped(site.Id, Tuesday));
    }

    [Fact]
    public void In_disorder_or_of_another_district_are_a_bug_of_the_caller()
    {
        var site = new ASite().Build();
        foreach (var intervals in new OpeningInterval[][]
        {
            [new(new LocalTime(9, 0), new LocalTime(9, 0))],
            [new(new LocalTime(9, 0), new LocalTime(8, 0))],
            [new(new LocalTime(9, 0), new LocalTime(12, 0)), new(new LocalTime(11, 0), new LocalTime(13, 0))],
            [new(new LocalTime(9, 0), LocalTime.Midnight), new(new LocalTime(11, 0), new LocalTime(13, 0))],
            [new(new LocalTime(9, 0, 1), new LocalTime(12, 0))],
            [new(new LocalTime(9, 0), new LocalTime(12, 0, 1))],
        })
        {
            site.Invoking(s => s.SetSpecialHours(new SpecialHours(Tuesday, intervals, SpecialHoursReason.Feast), TestDistrict.Nine)).Should().Throw<ArgumentException>();
            site.Invoking(s => s.SetHours(new WeeklyHours(Tuesday, [new(IsoDayOfWeek.Monday, intervals)], false), TestDistrict.Nine)).Should().Throw<ArgumentException>();
        }

        site.Invoking(s => s.SetHours(new WeeklyHours(Tuesday, [new(IsoDayOfWeek.None, [])], false), TestDistrict.Nine)).Should().Throw<ArgumentException>();
        site.Invoking(s => s.SetHours(new WeeklyHours(Tuesday, [new(IsoDayOfWeek.Monday, []), new(IsoDayOfWeek.Monday, [])], false), TestDistrict.Nine)).Should().Throw<ArgumentException>();
        site.Invoking(s => s.SetCapacity(0, TestDistrict.Nine)).Should().Throw<ArgumentOutOfRangeException>();
        site.Invoking(s => s.OpeningIn(TestDistrict.Profile with { Id = TestDistrict.OtherId })).Should().Throw<ArgumentException>();
        Raised.EventsOf(site).Should().BeEmpty();
    }

    [Fact]
    public async Task Are_set_and_asked_for_in_a_district()
    {
        var place = await Neighbourhood.FoundedAsync();
        var equipping = new EquippingSites(place.Open());
        var shut = new SpecialHours(Tuesday, [], SpecialHoursReason.Repairs);

        (await equipping.SetHoursAsync(Neighbourhood.Site, ASite.OfficeHours, TestDistrict.Nine, new("hours"))).EnsureAccepted();
        (await equipping.SetHoursAsync(Neighbourhood.Site, ASite.OfficeHours, TestDistrict.Nine, new("hours"))).EnsureAccepted();
        (await equipping.SetSpecialHoursAsync(Neighbourhood.Site, shut, TestDistrict.Nine)).EnsureAccepted();

        (await OpenAtAsync(At(9, 0))).Should().Equal(Neighbourhood.Site);
        (await OpenAtAsync(At(12, 0))).Should().BeEmpty();
        (await OpenAtAsync(At(9, 0) + Duration.FromDays(1))).Should().BeEmpty();
        (await equipping.DropSpecialHoursAsync(Neighbourhood.Site, Tuesday, TestDistrict.Nine)).EnsureAccepted();
        (await OpenAtAsync(At(9, 0) + Duration.FromDays(1))).Should().Equal(Neighbourhood.Site);
        (await place.Sites.SuspendAsync(Neighbourhood.Site, TestDistrict.Nine)).EnsureAccepted();
        (await OpenAtAsync(At(9, 0))).Should().BeEmpty();
        (await equipping.SetHoursAsync(new(Guid.Empty), ASite.OfficeHours, TestDistrict.Nine)).Should().Be((Decision)new NotFound("site", Guid.Empty));

        async Task<IEnumerable<PracticeSiteId>> OpenAtAsync(Instant at) =>
            (await new FindingSites(place.Open()).WithDoorsOpenAsync(at, TestDistrict.Town)).Select(site => site.Id);
    }

    private static readonly Duration Microsecond = Duration.FromTicks(10);

    private static Instant At(int hour, int minute) => TestDistrict.Monday.At(new LocalTime(hour, minute)).InZoneStrictly(TestDistrict.TimeZone).ToInstant();

    // Of a day that the zone leaves out, the moment at which it would have begun.
    private static Instant StartOf(LocalDate day, DateTimeZone zone) => day.AtMidnight().InZoneLeniently(zone).ToInstant();

    private static LocalTime AtQuarter(int quarter) => LocalTime.Midnight.PlusMinutes(15 * quarter);

    private static OpeningCalendar CalendarOf(WeeklyHours week, DateTimeZone zone) =>
        new ASite().Keeping(week).Build().OpeningIn(TestDistrict.Profile with { TimeZone = zone });

    private static DistrictProfile With(params (LocalDate Day, HolidayKind Kind)[] holidays) =>
        TestDistrict.Profile with { Holidays = holidays.ToDictionary(one => one.Day, one => one.Kind) };
}
