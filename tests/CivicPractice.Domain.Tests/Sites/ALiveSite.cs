using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Sites;

public class ALiveSite
{
    private static readonly SiteFacts Institute = ASite.FactsOf(SiteTier.Institute);
    private static readonly SiteFacts Point = ASite.FactsOf(SiteTier.Point);
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromDays(30);

    [Theory]
    [InlineData(SiteState.Planned)]
    [InlineData(SiteState.Suspended)]
    public void Opens_only_under_an_open_one(SiteState parent)
    {
        var site = new ASite().Build();

        site.ShouldStayUnchangedBy(s => s.Open(Institute with { State = parent }, TestDistrict.Nine))
            .Should().Be((Decision)new ParentNotOpen(ASite.InstituteId, parent));
        site.Open(Institute, TestDistrict.Nine.PlusNanoseconds(999)).EnsureAccepted();
        site.OpenedAt.Should().Be(TestDistrict.Nine, "what is finer than a microsecond is cut");
        Raised.EventsOf(site).Should().Equal(new SiteOpened(site.Id, SiteTier.Station, SiteSetting.Rural));
    }

    [Fact]
    public void Needs_no_site_above_to_open_when_it_is_the_centre() =>
        ASite.Of(SiteTier.Centre).Build().Open(null, TestDistrict.Nine).EnsureAccepted();

    [Fact]
    public void Is_shut_for_a_time_and_opens_again_with_its_setting_told()
    {
        var site = ASite.In(SiteState.Open).Build();

        site.Suspend(Later).EnsureAccepted();
        site.Resume(Institute, Later).EnsureAccepted();

        Raised.EventsOf(site).Should().Equal(
            new SiteSuspended(site.Id, SiteTier.Station, SiteSetting.Rural), new SiteResumed(site.Id, SiteTier.Station, SiteSetting.Rural));
    }

    [Fact]
    public void Moves_within_the_division_of_the_site_above()
    {
        var site = new ASite().Build();

        site.Relocate(TestDistrict.OtherVillage, Institute, TestDistrict.Nine).EnsureAccepted();

        site.Division.Should().Be(TestDistrict.OtherVillage);
        Raised.EventsOf(site).Should().Equal(new SiteRelocated(site.Id, TestDistrict.Village, TestDistrict.OtherVillage));
    }

    [Fact]
    public void Does_not_move_outside_it_or_to_another_level_or_away_from_its_child_sites()
    {
        var site = new ASite().Above(Point).Build();

        site.ShouldStayUnchangedBy(s => s.Relocate(TestDistrict.Subdistrict, Institute, TestDistrict.Nine)).Refusals.Select(refusal => refusal.Code)
            .Should().Equal("site.child-sites-left", "site.division-of-wrong-level", "site.division-outside-parent");
    }

    [Fact]
    public void Stays_quietly_where_it_stands()
    {
        var site = new ASite().Above(Point).Build();

        site.Relocate(TestDistrict.Village, Institute, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(site).Should().BeEmpty();
    }

    [Theory]
    [InlineData(SiteState.Planned)]
    [InlineData(SiteState.Suspended)]
    public void Is_closed_when_it_is_shut(SiteState state)
    {
        var site = ASite.In(state).Build();

        site.Close(SiteClosureReason.PremisesLost, SiteTies.None, Later).EnsureAccepted();

        (site.ClosedFor, site.EndedAt).Should().Be((SiteClosureReason.PremisesLost, Later));
        Raised.EventsOf(site).Should().Equal(new SiteClosed(site.Id, SiteTier.Station, SiteSetting.Rural));
        site.Forgotten().ShouldStayUnchangedBy(s => s.Close(SiteClosureReason.Unsafe, SiteTies.None, TestDistrict.Nine))
            .IsRefusedFor<NotPermittedInState<SiteState, SiteAction>>().Should().BeTrue("it was closed for another reason");
    }

    [Theory]
    [InlineData(SiteState.Planned)]
    [InlineData(SiteState.Suspended)]
    public void Becomes_part_of_another_when_it_is_shut(SiteState state)
    {
        var (site, into) = (ASite.In(state).Build(), Other());

        site.MergeInto(into, SiteTies.None, Later).EnsureAccepted();

        (site.MergedInto, site.EndedAt).Should().Be((into.Site, Later));
        Raised.EventsOf(site).Should().Equal(new SiteMerged(site.Id, SiteTier.Station, SiteSetting.Rural, into.Site));
        site.Forgotten().ShouldStayUnchangedBy(s => s.MergeInto(into with { Site = ASite.PointId }, SiteTies.None, TestDistrict.Nine))
            .IsRefusedFor<NotPermittedInState<SiteState, SiteAction>>().Should().BeTrue();
    }

    [Fact]
    public void Becomes_part_of_an_open_one_of_its_tier_only()
    {
        var site = new ASite().Above(Point).Build();

        site.ShouldStayUnchangedBy(s => s.MergeInto(Other() with { Tier = SiteTier.Point, State = SiteState.Suspended }, SiteTies.None, TestDistrict.Nine)).Refusals
            .Should().Equal(new ChildSitesLeft(1), new MergeIntoOtherTier(SiteTier.Station, SiteTier.Point), new MergeTargetNotOpen(ASite.OtherId, SiteState.Suspended));
    }

    [Fact]
    public void Keeps_what_became_part_of_it()
    {
        var site = ASite.In(SiteState.Open).Build();
        var merged = Other() with { State = SiteState.Merged };

        site.Absorb(merged, TestDistrict.Nine).EnsureAccepted();
        site.Absorb(merged, TestDistrict.Nine).EnsureAccepted();

        site.Absorbed.Should().Equal(merged.Site);
        Raised.EventsOf(site).Should().Equal(new SiteAbsorbed(site.Id, merged.Site));
    }

    [Fact]
    public void Is_not_closed_while_a_site_under_it_is_live()
    {
        var site = new ASite().Above(Point).Build();

        site.ShouldStayUnchangedBy(s => s.Close(SiteClosureReason.LittleUsed, SiteTies.None, TestDistrict.Nine)).Should().Be((Decision)new ChildSitesLeft(1));
        site.Release(Point with { State = SiteState.Closed }, TestDistrict.Nine).EnsureAccepted();
        site.Close(SiteClosureReason.LittleUsed, SiteTies.None, TestDistrict.Nine).EnsureAccepted();
    }

    [Fact]
    public void Does_not_end_while_anything_hangs_on_it()
    {
        var (site, ties) = (new ASite().Above(Point).Build(), new SiteTies(2, 3));

        site.ShouldStayUnchangedBy(s => s.Close(SiteClosureReason.LittleUsed, ties, TestDistrict.Nine)).Refusals
            .Should().Equal(new ChildSitesLeft(1), new TeamsLeft(2), new ActivitiesAhead(3));
        site.ShouldStayUnchangedBy(s => s.MergeInto(Other() with { State = SiteState.Planned }, ties, TestDistrict.Nine)).Refusals
            .Should().Equal(new ChildSitesLeft(1), new TeamsLeft(2), new ActivitiesAhead(3), new MergeTargetNotOpen(ASite.OtherId, SiteState.Planned));
    }

    [Fact]
    public void Notes_its_child_sites_once_and_where_they_stand_now()
    {
        var site = ASite.Of(SiteTier.Institute).Build();

        site.Adopt(Point, TestDistrict.Nine).EnsureAccepted();
        site.Adopt(Point, TestDistrict.Nine).EnsureAccepted();
        site.Adopt(Point with { Division = TestDistrict.OtherVillage }, TestDistrict.Nine).EnsureAccepted();

        site.Children.Should().Equal(new ChildSite(Point.Site, TestDistrict.OtherVillage));
        Raised.EventsOf(site).Should().Equal(
            new SiteChildAdopted(site.Id, Point.Site, TestDistrict.Village), new SiteChildAdopted(site.Id, Point.Site, TestDistrict.OtherVillage));
    }

    [Fact]
    public void Lets_a_child_site_go_once()
    {
        var site = new ASite().Above(Point).Build();
        var ended = Point with { State = SiteState.Merged };

        site.Release(ended, TestDistrict.Nine).EnsureAccepted();
        site.Release(ended, TestDistrict.Nine).EnsureAccepted();

        site.Children.Should().BeEmpty();
        Raised.EventsOf(site).Should().Equal(new SiteChildReleased(site.Id, Point.Site));
    }

    [Fact]
    public void Given_facts_that_cannot_be_meant_blames_the_caller()
    {
        var site = ASite.In(SiteState.Open).Build();
        var at = TestDistrict.Nine;

        foreach (var act in new Func<object>[]
        {
            () => site.Open(null, at),
            () => site.Open(Institute with { District = TestDistrict.OtherId }, at),
            () => site.CanOpen(Institute with { Site = ASite.OtherId }),
            () => site.Relocate(default, Institute, at),
            () => site.Relocate(TestDistrict.OtherVillage, null, at),
            () => site.MergeInto(site.Facts, SiteTies.None, at),
            () => site.MergeInto(Other() with { District = TestDistrict.OtherId }, SiteTies.None, at),
            () => site.MergeInto(null!, SiteTies.None, at),
            () => site.Absorb(site.Facts, at),
            () => site.Adopt(site.Facts, at),
            () => site.Release(Point, at),
            () => site.OfferPlatform(default, at),
            () => site.WithdrawPlatform(default, at),
        })
        {
            act.Should().Throw<ArgumentException>();
            Raised.EventsOf(site).Should().BeEmpty();
        }
    }

    private static SiteFacts Other() => ASite.FactsOf(SiteTier.Station) with { Site = ASite.OtherId };

    [Theory]
    [InlineData(SiteState.Suspended)]
    [InlineData(SiteState.Closed)]
    public void Opens_again_only_under_an_open_one(SiteState parent)
    {
        var site = ASite.In(SiteState.Suspended).Build();
        var above = Institute with { State = parent };

        site.CanResume(above).Should().Be((Decision)new ParentNotOpen(ASite.InstituteId, parent));
        site.ShouldStayUnchangedBy(s => s.Resume(above, TestDistrict.Nine)).Should().Be((Decision)new ParentNotOpen(ASite.InstituteId, parent));
        site.Invoking(s => s.CanResume(null)).Should().Throw<ArgumentException>();
        site.Resume(Institute, Later).EnsureAccepted();
    }

    [Fact]
    public void Has_no_time_that_runs_backwards()
    {
        var before = TestDistrict.Nine - Duration.FromTicks(10);

        FluentActions.Invoking(() => new ASite().Build().Open(Institute, before)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new ASite().Build().Close(SiteClosureReason.LittleUsed, SiteTies.None, before)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ASite.In(SiteState.Open).Build().Suspend(TestDistrict.Nine)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ASite.In(SiteState.Suspended).Build().Resume(Institute, TestDistrict.Nine)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ASite.In(SiteState.Suspended).Build().MergeInto(Other(), SiteTies.None, TestDistrict.Nine)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Is_called_something_else_and_lies_otherwise()
    {
        var site = ASite.In(SiteState.Open).Build();

        site.Rename("南山社区新时代文明实践站", Later).EnsureAccepted();
        site.Rename("南山社区新时代文明实践站", Later).EnsureAccepted();
        site.Reclassify(SiteSetting.Urban, Later).EnsureAccepted();
        site.Reclassify(SiteSetting.Urban, Later).EnsureAccepted();

        (site.Name, site.Setting).Should().Be(("南山社区新时代文明实践站", SiteSetting.Urban));
        Raised.EventsOf(site).Should().Equal(
            new SiteRenamed(site.Id), new SiteReclassified(site.Id, SiteTier.Station, SiteSetting.Rural, SiteSetting.Urban, true));
        FluentActions.Invoking(() => site.Rename(" ", Later)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Comes_under_another_site_with_what_stands_under_it_or_elsewhere_alone()
    {
        var other = Institute with { Site = ASite.OtherId };
        var site = ASite.In(SiteState.Open).Above(Point).Build();

        site.ShouldStayUnchangedBy(s => s.Transfer(TestDistrict.Community, Point with { Site = ASite.OtherId, State = SiteState.Closed }, Later)).Refusals.Select(refusal => refusal.Code)
            .Should().Equal("site.child-sites-left", "site.parent-of-wrong-tier", "site.parent-ended", "site.division-outside-parent");
        site.ShouldStayUnchangedBy(s => s.Transfer(TestDistrict.Village, other with { State = SiteState.Planned }, Later)).Should().Be((Decision)new ParentNotOpen(ASite.OtherId, SiteState.Planned));
        site.Transfer(TestDistrict.Village, other, Later).EnsureAccepted();
        site.Transfer(TestDistrict.Village, other, Later).EnsureAccepted();

        (site.Parent, site.Division).Should().Be((ASite.OtherId, TestDistrict.Village));
        Raised.EventsOf(site).Should().Equal(new SiteTransferred(site.Id, TestDistrict.Village, TestDistrict.Village, ASite.OtherId));
    }

    [Fact]
    public void Takes_nothing_that_is_none_of_its_vocabulary()
    {
        FluentActions.Invoking(() => PracticeSite.Plan(TestDistrict.Id, ASite.StationId, ASite.PlanOf(SiteTier.Station) with { Setting = (SiteSetting)9 }, Institute, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ASite.In(SiteState.Suspended).Build().Close((SiteClosureReason)99, SiteTies.None, Later)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ASite().Build().Reclassify((SiteSetting)9, Later)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ASite().Build().SetSpecialHours(new SpecialHours(TestDistrict.Monday, [], (SpecialHoursReason)99), Later)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Keeps_copies_of_the_hours_it_is_given()
    {
        var (intervals, days) = (new List<OpeningInterval> { new(new LocalTime(9, 0), new LocalTime(12, 0)) }, new List<WeekdayHours>());
        days.Add(new WeekdayHours(IsoDayOfWeek.Monday, intervals));
        var site = new ASite().Build();
        site.SetHours(new WeeklyHours(TestDistrict.Monday, days, OnHolidays: false), Later).EnsureAccepted();
        site.SetSpecialHours(new SpecialHours(TestDistrict.Monday, intervals, SpecialHoursReason.SpecialOccasion), Later).EnsureAccepted();

        intervals.Clear();
        days.Clear();

        site.Hours[0].On(IsoDayOfWeek.Monday).Should().ContainSingle();
        site.SpecialHours[0].Intervals.Should().ContainSingle();
    }
}
