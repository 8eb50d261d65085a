using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Sites;

/// <summary>The use cases of sites on the in-memory store.</summary>
public class FoundingTheMatrix
{
    private static readonly PracticeSiteId Unknown = new(new Guid("00000000-0000-7000-8000-0000000051fe"));
    private static readonly NewSite OtherStation = ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage };

    private readonly InMemoryStore _store = new();

    [Fact]
    public async Task Grows_from_the_centre_to_a_point_site()
    {
        await FoundAsync(SiteTier.Centre, SiteTier.Institute, SiteTier.Station, SiteTier.Point);

        var institute = await FindAsync(ASite.InstituteId);
        institute.State.Should().Be(SiteState.Open);
        institute.Children.Should().Equal(new ChildSite(ASite.StationId, TestDistrict.Village));
        Events().OfType<SitePlanned>().Should().HaveCount(4);
        Events().OfType<SiteChildAdopted>().Should().HaveCount(3);
    }

    [Fact]
    public async Task Allows_one_live_centre_a_district()
    {
        await FoundAsync(SiteTier.Centre);

        var decision = await _store.TryAsync(() => Sites().PlanAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine));

        decision.Should().Be((Decision)new CentreExists(ASite.CentreId));
        await SuspendAsync(ASite.CentreId);
        (await Sites().CloseAsync(ASite.CentreId, SiteClosureReason.DivisionDissolved, TestDistrict.Nine)).EnsureAccepted();
        (await Sites().PlanAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine)).EnsureAccepted();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Allows_one_live_institute_a_town_unless_the_district_says_otherwise(bool onlyOne)
    {
        await FoundAsync(SiteTier.Centre, SiteTier.Institute);
        var rules = new SiteRules { OneInstitutePerTown = onlyOne };

        var decision = await _store.TryAsync(() => Sites(rules).PlanAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Institute), TestDistrict.Nine));

        decision.Should().Be(onlyOne ? new TownHasInstitute(TestDistrict.Town) : Decision.Accepted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Allows_one_live_station_a_village_unless_the_district_says_otherwise(bool onlyOne)
    {
        await FoundAsync(SiteTier.Centre, SiteTier.Institute, SiteTier.Station);
        var rules = new SiteRules { OneStationPerVillage = onlyOne };

        var decision = await _store.TryAsync(() => Sites(rules).PlanAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station), TestDistrict.Nine));

        decision.Should().Be(onlyOne ? new VillageHasStation(TestDistrict.Village) : Decision.Accepted);
    }

    [Fact]
    public async Task Allows_any_number_of_point_sites()
    {
        await FoundAsync(SiteTier.Centre, SiteTier.Institute, SiteTier.Station, SiteTier.Point);

        (await Sites().PlanAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Point), TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Gives_the_rules_answer_to_the_loser_of_a_race_for_a_village()
    {
        await FoundAsync(SiteTier.Centre, SiteTier.Institute);
        var overtaken = new Overtaken(_store, async () => (await Sites().PlanAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station), TestDistrict.Nine)).EnsureAccepted());

        var decision = await new FoundingSites(TestDistrict.Open(overtaken)).PlanAsync(ASite.StationId, ASite.PlanOf(SiteTier.Station), TestDistrict.Nine);

        decision.Should().Be((Decision)new VillageHasStation(TestDistrict.Village));
        (await TestDistrict.Open(_store).Sites.CountAsync(new SiteOfTier(SiteTier.Station))).Should().Be(1);
    }

    [Fact]
    public async Task Has_its_centre_at_the_district_and_one_only_whatever_code_it_bears()
    {
        var (elsewhere, recoded) = (ASite.PlanOf(SiteTier.Centre) with { Division = DivisionCode.Parse("990102") }, new DivisionTree([new Division(DivisionCode.Parse("990102"), "试验区", DivisionKind.District, null)]));
        (await _store.TryAsync(() => Sites().PlanAsync(ASite.OtherId, elsewhere, TestDistrict.Nine))).Refusals.Should()
            .Equal(new DivisionUnknown(elsewhere.Division), new CentreElsewhere(elsewhere.Division, TestDistrict.Code));
        await FoundAsync(SiteTier.Centre);

        var district = new Districts(_store, [new DistrictRegistration(TestDistrict.Profile with { Division = elsewhere.Division }, recoded)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

        (await _store.TryAsync(() => new FoundingSites(district).PlanAsync(ASite.OtherId, elsewhere, TestDistrict.Nine))).Should().Be((Decision)new CentreExists(ASite.CentreId));
        var changed = await new ApplyingDivisionChanges(district).ApplyAsync([new DivisionSucceeded(TestDistrict.Code, elsewhere.Division)], TestDistrict.Nine);
        changed.Moved.Should().Equal(new RecodedSite(ASite.CentreId, TestDistrict.Code, elsewhere.Division));
    }

    [Fact]
    public async Task Has_its_centre_at_a_prefecture_that_has_no_counties()
    {
        var dongguan = DivisionCode.Parse("441900");
        var profile = TestDistrict.Profile with { Division = dongguan };
        var register = new DivisionTree([new Division(dongguan, "东莞市", DivisionKind.District, null), new Division(DivisionCode.Parse("441900003"), "东城街道", DivisionKind.Subdistrict, dongguan)]);
        var sites = new FoundingSites(new Districts(_store, [new DistrictRegistration(profile, register)]).Open(TestDistrict.Id, TestDistrict.Dispatcher));

        (await sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre) with { Division = dongguan }, TestDistrict.Nine)).EnsureAccepted();
        (await sites.PlanAsync(ASite.InstituteId, ASite.PlanOf(SiteTier.Institute) with { Division = DivisionCode.Parse("441900003") }, TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Knows_the_districts_divisions_only()
    {
        await FoundAsync(SiteTier.Centre);
        var nowhere = DivisionCode.Parse("990101999");

        (await _store.TryAsync(() => Sites().PlanAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Institute) with { Division = nowhere }, TestDistrict.Nine)))
            .Should().Be((Decision)new DivisionUnknown(nowhere));
    }

    [Fact]
    public async Task Names_the_reasons_of_the_site_and_of_the_district_together()
    {
        await FoundAsync(SiteTier.Centre, SiteTier.Institute, SiteTier.Station);

        var decision = await Sites().PlanAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Setting = null }, TestDistrict.Nine);

        decision.Refusals.Should().Equal(new SettingMissing(), new VillageHasStation(TestDistrict.Village));
    }

    [Fact]
    public async Task Opens_from_the_top_down()
    {
        await FoundAsync(SiteTier.Centre);
        (await Sites().PlanAsync(ASite.InstituteId, ASite.PlanOf(SiteTier.Institute), TestDistrict.Nine)).EnsureAccepted();
        (await Sites().PlanAsync(ASite.StationId, ASite.PlanOf(SiteTier.Station), TestDistrict.Nine)).EnsureAccepted();

        (await Sites().OpenAsync(ASite.StationId, TestDistrict.Nine)).Should().Be((Decision)new ParentNotOpen(ASite.InstituteId, SiteState.Planned));
        (await Sites().OpenAsync(ASite.InstituteId, TestDistrict.Nine)).EnsureAccepted();
        (await Sites().OpenAsync(ASite.StationId, TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Suspends_and_resumes()
    {
        await FoundAsync(SiteTier.Centre);

        (await Sites().SuspendAsync(ASite.CentreId, TestDistrict.Nine)).EnsureAccepted();
        (await FindAsync(ASite.CentreId)).State.Should().Be(SiteState.Suspended);
        (await Sites().ResumeAsync(ASite.CentreId, TestDistrict.Nine)).EnsureAccepted();
        (await FindAsync(ASite.CentreId)).State.Should().Be(SiteState.Open);
    }

    [Fact]
    public async Task Closes_from_the_bottom_up()
    {
        await FoundAsync(SiteTier.Centre, SiteTier.Institute);

        await SuspendAsync(ASite.InstituteId, ASite.CentreId);
        (await Sites().CloseAsync(ASite.CentreId, SiteClosureReason.LittleUsed, TestDistrict.Nine)).Should().Be((Decision)new ChildSitesLeft(1));
        (await Sites().CloseAsync(ASite.InstituteId, SiteClosureReason.LittleUsed, TestDistrict.Nine)).EnsureAccepted();
        (await Sites().CloseAsync(ASite.CentreId, SiteClosureReason.LittleUsed, TestDistrict.Nine)).EnsureAccepted();
        (await Sites().CloseAsync(ASite.InstituteId, SiteClosureReason.LittleUsed, TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Merges_one_station_into_another_and_frees_its_village()
    {
        await FoundAsync(SiteTier.Centre, SiteTier.Institute, SiteTier.Station);
        await FoundAsync(ASite.OtherId, OtherStation);

        await SuspendAsync(ASite.StationId);
        (await Sites().MergeAsync(ASite.StationId, ASite.OtherId, TestDistrict.Nine)).EnsureAccepted();
        (await Sites().MergeAsync(ASite.StationId, ASite.OtherId, TestDistrict.Nine)).EnsureAccepted();

        (await FindAsync(ASite.OtherId)).Absorbed.Should().Equal(ASite.StationId);
        (await FindAsync(ASite.InstituteId)).Children.Should().Equal(new ChildSite(ASite.OtherId, TestDistrict.OtherVillage));
        Events().OfType<SiteMerged>().Should().ContainSingle();
        (await Sites().PlanAsync(Unknown, ASite.PlanOf(SiteTier.Station), TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Refuses_a_merger_that_the_site_refuses()
    {
        await FoundAsync(SiteTier.Centre, SiteTier.Institute, SiteTier.Station);

        await SuspendAsync(ASite.StationId);
        (await Sites().MergeAsync(ASite.StationId, ASite.CentreId, TestDistrict.Nine))
            .Should().Be((Decision)new MergeIntoOtherTier(SiteTier.Station, SiteTier.Centre));
        (await Sites().MergeAsync(ASite.StationId, Unknown, TestDistrict.Nine)).Should().Be((Decision)new NotFound("site", Unknown.Value));
    }

    [Fact]
    public async Task Moves_a_station_to_a_free_village_only()
    {
        await FoundAsync(SiteTier.Centre, SiteTier.Institute, SiteTier.Station);
        await FoundAsync(ASite.OtherId, OtherStation);

        (await _store.TryAsync(() => Sites().RelocateAsync(ASite.StationId, TestDistrict.OtherVillage, TestDistrict.Nine)))
            .Should().Be((Decision)new VillageHasStation(TestDistrict.OtherVillage));
        (await Sites().RelocateAsync(ASite.StationId, TestDistrict.Village, TestDistrict.Nine)).EnsureAccepted();
        await SuspendAsync(ASite.OtherId);
        (await Sites().CloseAsync(ASite.OtherId, SiteClosureReason.LittleUsed, TestDistrict.Nine)).EnsureAccepted();
        (await Sites().RelocateAsync(ASite.StationId, TestDistrict.OtherVillage, TestDistrict.Nine)).EnsureAccepted();

        (await FindAsync(ASite.InstituteId)).Children.Should().Equal(new ChildSite(ASite.StationId, TestDistrict.OtherVillage));
    }

    [Fact]
    public async Task Does_not_move_the_centre_out_of_the_district()
    {
        await FoundAsync(SiteTier.Centre);
        var elsewhere = DivisionCode.Parse("990102");

        (await Sites().RelocateAsync(ASite.CentreId, elsewhere, TestDistrict.Nine)).Refusals.Should().Equal(new DivisionUnknown(elsewhere), new CentreElsewhere(elsewhere, TestDistrict.Code));
    }

    [Fact]
    public async Task Offers_and_withdraws_platforms()
    {
        await FoundAsync(SiteTier.Centre);

        (await Sites().OfferPlatformAsync(ASite.CentreId, ServicePlatform.PeoplesStage, TestDistrict.Nine)).EnsureAccepted();
        (await FindAsync(ASite.CentreId)).Platforms.Should().Equal(ServicePlatform.PeoplesStage);
        (await Sites().WithdrawPlatformAsync(ASite.CentreId, ServicePlatform.PeoplesStage, TestDistrict.Nine)).EnsureAccepted();
        (await FindAsync(ASite.CentreId)).Platforms.Should().BeEmpty();
    }

    [Fact]
    public async Task Offers_platforms_that_have_a_name_here_unless_the_district_allows_any()
    {
        await FoundAsync(SiteTier.Centre);
        var teaHouse = new ServicePlatform("tea-house");

        (await _store.TryAsync(() => Sites().OfferPlatformAsync(ASite.CentreId, teaHouse, TestDistrict.Nine))).Should().Be((Decision)new PlatformUnknown(teaHouse));
        (await Sites(own: teaHouse).OfferPlatformAsync(ASite.CentreId, teaHouse, TestDistrict.Nine)).EnsureAccepted();
        (await Sites(new SiteRules { AnyPlatform = true }).OfferPlatformAsync(ASite.CentreId, new ServicePlatform("chess-club"), TestDistrict.Nine)).EnsureAccepted();

        (await FindAsync(ASite.CentreId)).Platforms.Should().Equal(teaHouse, new ServicePlatform("chess-club"));
    }

    [Fact]
    public async Task Names_the_reasons_against_a_platform_together()
    {
        await FoundAsync(SiteTier.Centre);
        await SuspendAsync(ASite.CentreId);
        (await Sites().CloseAsync(ASite.CentreId, SiteClosureReason.LittleUsed, TestDistrict.Nine)).EnsureAccepted();

        (await Sites().OfferPlatformAsync(ASite.CentreId, new ServicePlatform("tea-house"), TestDistrict.Nine)).Refusals.Select(refusal => refusal.Code)
            .Should().Equal("site.not-permitted-in-state", "site.platform-unknown");
    }

    [Fact]
    public async Task Refuses_what_the_district_does_not_have()
    {
        var notFound = (Decision)new NotFound("site", Unknown.Value);

        (await Sites().OpenAsync(Unknown, TestDistrict.Nine)).Should().Be(notFound);
        (await Sites().PlanAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Institute) with { Parent = Unknown }, TestDistrict.Nine)).Should().Be(notFound);
    }

    [Fact]
    public async Task Carries_a_command_out_once_a_key()
    {
        var key = new IdempotencyKey("plan-the-centre");

        (await Sites().PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine, key)).EnsureAccepted();
        (await Sites().PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine, key)).EnsureAccepted();

        Events().Should().HaveCount(2, "the site is planned and has its seat");
        await FluentActions.Awaiting(async () => await Sites().OpenAsync(ASite.CentreId, TestDistrict.Nine, key)).Should().ThrowAsync<ArgumentException>();
    }

    private FoundingSites Sites(SiteRules? rules = null, ServicePlatform? own = null)
    {
        var profile = TestDistrict.Profile with { Sites = rules ?? new SiteRules() };
        if (own is { } platform) profile = profile with { Platforms = new Dictionary<ServicePlatform, Bilingual> { [platform] = new("茶馆", "tea house") } };
        return new FoundingSites(new Districts(_store, [new DistrictRegistration(profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher));
    }

    private IEnumerable<DomainEvent> Events() => _store.EventsOf(TestDistrict.Id).Select(envelope => envelope.Event);

    private async Task<PracticeSite> FindAsync(PracticeSiteId id) => (await TestDistrict.Open(_store).Sites.FindAsync(id))!;

    private async Task SuspendAsync(params PracticeSiteId[] ids)
    {
        foreach (var id in ids) (await Sites().SuspendAsync(id, TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task FoundAsync(params SiteTier[] tiers)
    {
        foreach (var tier in tiers) await FoundAsync(ASite.IdOf(tier), ASite.PlanOf(tier));
    }

    private async Task FoundAsync(PracticeSiteId id, NewSite plan)
    {
        (await Sites().PlanAsync(id, plan, TestDistrict.Nine)).EnsureAccepted();
        (await Sites().OpenAsync(id, TestDistrict.Nine)).EnsureAccepted();
    }
}
