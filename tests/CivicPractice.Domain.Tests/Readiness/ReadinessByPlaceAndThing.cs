using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Readiness;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Readiness;

/// <summary>The lists of readiness, of a town or of a tier, by thing and by standard.</summary>
public class ReadinessByPlaceAndThing
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly LocalDate Late = AnInspection.MendBy.PlusDays(1);

    private static readonly SiteReadiness Village = Of(1, NotReady(), SiteTier.Station, TestDistrict.Village);
    private static readonly SiteReadiness OtherVillage = Of(2, NotReady(), SiteTier.Point, TestDistrict.OtherVillage);
    private static readonly SiteReadiness Town = Of(3, NotReady(), SiteTier.Institute, TestDistrict.Town);
    private static readonly SiteReadiness Community = Of(4, NotReady(), SiteTier.Station, TestDistrict.Community, SiteSetting.Urban);
    private static readonly SiteReadiness VillageToBegin = Of(5, new AnInspection(), SiteTier.Point, TestDistrict.Village);
    private static readonly SiteReadiness CommunityToBegin = Of(6, new AnInspection(), SiteTier.Station, TestDistrict.Community, SiteSetting.Urban);
    private static readonly SiteReadiness VillageOfSecond = Of(7, Judged(2), SiteTier.Station, TestDistrict.Village);
    private static readonly SiteReadiness CommunityOfSecond = Of(8, Judged(2, Monday.PlusDays(-1)), SiteTier.Station, TestDistrict.OtherCommunity, SiteSetting.Urban);
    private static readonly SiteReadiness Ended = Finished(Of(9, NotReady(), SiteTier.Station, TestDistrict.Village));
    private static readonly SiteReadiness[] All = [Ended, CommunityOfSecond, VillageOfSecond, CommunityToBegin, VillageToBegin, Community, Town, OtherVillage, Village];

    public static TheoryData<string> Lists => [.. Made.Keys];

    private static Dictionary<string, Func<SiteTier?, DivisionCode?, CriterionSpec<SiteReadiness>>> Made { get; } = new()
    {
        ["with defects"] = (tier, within) => new SitesWithDefectsSpec(tier, within),
        ["overdue"] = (tier, within) => new SitesOverdueSpec(Late, tier, within),
        ["not ready"] = (tier, within) => new SitesNotReadySpec(tier, within),
        ["inspected before"] = (tier, within) => new SitesLastInspectedBeforeSpec(Monday.PlusDays(1), tier, within),
        ["lacking signs"] = (tier, within) => new SitesLackingSpec(ReadinessThing.Signs, tier, within),
        ["judged by an older standard"] = (tier, within) => new SitesJudgedByOlderStandardSpec(2, tier: tier, within: within),
        ["not concluded"] = (tier, within) => new SitesFirstInspectionNotConcludedSpec(tier, within),
    };

    [Theory, MemberData(nameof(Lists))]
    public void Are_those_of_a_tier_of_a_division_or_of_both(string list)
    {
        var spec = Made[list];
        var whole = spec(null, null).Evaluate(All).ToList();

        whole.Should().NotBeEmpty().And.NotContain(Ended);
        foreach (var within in new DivisionCode?[] { null, TestDistrict.Code, TestDistrict.Town, TestDistrict.Village, TestDistrict.Subdistrict, TestDistrict.OtherCommunity })
        {
            foreach (var tier in Enum.GetValues<SiteTier>().Cast<SiteTier?>().Append(null))
            {
                spec(tier, within).Evaluate(All).Should().Equal(whole.Where(one =>
                    (tier is null || one.Tier == tier) && (within is null || one.Division == within || within.Value.Contains(one.Division))));
            }
        }
    }

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        foreach (var division in new[] { TestDistrict.Subdistrict, TestDistrict.Town, TestDistrict.Village, TestDistrict.OtherCommunity })
            new ReadinessWithin(division).ShouldAgreeWithItsExpression(All);
        var each = Enum.GetValues<ReadinessThing>().Select((thing, n) => Of(
            30 + n, new AnInspection().Missing(ReadinessStandard.Defaults[0].Requirements.First(one => one.Thing == thing).Code).OtherwiseMet().Concluded(), SiteTier.Station, TestDistrict.Village));
        SiteReadiness[] all = [.. each, .. All];
        foreach (var thing in Enum.GetValues<ReadinessThing>()) new LacksThing(thing).ShouldAgreeWithItsExpression(all);
        foreach (var version in new[] { 2, 3 }) new JudgedByOlderStandard(version, null).ShouldAgreeWithItsExpression([.. All, Urban(1)]);
        foreach (var of in new SiteSetting?[] { null, SiteSetting.Urban, SiteSetting.Rural }) new JudgedByOlderStandard(3, of).ShouldAgreeWithItsExpression([.. All, Urban(1), Urban(5)]);
        foreach (var setting in Enum.GetValues<SiteSetting>()) new ReadinessOfSetting(setting).ShouldAgreeWithItsExpression(All);
    }

    [Fact]
    public void Name_the_sites_that_lack_a_thing_the_worst_first()
    {
        var kit = Of(20, new AnInspection().Missing(RequirementCode.FirstAidKit).OtherwiseMet().Concluded(), SiteTier.Station, TestDistrict.Village);
        var both = Of(21, new AnInspection().Missing(RequirementCode.FirstAidKit).Missing(RequirementCode.BasicEquipment).OtherwiseMet().Concluded(), SiteTier.Station, TestDistrict.Village);
        var records = Of(22, new AnInspection().Missing(RequirementCode.FirstAidKit).Missing(RequirementCode.ActivityRecords).OtherwiseMet().Concluded(), SiteTier.Station, TestDistrict.Village);
        SiteReadiness[] all = [kit, records, both, .. All];

        new SitesLackingSpec(ReadinessThing.Equipment).Evaluate(all).Should().Equal(both, records, kit);
        new SitesLackingSpec(ReadinessThing.Rules).Evaluate(all).Should().Equal(records);
        new SitesLackingSpec(ReadinessThing.Projects).Evaluate(all).Should().BeEmpty();
    }

    [Fact]
    public void Name_the_sites_that_an_older_standard_judged_the_oldest_first()
    {
        new SitesJudgedByOlderStandardSpec(1).Evaluate(All).Should().BeEmpty();
        new SitesJudgedByOlderStandardSpec(2).Evaluate(All).Should().Equal(Village, OtherVillage, Town, Community);
        new SitesJudgedByOlderStandardSpec(3, tier: SiteTier.Station).Evaluate(All).Should().Equal(Village, Community, CommunityOfSecond, VillageOfSecond);
        new SitesJudgedByOlderStandardSpec(3, tier: SiteTier.Station, setting: SiteSetting.Urban).Evaluate(All).Should().Equal(Community, CommunityOfSecond);
    }

    [Fact]
    public void Name_the_sites_that_a_standard_of_another_setting_judged_whatever_its_version()
    {
        // Judged by the fifth version for the city; since then it lies in the countryside, or there is one standard for both.
        var urban = Urban(5);

        new SitesJudgedByOlderStandardSpec(2, SiteSetting.Urban).Evaluate([urban]).Should().BeEmpty();
        new SitesJudgedByOlderStandardSpec(6, SiteSetting.Urban).Evaluate([urban]).Should().Equal(urban);
        new SitesJudgedByOlderStandardSpec(2).Evaluate([urban]).Should().Equal(urban);
        new SitesJudgedByOlderStandardSpec(1, SiteSetting.Urban).Evaluate([Community]).Should().Equal([Community], "it was judged by the standard of both");
        urban.Reclassify(SiteSetting.Rural, TestDistrict.Nine).EnsureAccepted();
        new SitesJudgedByOlderStandardSpec(2, SiteSetting.Rural).Evaluate([urban]).Should().Equal(urban);
    }

    private static SiteReadiness Urban(int version) => Of(40 + version, new AnInspection().JudgedBy(new ReadinessRules
    {
        Standards = [new ReadinessStandard(SiteTier.Station, SiteSetting.Urban, version, ReadinessStandard.Defaults[2].Requirements)],
    }).OtherwiseMet().Concluded(), SiteTier.Station, TestDistrict.Community, SiteSetting.Urban);

    private static AnInspection NotReady() => new AnInspection().Missing(RequirementCode.UnifiedSigns).OtherwiseMet().Concluded();

    private static AnInspection Judged(int version, LocalDate? day = null) => new AnInspection().PlannedFor(day ?? Monday).JudgedBy(new ReadinessRules
    {
        Standards = [new ReadinessStandard(SiteTier.Station, null, version, ReadinessStandard.Defaults[2].Requirements)],
    }).Missing(RequirementCode.UnifiedSigns).OtherwiseMet().Concluded();

    private static SiteReadiness Of(int number, AnInspection inspection, SiteTier tier, DivisionCode division, SiteSetting? setting = null)
    {
        var id = new Guid(0x8b00 + number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]);
        var facts = ASite.FactsOf(tier) with { Site = new(id), Division = division };
        return inspection.Of(setting is null ? facts : facts with { Setting = setting }).WithId(new(id)).BuildReadiness();
    }

    private static SiteReadiness Finished(SiteReadiness readiness)
    {
        readiness.End(TestDistrict.Nine).EnsureAccepted();
        return readiness.Forgotten();
    }
}
