using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

public class DesignatingACommunity
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Instant At = TestDistrict.Nine;

    [Fact]
    public void Gives_it_the_id_of_its_division()
    {
        var community = new ARelocationCommunity().BuildUnstored();

        community.Id.Should().Be(RelocationCommunityId.Of(TestDistrict.Community)).And.NotBe(RelocationCommunityId.Of(TestDistrict.OtherCommunity));
        Raised.EventsOf(community).Should().Equal(new RelocationCommunityDesignated(community.Id, TestDistrict.Community, RelocationSource.ThirteenthPlan, Monday));
    }

    [Fact]
    public void Is_possible_of_villages_and_communities_alone_and_from_its_day_on()
    {
        Unchanged.Tried(Designate(TestDistrict.Town, Monday.PlusDays(1))).Outcome.Refusals.Should()
            .Equal(new CommunityOfOtherLevel(TestDistrict.Town, DivisionLevel.Town), new CommunityDayAhead(Monday.PlusDays(1)));
        Designate(TestDistrict.Village, Monday).Outcome.IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void Without_a_name_a_plan_of_resettlement_or_a_division_is_a_bug_of_the_caller()
    {
        foreach (var wrong in new[] { ARelocationCommunity.Plan with { Name = " " }, ARelocationCommunity.Plan with { Source = default } })
            FluentActions.Invoking(() => RelocationCommunity.Designate(TestDistrict.Id, TestDistrict.Village, wrong, Monday, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Designate(default, Monday)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Ends_on_a_day_and_not_before_it_began_nor_while_programmes_run()
    {
        var community = new ARelocationCommunity().Build();

        community.ShouldStayUnchangedBy(one => one.End(Monday.PlusDays(-1), Monday, 2, At)).Refusals.Should().Equal(new CommunityDayTooEarly(Monday), new IntegrationUnderWay(2));
        community.ShouldStayUnchangedBy(one => one.End(Monday.PlusDays(1), Monday, 0, At)).Should().Be((Decision)new CommunityDayAhead(Monday.PlusDays(1)));
        community.End(Monday, Monday, 0, At).EnsureAccepted();
        community.End(Monday, Monday, 0, At).EnsureAccepted();

        Raised.EventsOf(community).Should().Equal(new RelocationCommunityEnded(community.Id, Monday));
    }

    [Fact]
    public void Again_leaves_out_the_days_in_between()
    {
        var community = new ARelocationCommunity().AfterDays(10).Ended().AfterDays(10).Restored().Build();

        new[] { -1, 0, 9, 10, 19, 20 }.Select(days => community.StandsOn(Monday.PlusDays(days))).Should().Equal(false, true, true, false, false, true);
        community.Since.Should().Be(Monday, "it was designated then, the first time");
    }

    [Fact]
    public void Again_follows_the_end()
    {
        var community = new ARelocationCommunity().AfterDays(10).Ended().Build();

        community.ShouldStayUnchangedBy(one => one.Restore(Monday.PlusDays(9), Monday.PlusDays(10), At)).Should().Be((Decision)new CommunityDayTooEarly(Monday.PlusDays(10)));
        community.ShouldStayUnchangedBy(one => one.Restore(Monday.PlusDays(11), Monday.PlusDays(10), At)).Should().Be((Decision)new CommunityDayAhead(Monday.PlusDays(11)));
        community.Restore(Monday.PlusDays(10), Monday.PlusDays(10), At).EnsureAccepted();
        community.Restore(Monday.PlusDays(10), Monday.PlusDays(10), At).EnsureAccepted();

        Raised.EventsOf(community).Should().Equal(new RelocationCommunityRestored(community.Id, Monday.PlusDays(10)));
    }

    [Fact]
    public void Lets_a_site_that_is_live_serve_it()
    {
        var community = new ARelocationCommunity().Build();

        community.ShouldStayUnchangedBy(one => one.AssignSite(ASite.FactsOf(SiteTier.Station, SiteState.Merged), At)).Should().Be((Decision)new ServingSiteHasEnded(ASite.StationId, SiteState.Merged));
        foreach (var tier in new[] { SiteTier.Station, SiteTier.Station, SiteTier.Institute }) community.AssignSite(ASite.FactsOf(tier), At).EnsureAccepted();
        community.ReleaseSite(At).EnsureAccepted();
        community.ReleaseSite(At).EnsureAccepted();

        Raised.EventsOf(community).Should().Equal(
            new RelocationCommunitySiteAssigned(community.Id, ASite.StationId), new RelocationCommunitySiteAssigned(community.Id, ASite.InstituteId), new RelocationCommunitySiteReleased(community.Id, ASite.InstituteId));
    }

    [Fact]
    public void Keeps_the_site_that_has_ended_since_where_it_is_named_again()
    {
        var community = new ARelocationCommunity().Served().Build();

        community.AssignSite(ASite.FactsOf(SiteTier.Station, SiteState.Closed), At).EnsureAccepted();

        Raised.EventsOf(community).Should().BeEmpty();
    }

    [Fact]
    public void Follows_another_code_of_its_level()
    {
        var community = new ARelocationCommunity().Build();

        community.ShouldStayUnchangedBy(one => one.Recode(TestDistrict.Town, At)).Should().Be((Decision)new CommunityOfOtherLevel(TestDistrict.Town, DivisionLevel.Town));
        community.Recode(TestDistrict.Village, At).EnsureAccepted();
        community.Recode(TestDistrict.Village, At).EnsureAccepted();

        (community.Id, community.Division).Should().Be((ARelocationCommunity.TheId, TestDistrict.Village));
        Raised.EventsOf(community).Should().Equal(new RelocationCommunityRecoded(community.Id, TestDistrict.Community, TestDistrict.Village));
    }

    private static Decision<RelocationCommunity> Designate(DivisionCode division, LocalDate since) =>
        RelocationCommunity.Designate(TestDistrict.Id, division, ARelocationCommunity.Plan with { Since = since }, Monday, At);
}
