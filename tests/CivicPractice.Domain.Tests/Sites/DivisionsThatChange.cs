using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Sites;

public class DivisionsThatChange
{
    private static readonly DivisionCode NewVillage = DivisionCode.Parse("990101100301");
    private static readonly DivisionCode NewTown = DivisionCode.Parse("990101102");

    private readonly InMemoryStore _store = new();

    [Fact]
    public async Task In_Hanbin_from_2016_to_2023_lose_no_site()
    {
        var first = HanbinRegister.First;
        HanbinRegister.Years.Sum(year => year.Count).Should().Be(105);
        HanbinRegister.Years.Aggregate(first, (register, year) => register.After(year)).All.Should().Equal(HanbinRegister.Last.All, "the changes lead from the first register to the last");
        var founded = await FoundEverywhereAsync(first);
        (await DivisionCoverage.OfAsync(Open(first))).IsComplete.Should().BeTrue();

        var (register, moved, inQuestion) = (first, new List<RecodedSite>(), new List<string>());
        foreach (var year in HanbinRegister.Years)
        {
            register = register.After(year);
            var applied = await ApplyAsync(register, year);
            moved.AddRange(applied.Moved);
            inQuestion = [.. applied.InQuestion.Select(one => first.Find(one.Division)!.Name)];
            var events = _store.EventsOf(TestDistrict.Id).Count;

            var again = await ApplyAsync(register, year);

            applied.Outcome.EnsureAccepted();
            again.Moved.Should().BeEmpty("applied twice is applied once");
            again.InQuestion.Should().Equal(applied.InQuestion);
            _store.EventsOf(TestDistrict.Id).Should().HaveCount(events);
            await ShouldBeWholeAsync(register, founded, applied.InQuestion);
        }

        register.All.Should().Equal(HanbinRegister.Last.All);
        inQuestion.Should().BeEquivalentTo("大同镇", "联合村委会", "花园社区居委会", "东站村委会", "捍卫村委会");
        (await DivisionCoverage.OfAsync(Open(register))).VillagesWithoutStation.Select(division => division.Name).Should().BeEquivalentTo(
            "联合村委会大", "郑家营村委会", "八里村委会", "刘家沟社区居委会", "长岭诚信路社区居委会", "捍卫社区居委会", "沈家岭社区居委会", "中心社区居委会", "恒华家园社区居委会");
        moved.Should().HaveCount(DatongUnits - 1).And.OnlyContain(site => site.From.Parent == DivisionCode.Parse("610902106") && site.To.Parent == DivisionCode.Parse("610902107"));
    }

    [Fact]
    public async Task Take_a_whole_town_along_from_the_top_down()
    {
        await FoundEverywhereAsync(TestDistrict.Divisions);
        var changes = new DivisionChange[]
        {
            new DivisionSucceeded(TestDistrict.Town, NewTown),
            new DivisionSucceeded(TestDistrict.Village, DivisionCode.Parse("990101102201")),
            new DivisionSucceeded(TestDistrict.OtherVillage, DivisionCode.Parse("990101102202")),
        };

        var applied = await ApplyAsync(TestDistrict.Divisions.After(changes), changes);

        applied.InQuestion.Should().BeEmpty();
        applied.Moved.Select(site => site.To.ToString()).Should().BeEquivalentTo("990101102", "990101102201", "990101102202");
        (await DivisionCoverage.OfAsync(Open(TestDistrict.Divisions.After(changes)))).IsComplete.Should().BeTrue();
        var institute = (await SitesAsync()).Single(site => site is { Tier: SiteTier.Institute } && site.Division == NewTown);
        institute.Children.Select(child => child.Division.Parent).Should().OnlyContain(town => town == NewTown).And.HaveCount(2);
    }

    [Fact]
    public async Task Merge_a_village_into_one_that_has_a_station_and_leave_that_to_a_person()
    {
        await FoundEverywhereAsync(TestDistrict.Divisions);
        var change = new DivisionSucceeded(TestDistrict.Village, TestDistrict.OtherVillage);
        var register = TestDistrict.Divisions.After([change]);

        var applied = await ApplyAsync(register, [change]);

        var station = (await SitesAsync()).Single(site => site is { Tier: SiteTier.Station } && site.Division == TestDistrict.Village);
        applied.Moved.Should().BeEmpty();
        applied.InQuestion.Should().Equal(new SiteInQuestion(station.Id, SiteTier.Station, TestDistrict.Village, new VillageHasStation(TestDistrict.OtherVillage)));
        (await new FindingSites(Open(register)).OutsideTheRegisterAsync()).Select(site => site.Id).Should().Equal(station.Id);
        var other = (await SitesAsync()).Single(site => site is { Tier: SiteTier.Station } && site.Division == TestDistrict.OtherVillage);
        var sites = new FoundingSites(Open(register));
        (await sites.SuspendAsync(station.Id, TestDistrict.Nine)).EnsureAccepted();
        (await sites.MergeAsync(station.Id, other.Id, TestDistrict.Nine)).EnsureAccepted();
        (await new FindingSites(Open(register)).OutsideTheRegisterAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Leave_the_place_to_the_station_that_runs()
    {
        await FoundEverywhereAsync(TestDistrict.Divisions);
        // Its id comes first, and it is only planned.
        var planned = new PracticeSiteId(new Guid("00000000-0000-7000-8000-000000000001"));
        var third = DivisionCode.Parse("990101100203");
        var before = TestDistrict.Divisions.After([new DivisionAdded(third, "新村", DivisionKind.Village)]);
        var institute = (await SitesAsync()).Single(site => site is { Tier: SiteTier.Institute } && site.Division == TestDistrict.Town);
        (await new FoundingSites(Open(before)).PlanAsync(planned, ASite.PlanOf(SiteTier.Station) with { Division = third, Parent = institute.Id }, TestDistrict.Nine)).EnsureAccepted();
        var changes = new[] { new DivisionSucceeded(third, NewVillage), new DivisionSucceeded(TestDistrict.Village, NewVillage) };

        var applied = await ApplyAsync(before.After(changes), changes);

        applied.Moved.Should().ContainSingle().Which.From.Should().Be(TestDistrict.Village);
        applied.InQuestion.Should().ContainSingle().Which.Site.Should().Be(planned);
    }

    [Fact]
    public async Task Leave_a_station_to_be_transferred_whose_town_is_gone()
    {
        await FoundEverywhereAsync(TestDistrict.Divisions);
        var removed = new DivisionChange[] { new DivisionRemoved(TestDistrict.Town), new DivisionRemoved(TestDistrict.Village), new DivisionRemoved(TestDistrict.OtherVillage), new DivisionAdded(DivisionCode.Parse("990101001003"), "南山社区", DivisionKind.Community) };
        var register = TestDistrict.Divisions.After(removed);
        var applied = await ApplyAsync(register, removed);
        var station = applied.InQuestion.Single(one => one.Division == TestDistrict.Village).Site;
        var institute = (await SitesAsync()).Single(site => site is { Tier: SiteTier.Institute } && site.Division == TestDistrict.Subdistrict);
        var sites = new FoundingSites(Open(register));

        (await sites.RelocateAsync(station, DivisionCode.Parse("990101001003"), TestDistrict.Nine)).IsRefusedFor<DivisionOutsideParent>().Should().BeTrue("its institute is elsewhere");
        (await _store.TryAsync(() => sites.TransferAsync(station, institute.Id, TestDistrict.Community, TestDistrict.Nine))).Should().Be((Decision)new VillageHasStation(TestDistrict.Community));
        (await _store.TryAsync(() => sites.TransferAsync(station, ASite.OtherId, null, TestDistrict.Nine))).Should().Be((Decision)new NotFound("site", ASite.OtherId.Value));
        (await sites.TransferAsync(station, institute.Id, DivisionCode.Parse("990101001003"), TestDistrict.Nine)).EnsureAccepted();
        (await sites.TransferAsync(station, institute.Id, DivisionCode.Parse("990101001003"), TestDistrict.Nine)).EnsureAccepted();

        var all = await SitesAsync();
        all.Single(site => site.Id == station).Parent.Should().Be(institute.Id);
        all.Single(site => site.Id == institute.Id).Children.Should().Contain(child => child.Site == station);
        all.Single(site => site is { Tier: SiteTier.Institute } && site.Division == TestDistrict.Town).Children.Should().NotContain(child => child.Site == station);
        (await DivisionCoverage.OfAsync(Open(register))).IsComplete.Should().BeTrue();
    }

    [Fact]
    public async Task Let_two_stations_stand_in_one_village_where_the_district_allows_it()
    {
        await FoundEverywhereAsync(TestDistrict.Divisions);
        var rules = new SiteRules { OneStationPerVillage = false };
        var changes = new[] { new DivisionSucceeded(TestDistrict.Village, NewVillage), new DivisionSucceeded(TestDistrict.OtherVillage, NewVillage) };

        var applied = await ApplyAsync(TestDistrict.Divisions.After(changes), changes, rules);

        applied.InQuestion.Should().BeEmpty();
        (await SitesAsync()).Where(site => site.Division == NewVillage).Should().HaveCount(2);
        (await Open(TestDistrict.Divisions).SiteSeats.FindAsync(SiteSeatId.Of(SiteTier.Station, NewVillage)))!.Holders.Should().HaveCount(2);
        (await Open(TestDistrict.Divisions).SiteSeats.FindAsync(SiteSeatId.Of(SiteTier.Station, TestDistrict.Village)))!.Holders.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_a_successor_leave_the_site_where_it_is_and_say_so()
    {
        await FoundEverywhereAsync(TestDistrict.Divisions);
        var changes = new DivisionChange[] { new DivisionRemoved(TestDistrict.Village), new DivisionAdded(NewVillage, "新村", DivisionKind.Village) };
        var register = TestDistrict.Divisions.After(changes);

        var applied = await ApplyAsync(register, changes);

        applied.InQuestion.Should().ContainSingle().Which.Why.Should().Be((Decision)new DivisionUnknown(TestDistrict.Village));
        (await SitesAsync()).Where(site => site.Division == TestDistrict.Village).Should().ContainSingle().Which.State.Should().Be(SiteState.Open);
        (await DivisionCoverage.OfAsync(Open(register))).VillagesWithoutStation.Select(division => division.Code).Should().Equal(NewVillage);
        var move = new FoundingSites(Open(register));
        (await move.RelocateAsync(applied.InQuestion[0].Site, NewVillage, TestDistrict.Nine)).EnsureAccepted();
        (await DivisionCoverage.OfAsync(Open(register))).IsComplete.Should().BeTrue();
    }

    [Fact]
    public async Task Take_point_sites_along_to_the_station_that_stands_there_now()
    {
        await FoundEverywhereAsync(TestDistrict.Divisions);
        var station = (await SitesAsync()).Single(site => site is { Tier: SiteTier.Station } && site.Division == TestDistrict.Village);
        var point = ASite.PlanOf(SiteTier.Point) with { Parent = station.Id };
        (await new FoundingSites(Open(TestDistrict.Divisions)).PlanAsync(ASite.PointId, point, TestDistrict.Nine)).EnsureAccepted();
        var change = new DivisionSucceeded(TestDistrict.Village, TestDistrict.Community);

        var applied = await ApplyAsync(TestDistrict.Divisions.After([change]), [change]);

        applied.Moved.Should().Equal(new RecodedSite(ASite.PointId, TestDistrict.Village, TestDistrict.Community));
        var there = (await SitesAsync()).Single(site => site is { Tier: SiteTier.Station } && site.Division == TestDistrict.Community);
        (await SitesAsync()).Single(site => site.Id == ASite.PointId).Parent.Should().Be(there.Id);
        there.Children.Should().Equal(new ChildSite(ASite.PointId, TestDistrict.Community));
        (await SitesAsync()).Single(site => site.Id == station.Id).Children.Should().BeEmpty("the point site is noted where it belongs, and nowhere else");
    }

    [Fact]
    public async Task Over_several_years_are_followed_to_the_last_code()
    {
        await FoundEverywhereAsync(TestDistrict.Divisions);
        var (between, changes) = (DivisionCode.Parse("990101100299"), new List<DivisionChange>());
        changes.Add(new DivisionSucceeded(TestDistrict.Village, between));
        changes.Add(new DivisionSucceeded(between, NewVillage));

        (await ApplyAsync(TestDistrict.Divisions.After(changes), changes)).Moved.Should().ContainSingle().Which.To.Should().Be(NewVillage);
    }

    [Fact]
    public async Task Under_a_key_are_applied_once_and_told_once()
    {
        await FoundEverywhereAsync(TestDistrict.Divisions);
        var changes = new DivisionChange[] { new DivisionSucceeded(TestDistrict.Village, NewVillage) };
        var applying = new ApplyingDivisionChanges(Open(TestDistrict.Divisions.After(changes)));

        (await applying.ApplyAsync(changes, TestDistrict.Nine, new("2017"))).Moved.Should().ContainSingle();
        (await applying.ApplyAsync(changes, TestDistrict.Nine, new("2017"))).Moved.Should().BeEmpty();
    }

    [Fact]
    public async Task That_contradict_the_register_or_themselves_are_a_bug_of_the_caller()
    {
        foreach (var changes in new DivisionChange[][]
        {
            [new DivisionSucceeded(TestDistrict.Village, TestDistrict.OtherVillage)],
            [new DivisionRemoved(TestDistrict.Village)],
            [new DivisionSucceeded(NewVillage, TestDistrict.Village), new DivisionSucceeded(NewVillage, TestDistrict.OtherVillage)],
            [new DivisionSucceeded(NewVillage, NewTown), new DivisionSucceeded(NewTown, NewVillage)],
        })
        {
            await FluentActions.Awaiting(() => ApplyAsync(TestDistrict.Divisions, changes)).Should().ThrowAsync<ArgumentException>();
        }
    }

    [Fact]
    public void Refuse_a_place_that_no_site_above_holds()
    {
        var (station, stranger) = (new ASite().Build(), ASite.FactsOf(SiteTier.Centre, SiteState.Closed) with { Division = TestDistrict.Town });

        station.ShouldStayUnchangedBy(site => site.Recode(TestDistrict.OtherVillage, null, TestDistrict.Nine)).Should().Be((Decision)new ParentMissing(SiteTier.Station));
        station.ShouldStayUnchangedBy(site => site.Recode(TestDistrict.Subdistrict, stranger, TestDistrict.Nine)).Refusals.Select(refusal => refusal.Code).Should()
            .Equal("site.parent-of-wrong-tier", "site.parent-ended", "site.division-of-wrong-level", "site.division-outside-parent");
        station.Recode(station.Division, ASite.FactsOf(SiteTier.Institute), TestDistrict.Nine).EnsureAccepted();
        Raised.EventsOf(station).Should().BeEmpty("it stands there");
        station.Invoking(site => site.Recode(default, null, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        station.Invoking(site => site.CanHandOver(ASite.FactsOf(SiteTier.Point), site.Id)).Should().Throw<ArgumentException>();
    }

    private static int DatongUnits => HanbinRegister.First.ChildrenOf(DivisionCode.Parse("610902106")).Count;

    // Everything that was founded is there, and stands at the register or is told; coverage names exactly what has no open site.
    private async Task ShouldBeWholeAsync(DivisionTree register, IReadOnlyCollection<PracticeSiteId> founded, IReadOnlyList<SiteInQuestion> inQuestion)
    {
        var sites = await SitesAsync();
        sites.Select(site => site.Id).Should().BeEquivalentTo(founded);
        sites.Should().OnlyContain(site => site.State == SiteState.Open);
        sites.Where(site => register.Find(site.Division) is null).Select(site => site.Id).Should().BeEquivalentTo(inQuestion.Select(one => one.Site));
        var byId = sites.ToDictionary(site => site.Id);
        sites.Where(site => site.Parent is { } parent && !byId[parent].Children.Contains(new ChildSite(site.Id, site.Division))).Should().BeEmpty();
        sites.Sum(site => site.Children.Count).Should().Be(sites.Count - 1);
        var outside = inQuestion.Select(one => one.Site).ToHashSet();
        sites.Where(site => site.Parent is { } parent && !outside.Contains(site.Id) && !byId[parent].Division.Contains(site.Division)).Should().BeEmpty();

        var standing = sites.Select(site => site.Division).ToHashSet();
        var coverage = await DivisionCoverage.OfAsync(Open(register));
        coverage.TownsWithoutInstitute.Concat(coverage.VillagesWithoutStation).Should().BeEquivalentTo(register.All.Where(division => !standing.Contains(division.Code)));
    }

    private ValueTask<DivisionChangesApplied> Apply(DivisionTree register, IReadOnlyList<DivisionChange> changes, SiteRules? rules) =>
        new ApplyingDivisionChanges(Open(register, rules)).ApplyAsync(changes, TestDistrict.Nine);

    private async Task<DivisionChangesApplied> ApplyAsync(DivisionTree register, IReadOnlyList<DivisionChange> changes, SiteRules? rules = null) => await Apply(register, changes, rules);

    private async Task<IReadOnlyList<PracticeSite>> SitesAsync() => await Open(TestDistrict.Divisions).Sites.ListAsync(new LiveSitesSpec());

    private OpenDistrict Open(DivisionTree register, SiteRules? rules = null) =>
        new Districts(_store, [new DistrictRegistration(TestDistrict.Profile with { Division = register.Root.Code, Sites = rules ?? new SiteRules() }, register)])
            .Open(TestDistrict.Id, TestDistrict.Dispatcher);

    // A site at every division, from the centre down.
    private async Task<IReadOnlyCollection<PracticeSiteId>> FoundEverywhereAsync(DivisionTree register)
    {
        var ids = new SeededIds(1);
        var founding = new FoundingSites(Open(register));
        var at = new Dictionary<DivisionCode, PracticeSiteId>();
        foreach (var division in register.All)
        {
            var tier = division.Code.Level switch { DivisionLevel.County => SiteTier.Centre, DivisionLevel.Town => SiteTier.Institute, _ => SiteTier.Station };
            var id = at[division.Code] = ids.Next<PracticeSiteId>();
            var plan = new NewSite { Tier = tier, Name = division.Name, Division = division.Code, Setting = SiteSetting.Rural, Parent = tier == SiteTier.Centre ? null : at[division.Parent!.Value] };
            (await founding.PlanAsync(id, plan, TestDistrict.Nine)).EnsureAccepted();
            (await founding.OpenAsync(id, TestDistrict.Nine)).EnsureAccepted();
        }

        return at.Values;
    }
}
