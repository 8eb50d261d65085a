using System.Globalization;
using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.InMemory;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Cadence;

/// <summary>Sites and partnerships are held to their rules by what the district's events tell.</summary>
public class WatchingTheCadence
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly PracticeSiteId Community = ASite.OtherId;

    private readonly InMemoryStore _store = new();
    private readonly SeededIds _ids = new(5);
    private CadenceRules _rules = new();

    [Fact]
    public async Task Tells_of_urban_stations_which_weeks_and_months_they_missed_and_which_they_will()
    {
        await FoundedAsync();
        await HeldAsync(Community, Monday);
        await HeldAsync(Community, Monday.PlusDays(15));
        await AnnouncedAsync(Community, Monday.PlusDays(28), isConcentrated: true);

        var rows = (await WatchAsync(Weeks(0, 5), Monday.PlusDays(22))).Answer;

        rows.Should().HaveCount(2).And.OnlyContain(row => row.Subject == Community);
        States(rows.Single(row => row.Rule == CadenceRule.Weekly)).Should().Equal(
            ("03-07", CadenceState.Met), ("03-14", CadenceState.Missed), ("03-21", CadenceState.Met), ("03-28", CadenceState.AtRisk), ("04-04", CadenceState.Expected));
        States(rows.Single(row => row.Rule == CadenceRule.MonthlyConcentrated)).Should().Equal(("03-01", CadenceState.Excused), ("04-01", CadenceState.Expected));
    }

    [Fact]
    public async Task Counts_for_the_monthly_one_what_was_concentrated_only()
    {
        await FoundedAsync();
        await HeldAsync(Community, Monday.PlusDays(30));
        await HeldAsync(Community, Monday.PlusDays(60), isConcentrated: true);

        var row = (await WatchAsync(new Term(new LocalDate(2022, 4, 1), new LocalDate(2022, 5, 31)), new LocalDate(2022, 6, 2))).Answer.Single(one => one.Rule == CadenceRule.MonthlyConcentrated);

        row.Periods.Select(period => (period.Held, period.State)).Should().Equal((0, CadenceState.Missed), (1, CadenceState.Met));
        row.Gaps.Should().Equal(row.Periods[0]);
    }

    [Fact]
    public async Task Asks_others_for_nothing_unless_the_district_does()
    {
        await FoundedAsync();
        _rules = new CadenceRules { Sites = [new(SiteTier.Institute, null, new CadenceRule(CadencePeriod.Month)), new(SiteTier.Station, SiteSetting.Rural, new CadenceRule(CadencePeriod.Quarter))] };

        var rows = (await WatchAsync(Weeks(4, 8), Monday.PlusDays(60))).Answer;

        rows.Select(row => row.Rule.Period).Should().Equal(CadencePeriod.Month, CadencePeriod.Month, CadencePeriod.Quarter);
        rows.Where(row => row.Subject == Community).Should().BeEmpty();
    }

    [Fact]
    public async Task Asks_a_site_for_the_periods_through_which_it_was_open()
    {
        await FoundedAsync();
        var sites = new FoundingSites(Open());
        (await sites.SuspendAsync(Community, At(Monday.PlusDays(9)))).EnsureAccepted();
        (await sites.ResumeAsync(Community, At(Monday.PlusDays(9)) + Duration.FromHours(3))).EnsureAccepted();
        (await sites.SuspendAsync(Community, At(Monday.PlusDays(16)))).EnsureAccepted();
        (await sites.ResumeAsync(Community, At(Monday.PlusDays(18)))).EnsureAccepted();
        (await sites.SuspendAsync(Community, At(Monday.PlusDays(28)))).EnsureAccepted();
        (await sites.CloseAsync(Community, SiteClosureReason.LittleUsed, At(Monday.PlusDays(29)))).EnsureAccepted();

        var rows = (await WatchAsync(Weeks(0, 6), Monday.PlusDays(40))).Answer;

        // Shut and opened again on one day is no gap; what has ended since was to keep its rules before.
        States(rows.Single(row => row.Rule == CadenceRule.Weekly)).Select(one => one.Item2).Should().Equal(
            CadenceState.Missed, CadenceState.Missed, CadenceState.Excused, CadenceState.Missed, CadenceState.Excused, CadenceState.Excused);
    }

    [Theory]
    [InlineData("2022-03-15T18:00", "2022-03-16T06:00", CadenceState.Missed)]
    [InlineData("2022-03-16T00:00", "2022-03-17T00:00", CadenceState.Excused)]
    [InlineData("2022-03-16T00:00", "2022-03-16T23:59", CadenceState.Missed)]
    [InlineData("2022-03-15T23:59", "2022-03-17T00:01", CadenceState.Excused)]
    [InlineData("2022-03-20T00:00", null, CadenceState.Excused)]
    [InlineData("2022-03-20T00:01", null, CadenceState.Missed)]
    [InlineData("2022-03-21T00:00", null, CadenceState.Missed)]
    public async Task Asks_for_a_week_on_every_day_of_which_it_was_open_at_some_time(string shut, string? open, CadenceState expected)
    {
        await FoundedAsync();
        var sites = new FoundingSites(Open());
        (await sites.SuspendAsync(Community, Moment(shut))).EnsureAccepted();
        if (open is not null) (await sites.ResumeAsync(Community, Moment(open))).EnsureAccepted();

        (await WatchAsync(Weeks(1, 1), Monday.PlusDays(40))).Answer[0].Periods.Single().State.Should().Be(expected);
    }

    [Fact]
    public async Task Asks_nothing_of_a_site_that_was_shut_at_once_or_not_open_in_all_that_time()
    {
        await FoundedAsync();
        var (sites, other) = (new FoundingSites(Open()), _ids.Next<PracticeSiteId>());
        await FoundAsync(other, ASite.PlanOf(SiteTier.Point) with { Parent = Community, Division = TestDistrict.Community });
        _rules = new CadenceRules { Sites = [new(SiteTier.Point, null, CadenceRule.Weekly)] };
        (await sites.SuspendAsync(other, TestDistrict.Nine)).EnsureAccepted();

        (await WatchAsync(Weeks(0, 1), Monday.PlusDays(40))).Answer.Should().BeEmpty();
        (await sites.ResumeAsync(other, At(Monday.PlusDays(7)))).EnsureAccepted();
        (await sites.SuspendAsync(other, At(Monday.PlusDays(14)))).EnsureAccepted();
        (await WatchAsync(Weeks(1, 2), Monday.PlusDays(40))).Answer.Should().ContainSingle();
        (await WatchAsync(Weeks(3, 2), Monday.PlusDays(40))).Answer.Should().BeEmpty();
    }

    [Fact]
    public async Task Tells_periods_whole_that_reach_into_the_days()
    {
        await FoundedAsync();
        await HeldAsync(Community, Monday.PlusDays(7));
        await AnnouncedAsync(Community, Monday.PlusDays(27));
        var (second, fourth) = (Monday.PlusDays(10), Monday.PlusDays(24));

        var weeks = (await WatchAsync(new Term(second, fourth), Monday.PlusDays(15))).Answer.Single(row => row.Rule == CadenceRule.Weekly).Periods;

        weeks.Select(week => (week.Held, week.Planned, week.State)).Should().Equal((1, 0, CadenceState.Met), (0, 0, CadenceState.AtRisk), (0, 1, CadenceState.Expected));
    }

    [Fact]
    public async Task Asks_for_as_many_as_the_rule_says()
    {
        await FoundedAsync();
        _rules = new CadenceRules { Sites = [new(SiteTier.Station, SiteSetting.Urban, CadenceRule.Weekly with { AtLeast = 2 })] };
        await HeldAsync(Community, Monday);
        await AnnouncedAsync(Community, Monday.PlusDays(9));
        await AnnouncedAsync(Community, Monday.PlusDays(16));
        await AnnouncedAsync(Community, Monday.PlusDays(17));

        var weeks = (await WatchAsync(Weeks(0, 3), Monday.PlusDays(7))).Answer.Single().Periods;

        weeks.Select(week => (week.Held, week.Planned, week.State)).Should().Equal((1, 0, CadenceState.Missed), (0, 1, CadenceState.AtRisk), (0, 2, CadenceState.Expected));
    }

    [Fact]
    public async Task Lets_the_rule_for_a_setting_go_before_the_one_for_both()
    {
        await FoundedAsync();
        var twice = CadenceRule.Weekly with { AtLeast = 2 };
        _rules = new CadenceRules { Sites = [new(SiteTier.Station, null, CadenceRule.Weekly), new(SiteTier.Station, null, CadenceRule.MonthlyConcentrated), new(SiteTier.Station, SiteSetting.Urban, twice)] };

        var rows = (await WatchAsync(Weeks(0, 1), Monday)).Answer;

        rows.Where(row => row.Subject == Community).Select(row => row.Rule).Should().Equal(twice, CadenceRule.MonthlyConcentrated);
        rows.Where(row => row.Subject == ASite.StationId).Select(row => row.Rule).Should().Equal(CadenceRule.Weekly, CadenceRule.MonthlyConcentrated);
    }

    [Fact]
    public async Task Expects_nothing_of_what_is_over_and_nobody_came_to_but_of_what_is_under_way()
    {
        await FoundedAsync();
        var sunday = Monday.PlusDays(6);
        var activity = await AnnouncedAsync(Community, sunday);
        var over = At(sunday) + Duration.FromHours(2);

        (await WatchAsync(Weeks(0, 1), over - Duration.Epsilon)).Answer[0].Periods.Single().State.Should().Be(CadenceState.Expected);
        (await WatchAsync(Weeks(0, 1), over)).Answer[0].Periods.Single().State.Should().Be(CadenceState.AtRisk);
        await HoldAsync(activity, isCompleted: false);
        (await WatchAsync(Weeks(0, 1), over)).Answer[0].Periods.Single().State.Should().Be(CadenceState.Expected);
    }

    [Fact]
    public async Task Counts_an_activity_on_the_day_on_which_it_begins_in_the_district()
    {
        await FoundedAsync();
        // One in the morning on Monday is still Sunday at Greenwich; eleven at night on Sunday lasts into Monday.
        await HoldAsync(await AnnouncedAsync(Community, Moment("2022-03-14T01:00")));
        await AnnouncedAsync(Community, Moment("2022-03-27T23:30"));
        await AnnouncedAsync(Community, Moment("2022-04-04T01:00"));

        var weeks = (await WatchAsync(Weeks(0, 5), Monday.PlusDays(8))).Answer.Single(row => row.Rule == CadenceRule.Weekly).Periods;

        weeks.Select(week => (week.Held, week.Planned)).Should().Equal((0, 0), (1, 0), (0, 1), (0, 0), (0, 1));
    }

    [Fact]
    public async Task Counts_nothing_planned_that_is_a_draft_or_called_off()
    {
        await FoundedAsync();
        var (announced, drafted) = (await AnnouncedAsync(Community, Monday.PlusDays(8)), _ids.Next<ActivityId>());
        (await new PlanningActivities(Open()).DraftAsync(drafted, PlanAt(Community, Monday.PlusDays(9), false), [], TestDistrict.Nine)).EnsureAccepted();

        (await WatchAsync(Weeks(1, 1), Monday)).Answer[0].Periods.Single().Should().Be(new CadenceStanding(Weeks(1, 1), 0, 1, CadenceState.Expected));
        (await new HoldingActivities(Open()).CancelAsync(announced, ActivityCancellationReason.Weather, TestDistrict.Nine)).EnsureAccepted();
        (await WatchAsync(Weeks(1, 1), Monday)).Answer[0].Periods.Single().Should().Be(new CadenceStanding(Weeks(1, 1), 0, 0, CadenceState.AtRisk));
    }

    [Fact]
    public async Task Counts_what_is_planned_for_today_until_it_was_held_and_then_once()
    {
        await FoundedAsync();
        var activity = await AnnouncedAsync(Community, Monday);

        (await WatchAsync(Weeks(0, 1), Monday)).Answer[0].Periods.Single().Should().Be(new CadenceStanding(Weeks(0, 1), 0, 1, CadenceState.Expected));
        await HoldAsync(activity);
        (await WatchAsync(Weeks(0, 1), Monday)).Answer[0].Periods.Single().Should().Be(new CadenceStanding(Weeks(0, 1), 1, 0, CadenceState.Met));
    }

    [Fact]
    public async Task Knows_the_day_by_the_districts_time_zone()
    {
        await FoundedAsync();

        // The week is over at midnight in Beijing, which is Sunday afternoon in London.
        var sunday = TestDistrict.TimeZone.AtStrictly(Monday.PlusDays(7).AtMidnight()).ToInstant();
        (await WatchAsync(Weeks(0, 1), sunday - Duration.Epsilon)).Answer[0].Periods.Single().State.Should().Be(CadenceState.AtRisk);
        (await WatchAsync(Weeks(0, 1), sunday)).Answer[0].Periods.Single().State.Should().Be(CadenceState.Missed);
    }

    [Fact]
    public async Task Holds_partnerships_to_what_their_partners_help_to_run()
    {
        await FoundedAsync();
        _rules = new CadenceRules { Partnerships = [new CadenceRule(CadencePeriod.Quarter), CadenceRule.MonthlyConcentrated] };
        await PutAsync(APartnership.In(PartnershipState.InForce).BuildRaising());
        await HeldAsync(Community, Monday.PlusDays(40), isConcentrated: true, with: APartnership.TheId);
        await AnnouncedAsync(Community, Monday.PlusDays(130), isConcentrated: false, with: APartnership.TheId);

        var rows = (await new WatchingCadence(Open()).OfPartnershipsAsync(new Term(Monday, new LocalDate(2022, 9, 30)), At(new LocalDate(2022, 7, 5)))).Answer;

        rows.Should().OnlyContain(row => row.Subject == APartnership.TheId);
        // In force from 7 March on, so nothing is asked for the first quarter.
        States(rows[0]).Should().Equal(("01-01", CadenceState.Excused), ("04-01", CadenceState.Met), ("07-01", CadenceState.Expected));
        States(rows[1]).Select(one => one.Item2).Should().Equal(
            CadenceState.Excused, CadenceState.Met, CadenceState.Missed, CadenceState.Missed, CadenceState.AtRisk, CadenceState.AtRisk, CadenceState.AtRisk);
    }

    [Fact]
    public async Task Asks_a_partnership_from_the_day_of_the_last_signature_to_its_end()
    {
        await FoundedAsync();
        _rules = new CadenceRules { Partnerships = [CadenceRule.Weekly] };
        await PutAsync(
            APartnership.In(PartnershipState.InForce).Drafting(draft => draft with { Term = new Term(Monday.PlusDays(-30), draft.Term.Through) }).Terminated(Monday.PlusDays(20)).BuildRaising(),
            new APartnership().WithId(_ids.Next<PartnershipId>()).BuildRaising());

        var rows = (await new WatchingCadence(Open()).OfPartnershipsAsync(Weeks(-1, 6), At(Monday.PlusDays(60)))).Answer;

        rows.Should().ContainSingle();
        // It ended on a Sunday, the first day on which it did not hold.
        States(rows[0]).Select(one => one.Item2).Should().Equal(
            CadenceState.Excused, CadenceState.Missed, CadenceState.Missed, CadenceState.Excused, CadenceState.Excused, CadenceState.Excused);
    }

    [Fact]
    public void Asks_a_partnership_on_the_days_from_the_last_signature_through_the_last()
    {
        Term? Days(APartnership partnership) => partnership.Build().DaysInForce(TestDistrict.TimeZone);
        APartnership InForce() => APartnership.In(PartnershipState.InForce);

        Days(new APartnership()).Should().BeNull("it was never signed");
        Days(new APartnership().Terminated()).Should().BeNull();
        Days(InForce()).Should().Be(APartnership.Term);
        Days(InForce().Terminated(Monday)).Should().BeNull("it ended on its first day");
        Days(InForce().Terminated(Monday.PlusDays(1))).Should().Be(new Term(Monday, Monday));
        Days(InForce().Drafting(draft => draft with { Term = new Term(Monday.PlusDays(-9), draft.Term.Through) })).Should().Be(APartnership.Term, "it was signed on Monday");
        Days(InForce().Drafting(draft => draft with { Term = new Term(Monday.PlusDays(9), draft.Term.Through) })).Should().Be(new Term(Monday.PlusDays(9), APartnership.Term.Through));
    }

    [Fact]
    public async Task Asks_nothing_of_anybody_where_there_is_no_rule()
    {
        await FoundedAsync();
        await PutAsync(APartnership.In(PartnershipState.InForce).BuildRaising());
        _rules = new CadenceRules { Sites = [] };
        var everyDay = new Term(LocalDate.MinIsoValue, LocalDate.MaxIsoValue);

        (await new WatchingCadence(Open()).OfSitesAsync(everyDay, At(Monday))).Answer.Should().BeEmpty();
        (await new WatchingCadence(Open()).MissedBySitesAsync(LocalDate.MaxIsoValue, At(Monday))).Answer.Should().BeEmpty();
        (await new WatchingCadence(Open()).OfPartnershipsAsync(everyDay, At(Monday))).Answer.Should().BeEmpty();
    }

    [Fact]
    public void Has_one_rule_for_the_same_thing()
    {
        FluentActions.Invoking(() => new CadenceRules { Sites = [new(SiteTier.Station, null, CadenceRule.Weekly), new(SiteTier.Station, null, CadenceRule.Weekly with { AtLeast = 2 })] })
            .Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new CadenceRules { Partnerships = [CadenceRule.Weekly, CadenceRule.Weekly with { AtLeast = 2 }] }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CadenceRule.Weekly with { Counts = (CadenceMeasure)9 }).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Instant At(LocalDate day) => day.At(new LocalTime(9, 0)).InZoneStrictly(TestDistrict.TimeZone).ToInstant();

    private static Term Weeks(int first, int count) => new(Monday.PlusWeeks(first), Monday.PlusWeeks(first + count).PlusDays(-1));

    private static IEnumerable<(string, CadenceState)> States<TSubject>(CadenceOf<TSubject> row)
        where TSubject : struct, IComparable<TSubject> => row.Periods.Select(period => (period.Period.From.ToString("MM-dd", CultureInfo.InvariantCulture), period.State));

    private static Instant Moment(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(text).Value.InZoneStrictly(TestDistrict.TimeZone).ToInstant();

    private static NewActivity PlanAt(PracticeSiteId site, LocalDate day, bool isConcentrated) => PlanAt(site, At(day) + Duration.FromHours(1), isConcentrated);

    private static NewActivity PlanAt(PracticeSiteId site, Instant from, bool isConcentrated) => AnActivity.Plan with
    {
        Site = site,
        Host = ActivityHost.Of(site),
        During = TimeRange.Starting(from, Duration.FromHours(1)),
        IsConcentrated = isConcentrated,
    };

    private OpenDistrict Open() => new Districts(_store, [new DistrictRegistration(TestDistrict.Profile with { Cadence = _rules }, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

    private ValueTask<AsOf<IReadOnlyList<CadenceOf<PracticeSiteId>>>> WatchAsync(Term days, LocalDate today) => WatchAsync(days, At(today));

    // What is told of one day at once is what is told of all days, of each period that is over.
    private async ValueTask<AsOf<IReadOnlyList<CadenceOf<PracticeSiteId>>>> WatchAsync(Term days, Instant now)
    {
        var watching = new WatchingCadence(Open());
        for (var day = days.From; day <= days.Through; day = day.PlusDays(1))
        {
            var told = (await watching.OfSitesAsync(new Term(day, day), now)).Answer
                .SelectMany(row => row.Periods.Where(period => period.State == CadenceState.Missed).Select(period => new MissedPeriod(row.Subject, row.Rule, period.Period)));
            (await watching.MissedBySitesAsync(day, now)).Answer.Should().Equal(told);
        }

        return await watching.OfSitesAsync(days, now);
    }

    // A centre, an institute, a rural station, and a community's urban station under another institute.
    private async Task FoundedAsync()
    {
        foreach (var tier in new[] { SiteTier.Centre, SiteTier.Institute, SiteTier.Station }) await FoundAsync(ASite.IdOf(tier), ASite.PlanOf(tier));
        var urban = _ids.Next<PracticeSiteId>();
        await FoundAsync(urban, ASite.PlanOf(SiteTier.Institute) with { Division = TestDistrict.Subdistrict });
        await FoundAsync(Community, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.Community, Setting = SiteSetting.Urban, Parent = urban });
    }

    private async Task FoundAsync(PracticeSiteId id, NewSite plan)
    {
        var sites = new FoundingSites(Open());
        (await sites.PlanAsync(id, plan, TestDistrict.Nine)).EnsureAccepted();
        (await sites.OpenAsync(id, TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task PutAsync(params CoBuildingPartnership[] partnerships)
    {
        var district = Open();
        foreach (var one in partnerships) district.Partnerships.Add(one);
        await district.UnitOfWork.CommitAsync();
    }

    private Task<ActivityId> AnnouncedAsync(PracticeSiteId site, LocalDate day, bool isConcentrated = false, PartnershipId? with = null) =>
        AnnouncedAsync(site, At(day) + Duration.FromHours(1), isConcentrated, with);

    private async Task<ActivityId> AnnouncedAsync(PracticeSiteId site, Instant from, bool isConcentrated = false, PartnershipId? with = null)
    {
        var (id, planning) = (_ids.Next<ActivityId>(), new PlanningActivities(Open()));
        (await planning.DraftAsync(id, PlanAt(site, from, isConcentrated), with is { } partnership ? [partnership] : [], TestDistrict.Nine)).EnsureAccepted();
        (await planning.PublishAsync(id, TestDistrict.Nine)).EnsureAccepted();
        return id;
    }

    private async Task HeldAsync(PracticeSiteId site, LocalDate day, bool isConcentrated = false, PartnershipId? with = null) =>
        await HoldAsync(await AnnouncedAsync(site, day, isConcentrated, with));

    private async Task HoldAsync(ActivityId id, bool isCompleted = true)
    {
        var district = Open();
        var activity = (await district.Activities.FindAsync(id))!;
        var (during, seat) = (activity.During, _ids.Next<ParticipationId>());
        activity.SignUp(seat, VolunteerFactsFor.Adult(AnActivity.Volunteer), TestDistrict.Nine, TestDistrict.Profile).EnsureAccepted();
        activity.CheckIn(seat, VolunteerFactsFor.Adult(AnActivity.Volunteer), during.From, TestDistrict.Profile).EnsureAccepted();
        if (isCompleted) activity.Complete(5, AnActivity.DayOf(activity), during.Until).EnsureAccepted();
        await district.UnitOfWork.CommitAsync();
    }
}
