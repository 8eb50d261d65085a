using System.Globalization;
using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about relocation communities and their integration programmes.</summary>
internal static class CriteriaOfCommunities
{
    private static readonly LocalDate Day = TestDistrict.Monday.PlusDays(3);

    public static CandidateSet<RelocationCommunity, RelocationCommunityId> Set { get; } = new(
        "Relocation communities", community => community.Id, () => [.. Communities().Select((one, n) => one.At(Division(n)).BuildUnstored()), .. Recoded()],
        [
            ("designated", new CommunityDesignated()),
            ("designated by a day", new CommunityDesignatedBy(TestDistrict.Monday.PlusDays(-1))),
            ("without a site", new CommunityWithoutSite()),
            ("served by a site", new CommunityServedBy(ASite.StationId)),
            ("within a town", new CommunityWithin(TestDistrict.Town)),
            ("within one division", new CommunityWithin(TestDistrict.OtherVillage)),
        ],
        [
            ("designated", () => new CommunitiesDesignatedSpec()),
            ("designated by a day", () => new CommunitiesDesignatedBySpec(TestDistrict.Monday.PlusDays(-1))),
            ("without a site", () => new CommunitiesWithoutSiteSpec()),
            ("served by a site", () => new CommunitiesServedBySpec(ASite.StationId)),
            ("within a town", () => new CommunitiesWithinSpec(TestDistrict.Town)),
        ]);

    public static CandidateSet<IntegrationProgramme, IntegrationProgrammeId> Programmes { get; } = new(
        "Integration programmes", programme => programme.Id, () => [.. Built().Select((one, n) => one.WithId(HardIds.At<IntegrationProgrammeId>(n)).BuildUnstored())],
        [
            ("of a community", new IntegrationOfCommunity(ARelocationCommunity.OtherId)),
            ("of a dimension", new IntegrationOfDimension(IntegrationDimension.Thought)),
            ("of a project", new IntegrationOfProject(AServiceProject.TheId)),
            ("not over", new IntegrationNotOver()),
            ("running on a day", new IntegrationRunningOn(Day)),
            ("running on an earlier day", new IntegrationRunningOn(TestDistrict.Monday.PlusDays(-1))),
            ("past their term", new IntegrationPastItsTerm(Day)),
            ("past their term a day earlier", new IntegrationPastItsTerm(Day.PlusDays(-1))),
        ],
        [
            ("of a community", () => new IntegrationOfCommunitySpec(ARelocationCommunity.OtherId)),
            ("of a dimension", () => new IntegrationOfDimensionSpec(IntegrationDimension.Economy)),
            ("of a project", () => new IntegrationOfProjectSpec(AServiceProject.TheId)),
            ("running on a day", () => new IntegrationRunningSpec(TestDistrict.Monday.PlusDays(1))),
            ("past their term", () => new IntegrationPastItsTermSpec(Day)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => [.. Set.Cases, .. Programmes.Cases];

    // Over two towns, in turn.
    private static DivisionCode Division(int number) => DivisionCode.Parse((number % 2 == 0 ? TestDistrict.Town : TestDistrict.Subdistrict) + (301 + number).ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<ARelocationCommunity> Communities()
    {
        // Two since the same day, one earlier and one later: the id decides.
        foreach (var days in new[] { 0, -1, -1, -400 }) yield return new ARelocationCommunity().Saying(plan => plan with { Since = TestDistrict.Monday.PlusDays(days) });
        foreach (var days in new[] { -1, 0, 0 }) yield return new ARelocationCommunity().Saying(plan => plan with { Since = TestDistrict.Monday.PlusDays(days) }).Served();
        yield return new ARelocationCommunity().Served(SiteTier.Institute).Counted();
        yield return new ARelocationCommunity().Ended();
        yield return new ARelocationCommunity().Served().Ended();
        yield return new ARelocationCommunity().Counted().Ended().AfterDays(2).Restored();
    }

    // Two that came to one division: the id, made of the division that was, decides.
    private static IEnumerable<RelocationCommunity> Recoded()
    {
        for (var n = 0; n < 2; n++) yield return new ARelocationCommunity().At(Division(90 + n)).Recoded(TestDistrict.OtherVillage).BuildUnstored();
    }

    private static IEnumerable<AnIntegrationProgramme> Built()
    {
        foreach (var state in Enum.GetValues<IntegrationProgrammeState>()) yield return AnIntegrationProgramme.In(state);
        foreach (var dimension in Enum.GetValues<IntegrationDimension>()) yield return new AnIntegrationProgramme().Of(dimension).Started();
        // Two begin on the same day, one earlier, one later.
        foreach (var days in new[] { 0, 1, 1, -1 })
        {
            var term = new Term(TestDistrict.Monday.PlusDays(days), TestDistrict.Monday.PlusDays(40));
            yield return new AnIntegrationProgramme().For(ARelocationCommunity.OtherId).Planned(plan => plan with { Term = term, Project = AServiceProject.TheId }).Started();
        }

        yield return new AnIntegrationProgramme().Planned(plan => plan with { Project = AServiceProject.OtherId });
        // Over on the same day, a day later and earlier, in every state but the first.
        foreach (var last in new[] { 2, 2, 3, 1 })
        {
            AnIntegrationProgramme Short() => new AnIntegrationProgramme().Planned(plan => plan with { Term = new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(last)) });
            yield return Short();
            yield return Short().Started();
            yield return Short().Started().Suspended();
            yield return Short().Started().Completed();
            yield return Short().GivenUp();
        }
    }
}
