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

        // Sunday evening in London is Monday morning in Beijing: the week is over.
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
            APartnership.In(PartnershipState.InForce).Drafting(draft => draft with { Term = new Term(Monday.PlusDays(-30), draft.Term.Through) }).Terminated(Monday.PlusDays(21)).BuildRaising(),
            new APartnership().WithId(_ids.Next<PartnershipId>()).BuildRaising());

        var rows = (await new WatchingCadence(Open()).OfPartnershipsAsync(Weeks(-1, 6), At(Monday.PlusDays(60)))).Answer;

        rows.Should().ContainSingle();
        States(rows[0]).Select(one => one.Item2).Should().Equal(
            CadenceState.Excused, CadenceState.Missed, CadenceState.Missed, CadenceState.Missed, CadenceState.Excused, CadenceState.Excused);
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

    private static NewActivity PlanAt(PracticeSiteId site, LocalDate day, bool isConcentrated) => AnActivity.Plan with
    {
        Site = site,
        Host = ActivityHost.Of(site),
        During = TimeRange.Starting(At(day) + Duration.FromHours(1), Duration.FromHours(1)),
        IsConcentrated = isConcentrated,
    };

    private OpenDistrict Open() => new Districts(_store, [new DistrictRegistration(TestDistrict.Profile with { Cadence = _rules }, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

    private ValueTask<AsOf<IReadOnlyList<CadenceOf<PracticeSiteId>>>> WatchAsync(Term days, LocalDate today) => WatchAsync(days, At(today));

    private ValueTask<AsOf<IReadOnlyList<CadenceOf<PracticeSiteId>>>> WatchAsync(Term days, Instant now) => new WatchingCadence(Open()).OfSitesAsync(days, now);

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

    private async Task<ActivityId> AnnouncedAsync(PracticeSiteId site, LocalDate day, bool isConcentrated = false, PartnershipId? with = null)
    {
        var (id, planning) = (_ids.Next<ActivityId>(), new PlanningActivities(Open()));
        (await planning.DraftAsync(id, PlanAt(site, day, isConcentrated), with is { } partnership ? [partnership] : [], TestDistrict.Nine)).EnsureAccepted();
        (await planning.PublishAsync(id, TestDistrict.Nine)).EnsureAccepted();
        return id;
    }

    private async Task HeldAsync(PracticeSiteId site, LocalDate day, bool isConcentrated = false, PartnershipId? with = null) =>
        await HoldAsync(await AnnouncedAsync(site, day, isConcentrated, with));

    private async Task HoldAsync(ActivityId id)
    {
        var district = Open();
        var activity = (await district.Activities.FindAsync(id))!;
        var (during, seat) = (activity.During, _ids.Next<ParticipationId>());
        activity.SignUp(seat, VolunteerFactsFor.Adult(AnActivity.Volunteer), TestDistrict.Nine, TestDistrict.Profile).EnsureAccepted();
        activity.CheckIn(seat, VolunteerFactsFor.Adult(AnActivity.Volunteer), during.From, TestDistrict.Profile).EnsureAccepted();
        activity.Complete(5, AnActivity.DayOf(activity), during.Until).EnsureAccepted();
        await district.UnitOfWork.CommitAsync();
    }
}
