using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Sites;

public class PlanningASite
{
    [Theory]
    [InlineData(SiteTier.Centre)]
    [InlineData(SiteTier.Institute)]
    [InlineData(SiteTier.Station)]
    [InlineData(SiteTier.Point)]
    public void Is_possible_at_the_usual_place_of_each_tier(SiteTier tier)
    {
        var site = PracticeSite.Plan(TestDistrict.Id, ASite.IdOf(tier), ASite.PlanOf(tier), ParentOf(tier), TestDistrict.Nine).EnsureAccepted();

        var plan = ASite.PlanOf(tier);
        site.Facts.Should().Be(ASite.FactsOf(tier, SiteState.Planned));
        site.PlannedAt.Should().Be(TestDistrict.Nine);
        site.Name.Should().Be(plan.Name);
        Raised.EventsOf(site).Should().Equal(new SitePlanned(site.Id, tier, plan.Setting, plan.Division, plan.Parent));
    }

    [Theory]
    [InlineData(SiteTier.Centre, null, true)]
    [InlineData(SiteTier.Institute, SiteTier.Centre, true)]
    [InlineData(SiteTier.Institute, SiteTier.Institute, false)]
    [InlineData(SiteTier.Station, SiteTier.Centre, false)]
    [InlineData(SiteTier.Station, SiteTier.Institute, true)]
    [InlineData(SiteTier.Station, SiteTier.Point, false)]
    [InlineData(SiteTier.Point, SiteTier.Centre, true)]
    [InlineData(SiteTier.Point, SiteTier.Institute, true)]
    [InlineData(SiteTier.Point, SiteTier.Station, true)]
    [InlineData(SiteTier.Point, SiteTier.Point, false)]
    [InlineData(SiteTier.Centre, SiteTier.Centre, false)]
    public void Follows_the_order_of_the_tiers(SiteTier tier, SiteTier? under, bool accepted)
    {
        var parent = under is { } upper ? ASite.FactsOf(upper) with { Site = ASite.OtherId, Division = TestDistrict.Code } : null;

        var decision = Plan(ASite.PlanOf(tier) with { Parent = parent?.Site }, parent);

        decision.Outcome.Should().Be(accepted ? Decision.Accepted : new ParentOfWrongTier(tier, under!.Value));
    }

    [Theory]
    [InlineData(SiteTier.Institute)]
    [InlineData(SiteTier.Station)]
    [InlineData(SiteTier.Point)]
    public void Needs_a_site_above_for_all_but_the_centre(SiteTier tier) =>
        Plan(ASite.PlanOf(tier) with { Parent = null }, null).Outcome.Should().Be((Decision)new ParentMissing(tier));

    [Theory]
    [InlineData(SiteTier.Centre, "99", DivisionLevel.County)]
    [InlineData(SiteTier.Centre, "990101100", DivisionLevel.County)]
    [InlineData(SiteTier.Institute, "990101100201", DivisionLevel.Town)]
    [InlineData(SiteTier.Station, "990101100", DivisionLevel.Village)]
    public void Keeps_to_the_level_of_the_tier(SiteTier tier, string division, DivisionLevel level)
    {
        var code = DivisionCode.Parse(division);

        Plan(ASite.PlanOf(tier) with { Division = code }, ParentOf(tier)).Outcome.Should().Be((Decision)new DivisionOfWrongLevel(tier, code, level));
    }

    [Fact]
    public void Keeps_inside_the_division_of_the_site_above() =>
        Plan(ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.Community }, ParentOf(SiteTier.Station)).Outcome
            .Should().Be((Decision)new DivisionOutsideParent(TestDistrict.Community, TestDistrict.Town));

    [Theory]
    [InlineData("990101")]
    [InlineData("990101100")]
    [InlineData("990101100201")]
    public void Puts_a_point_site_anywhere_inside_its_parent(string division)
    {
        var centre = ASite.FactsOf(SiteTier.Centre);

        Plan(ASite.PlanOf(SiteTier.Point) with { Division = DivisionCode.Parse(division), Parent = centre.Site }, centre).IsAccepted.Should().BeTrue();
    }

    [Theory]
    [InlineData(SiteState.Planned, true)]
    [InlineData(SiteState.Open, true)]
    [InlineData(SiteState.Suspended, true)]
    [InlineData(SiteState.Merged, false)]
    [InlineData(SiteState.Closed, false)]
    public void Needs_a_live_site_above(SiteState state, bool accepted)
    {
        var decision = Plan(ASite.PlanOf(SiteTier.Station), ASite.FactsOf(SiteTier.Institute, state));

        decision.Outcome.Should().Be(accepted ? Decision.Accepted : new ParentEnded(ASite.InstituteId, state));
    }

    [Fact]
    public void Asks_of_a_station_alone_whether_it_is_urban_or_rural()
    {
        Plan(ASite.PlanOf(SiteTier.Station) with { Setting = null }, ParentOf(SiteTier.Station)).Outcome.Should().Be((Decision)new SettingMissing());
        Plan(ASite.PlanOf(SiteTier.Point) with { Setting = SiteSetting.Urban }, ParentOf(SiteTier.Point)).Value.Setting.Should().Be(SiteSetting.Urban);
    }

    [Fact]
    public void Names_every_reason_at_once()
    {
        var parent = ASite.FactsOf(SiteTier.Point, SiteState.Closed);
        var plan = ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.Subdistrict, Setting = null, Parent = parent.Site };

        Plan(plan, parent).Refusals.Select(refusal => refusal.Code).Should().Equal(
            "site.parent-of-wrong-tier", "site.parent-ended", "site.setting-missing", "site.division-of-wrong-level", "site.division-outside-parent");
    }

    [Fact]
    public void Without_tier_name_or_division_or_with_a_strangers_facts_is_a_bug_of_the_caller()
    {
        var plan = ASite.PlanOf(SiteTier.Station);
        var parent = ParentOf(SiteTier.Station);

        foreach (var act in new Func<object>[]
        {
            () => Plan(plan with { Tier = 0 }, parent),
            () => Plan(plan with { Name = " " }, parent),
            () => Plan(plan with { Division = default }, parent),
            () => Plan(plan, null),
            () => Plan(plan, parent! with { Site = ASite.OtherId }),
            () => Plan(plan, parent! with { District = TestDistrict.OtherId }),
            () => PracticeSite.Plan(default, ASite.OtherId, plan, parent, TestDistrict.Nine),
            () => PracticeSite.Plan(TestDistrict.Id, default, plan, parent, TestDistrict.Nine),
        })
        {
            act.Should().Throw<ArgumentException>();
        }
    }

    private static SiteFacts? ParentOf(SiteTier tier) => tier == SiteTier.Centre ? null : ASite.FactsOf(tier - 1);

    private static Decision<PracticeSite> Plan(NewSite plan, SiteFacts? parent) =>
        Unchanged.Tried(PracticeSite.Plan(TestDistrict.Id, new PracticeSiteId(new Guid("00000000-0000-7000-8000-0000000051ff")), plan, parent, TestDistrict.Nine));
}
