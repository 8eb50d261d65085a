using CivicPractice.Domain.Tests.Support;
using CivicPractice.Readiness;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Readiness;

/// <summary>The six things of a site against the standard of its kind.</summary>
public class InspectingASite
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly SiteFacts Station = ASite.FactsOf(SiteTier.Station);
    private static readonly RequirementCode Unheard = new("swimming-pool");
    private const int PlaceAndEquipment = (1 << (int)ReadinessThing.Place) | (1 << (int)ReadinessThing.Equipment);

    [Theory]
    [InlineData(SiteTier.Centre)]
    [InlineData(SiteTier.Institute)]
    [InlineData(SiteTier.Station)]
    public void Asks_for_all_six_things_where_the_district_says_nothing(SiteTier tier) =>
        Opened(ASite.FactsOf(tier)).Items.Select(item => item.Requirement.Thing).Distinct().Should().BeEquivalentTo(Enum.GetValues<ReadinessThing>());

    [Fact]
    public void Asks_a_point_site_for_a_space_a_person_and_signs_and_minds_no_missing_table() =>
        Opened(ASite.FactsOf(SiteTier.Point)).Items.Select(item => (item.Requirement.Code, item.Requirement.IsMandatory)).Should().Equal(
            (RequirementCode.ActivitySpace, true), (RequirementCode.PersonInCharge, true), (RequirementCode.BasicEquipment, false), (RequirementCode.UnifiedSigns, true));

    [Fact]
    public void Takes_the_standard_of_its_setting_before_that_of_its_tier_and_the_latest_of_these()
    {
        var rules = new ReadinessRules { Standards = [Standard(SiteTier.Station, null, 9), Standard(SiteTier.Station, SiteSetting.Rural, 2), Standard(SiteTier.Station, SiteSetting.Rural, 3), Standard(SiteTier.Station, SiteSetting.Urban, 7)] };

        rules.StandardFor(SiteTier.Station, SiteSetting.Rural)!.Version.Should().Be(3);
        rules.StandardFor(SiteTier.Station, SiteSetting.Urban)!.Version.Should().Be(7);
        rules.StandardFor(SiteTier.Station, null)!.Version.Should().Be(9);
        rules.StandardFor(SiteTier.Centre, null).Should().BeNull();
    }

    [Fact]
    public void Knows_each_version_of_a_standard_once()
    {
        FluentActions.Invoking(() => new ReadinessRules { Standards = [Standard(SiteTier.Station, SiteSetting.Rural, 2), Standard(SiteTier.Centre, null, 2), Standard(SiteTier.Station, SiteSetting.Rural, 2)] })
            .Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ReadinessRules { Standards = [Standard(SiteTier.Station, null, 2), Standard(SiteTier.Station, null, 2)] }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ReadinessRules { Standards = null! }).Should().Throw<ArgumentNullException>();
        List<ReadinessStandard> given = [Standard(SiteTier.Station, null, 2), Standard(SiteTier.Station, SiteSetting.Rural, 2), Standard(SiteTier.Centre, null, 2), Standard(SiteTier.Station, null, 1)];

        var rules = new ReadinessRules { Standards = given };
        given.Clear();

        rules.Standards.Should().HaveCount(4, "what was laid down is not changed from outside");
    }

    [Fact]
    public void Keeps_the_standard_it_was_opened_under()
    {
        var rules = new ReadinessRules { Standards = [Standard(SiteTier.Station, null, 4)] };

        var inspection = SiteInspection.Open(AnInspection.TheId, Station, rules, Monday, TestDistrict.Dispatcher, Monday, At).EnsureAccepted();

        inspection.Standard.Should().Be(4);
        inspection.Items.Select(item => item.Requirement).Should().Equal(rules.Standards[0].Requirements);
        Raised.EventsOf(inspection).Should().Equal(new InspectionOpened(AnInspection.TheId, Station.Site, SiteTier.Station, Station.Setting, 4, Monday));
        (inspection.OpenedBy, inspection.OpenedAt, inspection.PlannedFor).Should().Be((TestDistrict.Dispatcher, At, Monday));
    }

    [Theory]
    [InlineData(SiteState.Planned, true)]
    [InlineData(SiteState.Open, true)]
    [InlineData(SiteState.Suspended, true)]
    [InlineData(SiteState.Merged, false)]
    [InlineData(SiteState.Closed, false)]
    public void Needs_a_site_that_lives(SiteState state, bool lives) =>
        Unchanged.Tried(SiteInspection.Open(AnInspection.TheId, Station with { State = state }, new ReadinessRules(), Monday, TestDistrict.Dispatcher, Monday, At)).Outcome
            .Should().Be(Decision.Unless(lives ? null : new InspectedSiteEnded(Station.Site, state)));

    [Fact]
    public void Names_every_reason_against_it_at_once() =>
        Unchanged.Tried(SiteInspection.Open(
                AnInspection.TheId, Station with { State = SiteState.Closed }, new ReadinessRules { Standards = [] }, Monday, TestDistrict.Dispatcher, Monday, At)).Outcome.Refusals
            .Should().Equal(new InspectedSiteEnded(Station.Site, SiteState.Closed), new StandardMissing(SiteTier.Station, Station.Setting));

    [Fact]
    public void Finds_it_ready_when_everything_is_met()
    {
        var inspection = new AnInspection().OtherwiseMet().Build();

        inspection.Conclude(Monday, At).EnsureAccepted();

        (inspection.ConcludedAs, inspection.Level, inspection.OpenDefects, inspection.NextMendBy).Should().Be((ReadinessLevel.Ready, ReadinessLevel.Ready, 0, null));
        Raised.EventsOf(inspection).Should().Equal(new InspectionConcluded(inspection.Id, inspection.Site, ReadinessLevel.Ready, 0));
    }

    [Fact]
    public void Finds_it_ready_with_defects_when_only_what_is_not_mandatory_is_missing()
    {
        var inspection = new AnInspection().Missing(RequirementCode.FirstAidKit).OtherwiseMet().Concluded().Build();

        (inspection.ConcludedAs, inspection.OpenDefects, inspection.MandatoryDefects).Should().Be((ReadinessLevel.ReadyWithDefects, 1, 0));
    }

    [Fact]
    public void Finds_it_not_ready_when_something_mandatory_is_missing()
    {
        var inspection = AnInspection.In(InspectionState.Concluded).Build();

        (inspection.ConcludedAs, inspection.OpenDefects, inspection.MandatoryDefects, inspection.NextMendBy)
            .Should().Be((ReadinessLevel.NotReady, 2, 1, AnInspection.MendBy));
        inspection.Standing.Should().Be(new InspectionStanding(
            TestDistrict.Id, inspection.Id, inspection.Site, 1, null, Monday, ReadinessLevel.NotReady, 2, 1, PlaceAndEquipment, AnInspection.MendBy));
    }

    [Fact]
    public void Counts_the_last_word_on_a_requirement()
    {
        var inspection = new AnInspection().Missing(RequirementCode.FixedPremises).Build();
        inspection.RecordFinding(RequirementCode.FixedPremises, Finding.Met(), Monday, At).EnsureAccepted();

        inspection.Find(RequirementCode.FixedPremises)!.Finding.Should().Be(Finding.Met());
        Raised.EventsOf(inspection).Should().Equal(new InspectionFindingRecorded(inspection.Id, inspection.Site, RequirementCode.FixedPremises, true, null));
        Finding.NotMet("秘密", Monday).ToString().Should().Be("not met", "words stay in the aggregate");
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Begins_on_the_day_it_is_planned_for(int days, bool hasCome)
    {
        var inspection = new AnInspection().PlannedFor(Monday.PlusDays(3)).OtherwiseMet().Build();
        var today = Monday.PlusDays(3 + days);
        var expected = Decision.Unless(hasCome ? null : new TooEarlyToInspect(Monday.PlusDays(3)));

        inspection.CanConclude(today).Should().Be(expected);
        inspection.Try(one => one.RecordFinding(RequirementCode.FirstAidKit, Finding.Met("有"), today, At)).Should().Be(expected);
        inspection.Try(one => one.Conclude(today, At)).Should().Be(expected);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Gives_until_today_at_the_earliest(int days, bool isFuture) =>
        new AnInspection().Build().Try(one => one.RecordFinding(RequirementCode.FirstAidKit, Finding.NotMet("无", Monday.PlusDays(days)), Monday, At))
            .Should().Be(Decision.Unless(isFuture ? null : new MendByPassed(Monday.PlusDays(days))));

    [Fact]
    public void Refuses_a_finding_for_every_reason_at_once() =>
        new AnInspection().PlannedFor(Monday.PlusDays(9)).Build()
            .Try(one => one.RecordFinding(Unheard, Finding.NotMet("无", Monday.PlusDays(-1)), Monday, At)).Refusals
            .Should().Equal(new TooEarlyToInspect(Monday.PlusDays(9)), new RequirementUnknown(Unheard), new MendByPassed(Monday.PlusDays(-1)));

    [Fact]
    public void Is_not_concluded_while_something_was_not_looked_at()
    {
        var inspection = new AnInspection().PlannedFor(Monday.PlusDays(1)).Missing(RequirementCode.FirstAidKit).Build();

        inspection.Try(one => one.Conclude(Monday, At)).Refusals
            .Should().Equal(new TooEarlyToInspect(Monday.PlusDays(1)), new RequirementsNotJudged(inspection.Items.Count - 1));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 3, 3)] // it took place on the day of the conclusion
    [InlineData(-1, 0, -1)] // written down afterwards
    [InlineData(-20, 3, -20)]
    [InlineData(2, 3, 3)]
    public void Took_place_on_the_day_of_its_conclusion_or_on_the_day_that_had_passed_when_it_was_opened(int plannedFor, int concluded, int inspectedOn)
    {
        var inspection = new AnInspection().PlannedFor(Monday.PlusDays(plannedFor)).OpenedOn(Monday).On(Monday.PlusDays(concluded)).OtherwiseMet().Concluded().Build();

        inspection.IsWrittenAfterwards.Should().Be(plannedFor < 0);
        inspection.InspectedOn.Should().Be(Monday.PlusDays(inspectedOn));
        inspection.Standing!.On.Should().Be(Monday.PlusDays(inspectedOn));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Is_not_concluded_with_a_day_for_mending_that_has_passed(int days)
    {
        var inspection = new AnInspection().Missing(RequirementCode.FirstAidKit, Monday.PlusDays(2)).Missing(RequirementCode.FixedPremises, Monday)
            .Missing(RequirementCode.UnifiedSigns, Monday).Missing(RequirementCode.PostedRules, Monday.PlusDays(3)).OtherwiseMet().Build();
        var today = Monday.PlusDays(days);
        var passed = new[] { Monday, Monday.PlusDays(2) }.Where(day => day < today).Select(day => (Refusal)new MendByPassed(day));

        inspection.CanConclude(today).Refusals.Should().Equal(passed);
        inspection.Try(one => one.Conclude(today, At)).Refusals.Should().Equal(passed);
    }

    [Fact]
    public void Is_concluded_after_all_when_later_days_for_mending_are_recorded()
    {
        var inspection = new AnInspection().Missing(RequirementCode.FirstAidKit, Monday).OtherwiseMet().Build();
        inspection.Try(one => one.Conclude(Monday.PlusDays(1), At)).Refusals.Should().Equal(new MendByPassed(Monday));

        inspection.RecordFinding(RequirementCode.FirstAidKit, Finding.NotMet("无", Monday.PlusDays(1)), Monday.PlusDays(1), At).EnsureAccepted();
        inspection.Conclude(Monday.PlusDays(1), At).EnsureAccepted();

        inspection.NextMendBy.Should().Be(Monday.PlusDays(1));
    }

    [Fact]
    public void Knows_which_of_the_six_things_lack_something_mandatory_or_not()
    {
        new AnInspection().Missing(RequirementCode.FixedPremises).Build().LackingThings.Should().Be(0, "it is not concluded");
        new AnInspection().OtherwiseMet().Concluded().Build().LackingThings.Should().Be(0);
        var inspection = new AnInspection().Missing(RequirementCode.ActivityRecords).Missing(RequirementCode.PostedRules).Missing(RequirementCode.VolunteerTeam).OtherwiseMet().Concluded().Build();
        inspection.LackingThings.Should().Be((1 << (int)ReadinessThing.Rules) | (1 << (int)ReadinessThing.Team));

        inspection.ConfirmMending(RequirementCode.PostedRules, Monday, At).EnsureAccepted();
        inspection.LackingThings.Should().Be((1 << (int)ReadinessThing.Rules) | (1 << (int)ReadinessThing.Team), "the records are missing still");
        inspection.ConfirmMending(RequirementCode.ActivityRecords, Monday, At).EnsureAccepted();
        inspection.LackingThings.Should().Be(1 << (int)ReadinessThing.Team);
    }

    [Fact]
    public void Without_what_it_needs_is_a_bug_of_the_caller()
    {
        var inspection = new AnInspection().Build();

        foreach (var wrong in new[] { new Finding(true, null, Monday), new Finding(false, "无", null), new Finding(false, " ", Monday), new Finding(false, null, Monday) })
            FluentActions.Invoking(() => inspection.RecordFinding(RequirementCode.FirstAidKit, wrong, Monday, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => SiteInspection.Open(AnInspection.TheId, Station, new ReadinessRules(), Monday, default, Monday, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Standard(SiteTier.Point, null, 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ReadinessStandard(SiteTier.Point, null, 1, [])).Should().Throw<ArgumentException>();
        var one = ReadinessStandard.Defaults[0].Requirements[0];
        FluentActions.Invoking(() => new ReadinessStandard(SiteTier.Point, null, 1, [one, one])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ReadinessStandard(SiteTier.Point, null, 1, [one with { Code = default }])).Should().Throw<ArgumentException>();
    }

    private static SiteInspection Opened(SiteFacts site) => new AnInspection().Of(site).Build();

    private static ReadinessStandard Standard(SiteTier tier, SiteSetting? setting, int version) =>
        new(tier, setting, version, [new ReadinessRequirement(new("own-rule"), ReadinessThing.Rules, new("有章可循", "There are rules."), true)]);
}
