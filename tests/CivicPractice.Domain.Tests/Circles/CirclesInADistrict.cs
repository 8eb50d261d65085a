using CivicPractice.Circles;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Circles;

/// <summary>A district's own sites, where they are, and who lives within a quarter of an hour of them.</summary>
public sealed class CirclesInADistrict : IAsyncLifetime
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly Coordinates Market = Coordinates.Wgs84(32.6900, 109.0200);

    private Neighbourhood _place = null!;

    private EquippingSites Equipping => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Are_drawn_about_open_sites_and_tell_of_which_nobody_said_where_they_are()
    {
        (await Equipping.LocateAsync(ASite.CentreId, Market, At)).EnsureAccepted();
        (await Equipping.LocateAsync(Neighbourhood.Site, Coordinates.Wgs84(32.7400, 109.0200), At)).EnsureAccepted();
        Settlement[] settlements = [North("near", 900, 40), North("far", 2_500, 30), North("at the station", 5_500, 20)];

        var circles = await new CirclesOfDistrict(_place.Open()).MeasureAsync(settlements);

        circles.WithoutLocation.Should().Equal(ASite.InstituteId);
        circles.Coverage.SettlementsOutside.Select(one => one.Code).Should().Equal("far");
        (circles.Coverage.ResidentsInside, circles.Coverage.ResidentsOutside).Should().Be((60, 30));
        circles.Coverage.CircleOf(ASite.CentreId)!.Settlements.Select(one => one.Settlement.Code).Should().Equal("near");
        (await new CirclesOfDistrict(_place.Open()).MeasureAsync(settlements, SiteTier.Station)).Coverage.Circles.Select(one => one.Site.Site).Should().Equal(Neighbourhood.Site);
    }

    [Fact]
    public async Task Are_not_about_a_site_that_is_shut_or_has_moved_until_it_is_located_anew()
    {
        await LocatedAsync();
        (await _place.Sites.RelocateAsync(Neighbourhood.Site, TestDistrict.OtherVillage, At)).EnsureAccepted();

        (await _place.Open().Sites.FindAsync(Neighbourhood.Site))!.Location.Should().BeNull();
        (await new CirclesOfDistrict(_place.Open()).MeasureAsync([])).WithoutLocation.Should().Contain(Neighbourhood.Site);

        await LocatedAsync();
        (await _place.Sites.SuspendAsync(Neighbourhood.Site, At)).EnsureAccepted();
        var shut = await new CirclesOfDistrict(_place.Open()).MeasureAsync([North("near", 100, 5)]);
        (shut.Coverage.Circles.Count, shut.Coverage.ResidentsOutside).Should().Be((0, 5));
    }

    [Fact]
    public void Keep_a_place_through_another_code_and_lose_it_with_a_transfer_elsewhere()
    {
        var site = new ASite().Opened().At(Market).Build();
        site.Recode(TestDistrict.OtherVillage, ASite.FactsOf(SiteTier.Institute), At).EnsureAccepted();
        site.Location.Should().Be(Market);
        var city = ASite.FactsOf(SiteTier.Institute) with { Site = ASite.OtherId, Division = TestDistrict.Subdistrict };
        site.Transfer(TestDistrict.Community, city, At).EnsureAccepted();
        site.Location.Should().BeNull();

        var stays = new ASite().Opened().At(Market).Build();
        stays.Transfer(TestDistrict.Village, city with { Division = TestDistrict.Town }, At).EnsureAccepted();
        stays.Location.Should().Be(Market);
    }

    [Fact]
    public async Task Take_coordinates_of_other_datums_of_the_Earth_and_none_of_a_plane()
    {
        var published = Market.In(Datum.Gcj02);
        var key = new IdempotencyKey("the market");

        (await Equipping.LocateAsync(Neighbourhood.Site, published, At, key)).EnsureAccepted();
        (await Equipping.LocateAsync(Neighbourhood.Site, published, At, key)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Equipping.LocateAsync(Neighbourhood.Site, Coordinates.OnPlane(3, 4), At))).Should().Be((Decision)new DatumOfAnotherKind(Datum.Plane, Datum.Wgs84));

        var location = (await _place.Open().Sites.FindAsync(Neighbourhood.Site))!.Location!.Value;
        location.Datum.Should().Be(Datum.Wgs84);
        location.MetresTo(Market).Should().BeLessThan(0.01);
        published.MetresTo(Market).Should().BeLessThan(0.01, "a distance is of places and not of numbers");
        _place.Events.OfType<SiteLocated>().Should().Equal(new SiteLocated(Neighbourhood.Site, location));
    }

    [Fact]
    public async Task On_a_plane_are_of_a_district_that_keeps_its_places_on_one()
    {
        var profile = TestDistrict.Profile with { Circles = new CircleRules { Datum = Datum.Plane } };
        OpenDistrict Open() => new Districts(_place.Store, [new DistrictRegistration(profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

        (await _place.Store.TryAsync(() => new EquippingSites(Open()).LocateAsync(Neighbourhood.Site, Market, At))).Should().Be((Decision)new DatumOfAnotherKind(Datum.Wgs84, Datum.Plane));
        (await new EquippingSites(Open()).LocateAsync(Neighbourhood.Site, Coordinates.OnPlane(0, 0), At)).EnsureAccepted();
        var circles = new CirclesOfDistrict(Open());

        (await circles.MeasureAsync([new Settlement("a", "a", Coordinates.OnPlane(600, 800), 7), new Settlement("b", "b", Coordinates.OnPlane(600, 801), 8)])).Coverage.ResidentsInside.Should().Be(7);
        await circles.Invoking(one => one.MeasureAsync([North("near", 100, 5)]).AsTask()).Should().ThrowAsync<ArgumentException>();
        (await circles.NearestSitesAsync(Coordinates.OnPlane(0, 900), 3)).Should().ContainSingle().Which.Time.Should().Be(Duration.FromSeconds(810));
    }

    [Fact]
    public async Task Leave_out_and_tell_a_site_that_was_located_on_another_kind_of_ground()
    {
        await LocatedAsync();
        (await Equipping.LocateAsync(ASite.CentreId, Market, At)).EnsureAccepted();
        var onAPlane = TestDistrict.Profile with { Circles = new CircleRules { Datum = Datum.Plane } };
        var district = new Districts(_place.Store, [new DistrictRegistration(onAPlane, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);
        (await new EquippingSites(district).LocateAsync(ASite.CentreId, Coordinates.OnPlane(0, 0), At)).EnsureAccepted();

        var circles = await new CirclesOfDistrict(district).MeasureAsync([new Settlement("a", "a", Coordinates.OnPlane(600, 0), 7)]);

        circles.Coverage.Circles.Select(one => one.Site.Site).Should().Equal(ASite.CentreId);
        circles.WithoutLocation.Should().Equal(ASite.InstituteId, Neighbourhood.Site);
        (await new CirclesOfDistrict(district).NearestSitesAsync(Coordinates.OnPlane(0, 1), 3)).Should().ContainSingle();
    }

    [Fact]
    public async Task Of_a_belt_are_those_of_its_sites_and_a_merger_hands_its_place_over()
    {
        var grouping = new GroupingSites(_place.Open());
        await _place.FoundAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage });
        (await Equipping.LocateAsync(ASite.OtherId, Coordinates.Wgs84(32.7400, 109.0200), At)).EnsureAccepted();
        await LocatedAsync();
        (await grouping.FormAsync(ASiteGrouping.TheId, SiteGroupingKind.PracticeBelt, "南河文明实践带", At)).EnsureAccepted();
        (await grouping.IncludeAsync(ASiteGrouping.TheId, Neighbourhood.Site, At)).EnsureAccepted();
        Settlement[] settlements = [North("at the market", 10, 40), North("at the other", 5_560, 20)];

        (await BeltAsync()).ResidentsInside.Should().Be(40);
        await _place.WindUpAsync(Neighbourhood.Site);
        (await _place.Sites.MergeAsync(Neighbourhood.Site, ASite.OtherId, At)).EnsureAccepted();
        (await _place.Sites.MergeAsync(Neighbourhood.Site, ASite.OtherId, At)).EnsureAccepted();
        (await BeltAsync()).ResidentsInside.Should().Be(20);
        _place.Events.OfType<SiteHandedOverInGrouping>().Should().ContainSingle();

        async Task<CircleCoverage> BeltAsync()
        {
            var belt = (await _place.Open().SiteGroupings.ListAsync(new SiteGroupingsSpec(SiteGroupingKind.PracticeBelt))).Should().ContainSingle().Subject;
            return (await new CirclesOfDistrict(_place.Open()).MeasureAsync(settlements)).Coverage.Among(belt.Sites.ToHashSet());
        }
    }

    [Fact]
    public async Task Grouped_are_sites_and_groupings_that_there_are()
    {
        var (grouping, id) = (new GroupingSites(_place.Open()), ASiteGrouping.TheId);

        (await _place.Store.TryAsync(() => grouping.IncludeAsync(id, Neighbourhood.Site, At))).Should().Be((Decision)new NotFound("site-grouping", id.Value));
        (await grouping.FormAsync(id, SiteGroupingKind.PracticeCluster, "群", At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => grouping.FormAsync(id, SiteGroupingKind.PracticeCluster, "群", At))).Should().Be((Decision)new AlreadyExists("site-grouping", id.Value));
        (await _place.Store.TryAsync(() => grouping.IncludeAsync(id, ASite.OtherId, At))).Should().Be((Decision)new NotFound("site", ASite.OtherId.Value));
        (await grouping.IncludeAsync(id, Neighbourhood.Site, At)).EnsureAccepted();
        (await grouping.ExcludeAsync(id, Neighbourhood.Site, At)).EnsureAccepted();
        (await grouping.RenameAsync(id, "东群", At)).EnsureAccepted();
        (await grouping.DissolveAsync(id, At)).EnsureAccepted();
        (await _place.Open().SiteGroupings.ListAsync(new SiteGroupingsSpec())).Should().BeEmpty();
    }

    [Fact]
    public async Task Of_a_belt_whose_hand_over_was_broken_off_are_handed_over_to_where_the_chain_of_mergers_ends()
    {
        var (grouping, id) = (new GroupingSites(_place.Open()), ASiteGrouping.TheId);
        (await grouping.FormAsync(id, SiteGroupingKind.PracticeBelt, "带", At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => grouping.HandOverAsync(id, ASite.OtherId, At))).Should().Be((Decision)new NotFound("site", ASite.OtherId.Value));
        (await _place.Store.TryAsync(() => grouping.HandOverAsync(id, Neighbourhood.Site, At))).Should().Be((Decision)new SiteNotMerged(Neighbourhood.Site, SiteState.Open));
        var third = new PracticeSiteId(Causes.Cause(77));
        await _place.FoundAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage });
        await _place.FoundAsync(ASite.PointId, ASite.PlanOf(SiteTier.Point) with { Parent = ASite.OtherId, Division = TestDistrict.OtherVillage });
        await _place.FoundAsync(third, ASite.PlanOf(SiteTier.Point) with { Parent = ASite.OtherId, Division = TestDistrict.OtherVillage });
        // The first merger of the chain is done, and the grouping is written as if nothing had followed it.
        (await _place.Sites.SuspendAsync(ASite.PointId, At)).EnsureAccepted();
        (await _place.Sites.MergeAsync(ASite.PointId, third, At)).EnsureAccepted();
        await _place.WithinAsync(district => district.SiteGroupings.Add(new ASiteGrouping().WithId(Left).Including(ASite.FactsOf(SiteTier.Point)).BuildRaising()));
        (await _place.Sites.SuspendAsync(third, At)).EnsureAccepted();
        (await _place.Sites.MergeAsync(third, ASite.OtherId, At)).Refusals.Should().NotBeEmpty("a point site is no station");

        (await grouping.HandOverAsync(Left, ASite.PointId, At)).EnsureAccepted();
        (await grouping.HandOverAsync(Left, ASite.PointId, At)).EnsureAccepted();
        (await _place.Open().SiteGroupings.FindAsync(Left))!.Sites.Should().Equal(third);

        (await _place.Sites.CloseAsync(third, SiteClosureReason.LittleUsed, At)).EnsureAccepted();
        await _place.WithinAsync(district => district.SiteGroupings.Add(new ASiteGrouping().WithId(LeftLater).Including(ASite.FactsOf(SiteTier.Point)).BuildRaising()));
        (await _place.Store.TryAsync(() => grouping.HandOverAsync(LeftLater, ASite.PointId, At))).Should().Be((Decision)new SiteHasEnded(third, SiteState.Closed));
    }

    private static SiteGroupingId Left => new(Causes.Cause(78));

    private static SiteGroupingId LeftLater => new(Causes.Cause(79));

    // So many metres north of the market.
    private static Settlement North(string name, double metres, int residents) =>
        new(name, name, Coordinates.Wgs84(Market.Latitude + (metres / 111_195), Market.Longitude), residents);

    private async Task LocatedAsync() => (await Equipping.LocateAsync(Neighbourhood.Site, Market, At)).EnsureAccepted();
}
