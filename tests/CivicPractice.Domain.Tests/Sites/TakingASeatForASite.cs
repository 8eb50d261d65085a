using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Sites;

/// <summary>One centre a district, one institute a town, one station a village: whoever comes second meets the seat.</summary>
public class TakingASeatForASite
{
    private static readonly SiteRules OneEach = new();
    private static readonly SiteRules AsManyAsWanted = new() { OneInstitutePerTown = false, OneStationPerVillage = false };

    public static TheoryData<SiteTier, string> Seats => new()
    {
        { SiteTier.Centre, "site.centre-exists" },
        { SiteTier.Institute, "site.town-has-institute" },
        { SiteTier.Station, "site.village-has-station" },
    };

    [Theory, MemberData(nameof(Seats))]
    public void Is_for_one_live_site(SiteTier tier, string code)
    {
        var seat = TakenBy(ASite.StationId, tier);

        seat.ShouldStayUnchangedBy(one => one.Take(ASite.OtherId, OneEach, TestDistrict.Nine)).Refusals.Should().ContainSingle().Which.Code.Should().Be(code);
        seat.CanTake(ASite.OtherId, OneEach).IsAccepted.Should().BeFalse();
        seat.Leave(ASite.StationId, TestDistrict.Nine).EnsureAccepted();
        seat.Take(ASite.OtherId, OneEach, TestDistrict.Nine).EnsureAccepted();

        seat.Holders.Should().Equal(ASite.OtherId);
    }

    [Theory]
    [InlineData(SiteTier.Centre, false)] // one centre a district is no choice
    [InlineData(SiteTier.Institute, true)]
    [InlineData(SiteTier.Station, true)]
    public void Is_for_several_where_the_district_says_so(SiteTier tier, bool accepted) =>
        TakenBy(ASite.StationId, tier).CanTake(ASite.OtherId, AsManyAsWanted).IsAccepted.Should().Be(accepted);

    [Fact]
    public void Again_or_leaving_again_changes_nothing()
    {
        var seat = TakenBy(ASite.StationId, SiteTier.Station);
        var raised = Raised.EventsOf(seat).Count();

        seat.Take(ASite.StationId, OneEach, TestDistrict.Nine).EnsureAccepted();
        seat.Leave(ASite.OtherId, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(seat).Should().HaveCount(raised);
    }

    [Fact]
    public void Is_told_in_events()
    {
        var seat = TakenBy(ASite.StationId, SiteTier.Station);
        seat.Leave(ASite.StationId, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(seat).Should().Equal(
            new SiteSeatTaken(seat.Id, SiteTier.Station, TestDistrict.Village, ASite.StationId), new SiteSeatLeft(seat.Id, SiteTier.Station, TestDistrict.Village, ASite.StationId));
    }

    [Fact]
    public void Of_a_point_site_or_without_a_place_or_a_site_is_a_bug_of_the_caller()
    {
        foreach (var bug in new Func<object>[]
        {
            () => SiteSeat.Of(TestDistrict.Id, SiteTier.Point, TestDistrict.Village),
            () => SiteSeat.Of(TestDistrict.Id, SiteTier.Station, default),
            () => SiteSeat.Of(TestDistrict.Id, SiteTier.Station, TestDistrict.Village).CanTake(default, OneEach),
            () => SiteSeat.Of(TestDistrict.Id, SiteTier.Station, TestDistrict.Village).CanLeave(default),
        })
        {
            bug.Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public async Task Refuses_the_second_of_two_first_centres_planned_at_once()
    {
        var store = new InMemoryStore();
        var overtaken = new Overtaken(store, async () => (await PlanAsync(store, ASite.CentreId, ASite.PlanOf(SiteTier.Centre))).EnsureAccepted());

        var decision = await PlanAsync(overtaken, ASite.OtherId, ASite.PlanOf(SiteTier.Centre));

        decision.Should().Be((Decision)new CentreExists(ASite.CentreId));
        (await TestDistrict.Open(store).Sites.CountAsync(new Everything<PracticeSite>())).Should().Be(1);
    }

    [Fact]
    public async Task Refuses_whoever_moves_to_a_village_that_is_taken_meanwhile()
    {
        var place = await Neighbourhood.FoundedAsync();
        var planned = ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage };
        var overtaken = new Overtaken(place.Store, async () => (await PlanAsync(place.Store, ASite.OtherId, planned)).EnsureAccepted());

        var decision = await new FoundingSites(TestDistrict.Open(overtaken)).RelocateAsync(ASite.StationId, TestDistrict.OtherVillage, TestDistrict.Nine);

        decision.Should().Be((Decision)new VillageHasStation(TestDistrict.OtherVillage));
    }

    private static SiteSeat TakenBy(PracticeSiteId site, SiteTier tier)
    {
        var seat = SiteSeat.Of(TestDistrict.Id, tier, TestDistrict.Village);
        seat.Take(site, OneEach, TestDistrict.Nine).EnsureAccepted();
        return seat;
    }

    private static ValueTask<Decision> PlanAsync(IDistrictStore store, PracticeSiteId id, NewSite plan) =>
        new FoundingSites(TestDistrict.Open(store)).PlanAsync(id, plan, TestDistrict.Nine);
}
