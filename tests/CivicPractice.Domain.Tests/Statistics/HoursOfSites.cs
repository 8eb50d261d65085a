using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>For how long sites are open: by the hours they keep, else by the usual ones of their tier.</summary>
public class HoursOfSites
{
    private static readonly YearMonth March = new(2022, 3);
    private static readonly Duration Weekly = Duration.FromHours(35);
    private static readonly Duration Daily = Duration.FromHours(5);

    private static readonly DistrictProfile Profile = TestDistrict.Profile with
    {
        Utilisation = new UtilisationRules
        {
            WeeklyOpening = new Dictionary<SiteTier, Duration> { [SiteTier.Centre] = Duration.FromHours(40), [SiteTier.Institute] = Duration.FromHours(40), [SiteTier.Station] = Weekly },
        },
    };

    private static readonly DateTimeZone[] Zones =
        [TestDistrict.TimeZone, .. new[] { "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo" }.Select(id => DateTimeZoneProviders.Tzdb[id])];

    private static TimeRange WholeMarch => new(At(1, 0), At(32, 0));

    [Theory]
    [InlineData(SiteTier.Station, 2022, 2, 140)]
    [InlineData(SiteTier.Station, 2022, 3, 155)]
    [InlineData(SiteTier.Centre, 2022, 2, 160)]
    public async Task Are_the_usual_ones_of_the_tier_where_nothing_better_is_known(SiteTier tier, int year, int month, int hours)
    {
        var (first, next) = (new LocalDate(year, month, 1), new LocalDate(year, month, 1).PlusMonths(1));
        var whole = new TimeRange(TestDistrict.TimeZone.AtStartOfDay(first).ToInstant(), TestDistrict.TimeZone.AtStartOfDay(next).ToInstant());

        (await UsualAsync(tier, whole)).Should().Equal(new OpeningPart(whole, Duration.FromHours(hours)));
        new UtilisationRules().WeeklyOpening[SiteTier.Centre].Should().Be(Duration.FromHours(40));
    }

    [Fact]
    public async Task Are_none_for_a_tier_that_is_not_named_and_nothing_where_no_time_is_asked_for()
    {
        (await UsualAsync(SiteTier.Point, WholeMarch)).Should().BeNull();
        (await UsualAsync(SiteTier.Station)).Should().BeEmpty();
    }

    [Fact]
    public async Task Are_a_share_of_a_day_that_counts_in_part()
    {
        (await UsualAsync(SiteTier.Station, new TimeRange(At(7, 9), At(7, 21)))).Should().ContainSingle().Which.Open.Should().Be(Daily / 2);
        (await UsualAsync(SiteTier.Station, new TimeRange(At(7, 18), At(9, 6)))).Should().ContainSingle().Which.Open.Should().Be(Daily + (Daily / 2));
    }

    [Fact]
    public async Task Are_never_more_than_the_time_that_there_is()
    {
        var always = new WeeklyOpeningHours(Profile with { Utilisation = new UtilisationRules { WeeklyOpening = new Dictionary<SiteTier, Duration> { [SiteTier.Station] = Duration.FromHours(900) } } });

        (await always.OpenTimeAsync(ASite.FactsOf(SiteTier.Station), [WholeMarch])).Should().Equal(OpeningPart.Throughout(WholeMarch));
    }

    [Fact]
    public void Of_a_week_are_shared_out_by_days_whatever_the_clocks_do() =>
        Gen.Select(Gen.Int[0, 9_000], Gen.Int[0, 40], Gen.Int[0, Zones.Length - 1]).Sample((day, more, zone) =>
        {
            var first = new LocalDate(2000, 1, 1).PlusDays(day);
            var until = first.PlusDays(more + 1);
            var samoaLeftOut = new LocalDate(2011, 12, 30);
            if (first == samoaLeftOut || until == samoaLeftOut || (first < samoaLeftOut && samoaLeftOut < until)) return;
            var (from, to) = (Zones[zone].AtStartOfDay(first).ToInstant(), Zones[zone].AtStartOfDay(until).ToInstant());
            var middle = from + ((to - from) / 3);
            var hours = new WeeklyOpeningHours(Profile with { TimeZone = Zones[zone] });

            Open(hours, new TimeRange(from, to)).Should().Be(Daily * (more + 1));
            (Open(hours, new TimeRange(from, middle)) + Open(hours, new TimeRange(middle, to)) - (Daily * (more + 1)))
                .Should().BeInRange(Duration.FromTicks(-1), Duration.FromTicks(1));
        });

    [Fact]
    public void Leave_out_a_day_that_the_zone_leaves_out()
    {
        var apia = Zones[4];
        var time = new TimeRange(apia.AtStartOfDay(new LocalDate(2011, 12, 29)).ToInstant(), apia.AtStartOfDay(new LocalDate(2011, 12, 31)).ToInstant());

        Open(new WeeklyOpeningHours(Profile with { TimeZone = apia }), time).Should().Be(Daily);
    }

    [Theory]
    [InlineData(1, 0, 31)]
    [InlineData(2, 1, 30)]
    [InlineData(16, 15, 16)]
    [InlineData(31, 30, 1)]
    public async Task Are_the_usual_share_on_the_days_before_those_of_the_site_begin(int from, int usual, int own)
    {
        var site = new ASite().Keeping(OneHourADay(from));

        var parts = await OfAsync(site, WholeMarch);

        // On each day from ten to eleven, on the last one too.
        parts.Skip(usual == 0 ? 0 : 1).Should().Equal(Enumerable.Range(from, own).Select(day => OpeningPart.Throughout(new TimeRange(At(day, 10), At(day, 11)))));
        if (usual > 0) parts.Should().StartWith(new OpeningPart(new TimeRange(At(1, 0), At(from, 0)), Daily * usual));
    }

    [Fact]
    public async Task Are_the_usual_ones_of_the_whole_month_where_those_of_the_site_begin_after_it() =>
        (await OfAsync(new ASite().Keeping(OneHourADay(32)), WholeMarch)).Should().Equal(await UsualAsync(SiteTier.Station, WholeMarch));

    [Fact]
    public async Task Are_the_usual_share_but_on_special_days_where_the_site_has_no_weekly_ones()
    {
        var site = new ASite().ShutOn(new LocalDate(2022, 3, 10)).BuildRaising();
        site.SetSpecialHours(new SpecialHours(new LocalDate(2022, 3, 31), [new(new LocalTime(18, 0), LocalTime.Midnight)], SpecialHoursReason.SpecialOccasion), TestDistrict.Nine).EnsureAccepted();

        (await OfAsync(site, WholeMarch)).Should().Equal(
            new OpeningPart(new TimeRange(At(1, 0), At(10, 0)), Daily * 9),
            new OpeningPart(new TimeRange(At(11, 0), At(31, 0)), Daily * 20),
            OpeningPart.Throughout(new TimeRange(At(31, 18), At(32, 0))));
    }

    [Fact]
    public async Task Are_told_by_special_days_also_before_those_of_the_site_begin() =>
        (await OfAsync(new ASite().Keeping(OneHourADay(20)).ShutOn(new LocalDate(2022, 3, 1)), new TimeRange(At(1, 0), At(3, 0)))).Should().Equal(
            new OpeningPart(new TimeRange(At(2, 0), At(3, 0)), Daily));

    [Fact]
    public async Task Of_a_site_whose_doors_stay_shut_are_nothing_and_not_missing()
    {
        var never = new WeeklyHours(new LocalDate(2022, 1, 1), [], OnHolidays: false);

        (await OfAsync(new ASite().Keeping(never), WholeMarch)).Should().BeEmpty();
        (await OfAsync(ASite.Of(SiteTier.Point).Keeping(never), WholeMarch)).Should().BeEmpty();
    }

    [Fact]
    public async Task Of_a_site_whose_tier_has_none_are_those_it_keeps_itself_and_none_before()
    {
        var park = ASite.Of(SiteTier.Point).Keeping(OneHourADay(31));

        (await OfAsync(park, WholeMarch)).Should().Equal(OpeningPart.Throughout(new TimeRange(At(31, 10), At(31, 11))));
        (await OfOrNoneAsync(park.BuildRaising(), new TimeRange(At(1, 0), At(31, 0)))).Should().BeNull();
        (await OfOrNoneAsync(ASite.Of(SiteTier.Point).BuildRaising(), WholeMarch)).Should().BeNull();
        (await OfOrNoneAsync(park.BuildRaising())).Should().BeEmpty("open at no time is no matter of hours");
    }

    [Fact]
    public async Task Are_cut_to_the_time_that_is_asked_for() =>
        (await OfAsync(new ASite().Keeping(OneHourADay(1)), new TimeRange(At(1, 10) + Duration.FromMinutes(30), At(2, 10) + Duration.FromMinutes(15)), new TimeRange(At(3, 9), At(3, 12))))
            .Should().Equal(
                OpeningPart.Throughout(new TimeRange(At(1, 10) + Duration.FromMinutes(30), At(1, 11))),
                OpeningPart.Throughout(new TimeRange(At(2, 10), At(2, 10) + Duration.FromMinutes(15))),
                OpeningPart.Throughout(new TimeRange(At(3, 10), At(3, 11))));

    [Fact]
    public void Within_some_time_are_no_longer_than_the_time()
    {
        FluentActions.Invoking(() => new OpeningPart(WholeMarch, WholeMarch.Length + Duration.Epsilon)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new OpeningPart(WholeMarch, -Duration.Epsilon)).Should().Throw<ArgumentOutOfRangeException>();
    }

    // Midnight of the first is one, noon of the second is thirty-six hours later.
    private static Instant At(int day, int hour) => TestDistrict.TimeZone.AtStartOfDay(March.OnDayOfMonth(1)).ToInstant() + Duration.FromDays(day - 1) + Duration.FromHours(hour);

    private static WeeklyHours OneHourADay(int from) => new(
        March.OnDayOfMonth(1).PlusDays(from - 1),
        [.. Enumerable.Range(1, 7).Select(day => new WeekdayHours((IsoDayOfWeek)day, [new(new LocalTime(10, 0), new LocalTime(11, 0))]))],
        OnHolidays: true);

    private static ValueTask<IReadOnlyList<OpeningPart>?> UsualAsync(SiteTier tier, params TimeRange[] within) =>
        new WeeklyOpeningHours(Profile).OpenTimeAsync(ASite.FactsOf(tier), within);

    private static Duration Open(WeeklyOpeningHours hours, TimeRange time) =>
        hours.OpenTimeAsync(ASite.FactsOf(SiteTier.Station), [time]).AsTask().Result!.Single().Open;

    private static Task<IReadOnlyList<OpeningPart>> OfAsync(ASite site, params TimeRange[] within) => OfAsync(site.BuildRaising(), within);

    private static async Task<IReadOnlyList<OpeningPart>> OfAsync(PracticeSite site, params TimeRange[] within) => (await OfOrNoneAsync(site, within))!;

    private static async Task<IReadOnlyList<OpeningPart>?> OfOrNoneAsync(PracticeSite site, params TimeRange[] within)
    {
        var facts = site.Facts;
        var district = new Districts(new InMemory.InMemoryStore(), [new DistrictRegistration(Profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);
        district.Sites.Add(site);
        await district.UnitOfWork.CommitAsync();
        return await new OpeningHoursOfSites(district).OpenTimeAsync(facts, within);
    }
}
