using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Teams;

public class FoundingATeam
{
    private static readonly PartnershipId RedCross = new(new Guid("00000000-0000-7000-8000-000000000901"));
    private static readonly PartnershipStanding InForce = new(TestDistrict.Id, RedCross, [APartnership.RedCross], true, APartnership.Term);
    private static readonly NewTeam Sponsored = ATeam.Team with { Name = "大手拉小手", Category = TeamCategory.CareForChildren, Sponsor = RedCross };

    [Fact]
    public void At_a_site_with_a_sponsor_in_force_makes_it_active()
    {
        var team = VolunteerTeam.Found(
            TestDistrict.Id, ATeam.TheId, Sponsored with { Organization = AnOrganization.TheId, Leader = AVolunteer.TheId }, InForce, TestDistrict.Nine.PlusNanoseconds(7)).EnsureAccepted();

        team.State.Should().Be(TeamState.Active);
        (team.Name, team.Site, team.Category, team.Organization, team.Sponsor, team.Leader, team.FoundedAt).Should()
            .Be(("大手拉小手", ATeam.Site, TeamCategory.CareForChildren, AnOrganization.TheId, RedCross, AVolunteer.TheId, TestDistrict.Nine));
        Raised.EventsOf(team).Should().Equal(
            new TeamFounded(ATeam.TheId, ATeam.Site, AnOrganization.TheId, RedCross), new TeamLeaderAppointed(ATeam.TheId, AVolunteer.TheId));
    }

    [Fact]
    public void With_a_sponsor_that_is_not_in_force_is_refused() =>
        Unchanged.Tried(VolunteerTeam.Found(TestDistrict.Id, ATeam.TheId, Sponsored, InForce with { IsInForce = false }, TestDistrict.Nine)).Outcome
            .Should().Be((Decision)new SponsorNotInForce(RedCross));

    [Fact]
    public void With_wrong_facts_or_an_incomplete_form_is_a_bug_of_the_caller()
    {
        (NewTeam Team, PartnershipStanding? Sponsor)[] bugs =
        [
            (Sponsored, null),
            (ATeam.Team, InForce),
            (Sponsored, InForce with { Partnership = new PartnershipId(new Guid("00000000-0000-7000-8000-000000000902")) }),
            (Sponsored, InForce with { District = TestDistrict.OtherId }),
            (ATeam.Team with { Name = "" }, null),
            (ATeam.Team with { Site = default(PracticeSiteId) }, null),
            (ATeam.Team with { Category = default }, null),
            (ATeam.Team with { Organization = default(VolunteerOrganizationId) }, null),
            (ATeam.Team with { Leader = default(VolunteerId) }, null),
        ];

        bugs.Should().AllSatisfy(bug => FluentActions
            .Invoking(() => VolunteerTeam.Found(TestDistrict.Id, ATeam.TheId, bug.Team, bug.Sponsor, TestDistrict.Nine))
            .Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Knows_the_well_known_categories()
    {
        TeamCategory.WellKnown[TeamCategory.PublicCivilityGuidance].Zh.Should().Be("公共文明引导");
        new TeamCategory("emergency").Should().Be(TeamCategory.Emergency);
        default(TeamCategory).ToString().Should().BeEmpty();
    }
}

public class FoundingTeamsInADistrict
{
    private readonly InMemoryStore _store = new();
    private readonly OpenDistrict _district;
    private readonly FoundingTeams _founding;

    public FoundingTeamsInADistrict()
    {
        _district = TestDistrict.Open(_store);
        _founding = new FoundingTeams(_district);
        _district.Sites.Add(ASite.In(SiteState.Open).WithId(ATeam.Site).BuildRaising());
        _district.UnitOfWork.CommitAsync().AsTask().GetAwaiter().GetResult();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(364, true)]
    [InlineData(365, false)]
    public async Task Needs_a_sponsor_in_force_on_the_day_of_founding(int daysFromFirst, bool accepted)
    {
        _district.Partnerships.Add(APartnership.In(PartnershipState.InForce).BuildRaising());
        await _district.UnitOfWork.CommitAsync();
        var at = APartnership.Term.From.PlusDays(daysFromFirst).AtStartOfDayInZone(TestDistrict.TimeZone).ToInstant();

        (await _founding.FoundAsync(ATeam.TheId, ATeam.Team with { Sponsor = APartnership.TheId }, at))
            .Should().Be(accepted ? Decision.Accepted : new SponsorNotInForce(APartnership.TheId));
    }

    [Fact]
    public async Task Needs_an_open_site()
    {
        var suspended = ASite.In(SiteState.Suspended).BuildRaising();
        _district.Sites.Add(suspended);
        _district.Partnerships.Add(APartnership.In(PartnershipState.Drafted).BuildRaising());
        await _district.UnitOfWork.CommitAsync();
        var team = ATeam.Team with { Site = suspended.Id, Sponsor = APartnership.TheId };

        (await _store.TryAsync(() => _founding.FoundAsync(ATeam.TheId, team, TestDistrict.Nine))).Refusals
            .Should().Equal(new SiteNotOpen(suspended.Id, SiteState.Suspended), new SponsorNotInForce(APartnership.TheId));
        (await _district.Teams.FindAsync(ATeam.TheId)).Should().BeNull();
    }

    [Fact]
    public async Task Lets_the_leader_join_with_the_same_stroke_once()
    {
        await RegisterAsync(AVolunteer.TheId);
        var key = new IdempotencyKey("found-1");

        (await _founding.FoundAsync(ATeam.TheId, ATeam.Team with { Leader = AVolunteer.TheId }, TestDistrict.Nine, key)).EnsureAccepted();
        (await _founding.FoundAsync(ATeam.TheId, ATeam.Team with { Leader = AVolunteer.TheId }, TestDistrict.Nine, key)).EnsureAccepted();

        (await _district.Teams.FindAsync(ATeam.TheId))!.Leader.Should().Be(AVolunteer.TheId);
        (await _district.Volunteers.FindAsync(AVolunteer.TheId))!.IsMemberOf(ATeam.TheId).Should().BeTrue();
        _store.EventsOf(TestDistrict.Id).Should().HaveCount(8, "site planned and opened, registered, claimed, founded, leader appointed, joined by volunteer and by member");
    }

    [Fact]
    public async Task Refuses_whom_the_district_does_not_know()
    {
        (await _founding.FoundAsync(ATeam.TheId, ATeam.Team with { Leader = AVolunteer.TheId }, TestDistrict.Nine))
            .Should().Be((Decision)new NotFound("volunteer", AVolunteer.TheId.Value));
        (await _founding.FoundAsync(ATeam.TheId, ATeam.Team with { Organization = AnOrganization.TheId }, TestDistrict.Nine))
            .Should().Be((Decision)new NotFound("organization", AnOrganization.TheId.Value));
        (await _founding.FoundAsync(ATeam.TheId, ATeam.Team with { Site = ASite.OtherId, Sponsor = APartnership.TheId }, TestDistrict.Nine)).Refusals
            .Should().Equal(new NotFound("site", ASite.OtherId.Value), new NotFound("partnership", APartnership.TheId.Value));
        (await _founding.AppointLeaderAsync(ATeam.TheId, AVolunteer.TheId, TestDistrict.Nine)).Should().Be((Decision)new NotFound("team", ATeam.TheId.Value));
        _store.EventsOf(TestDistrict.Id).Should().HaveCount(2, "the site was planned and opened, no more");
    }

    [Fact]
    public async Task Refuses_an_inactive_organisation_and_an_inactive_leader_at_once()
    {
        await RegisterAsync(AVolunteer.TheId);
        (await _district.Volunteers.FindAsync(AVolunteer.TheId))!.Suspend(TestDistrict.Nine).EnsureAccepted();
        var organization = VolunteerOrganization.Register(TestDistrict.Id, AnOrganization.TheId, new NewOrganization { Name = "协会" }, TestDistrict.Nine);
        organization.Suspend(TestDistrict.Nine).EnsureAccepted();
        _district.Organizations.Add(organization);
        await _district.UnitOfWork.CommitAsync();

        var decision = await _founding.FoundAsync(
            ATeam.TheId, ATeam.Team with { Organization = AnOrganization.TheId, Leader = AVolunteer.TheId }, TestDistrict.Nine);

        decision.Refusals.Select(refusal => refusal.Code).Should().Equal("organization.inactive", "volunteer.not-permitted-in-state");
        (await _district.Teams.FindAsync(ATeam.TheId)).Should().BeNull();
    }

    [Fact]
    public async Task Appoints_a_member_as_leader_who_leads_no_longer_after_leaving()
    {
        await RegisterAsync(AVolunteer.TheId);
        (await _founding.FoundAsync(ATeam.TheId, ATeam.Team, TestDistrict.Nine)).EnsureAccepted();
        (await _founding.AppointLeaderAsync(ATeam.TheId, AVolunteer.OtherId, TestDistrict.Nine)).Should().Be((Decision)new NotFound("volunteer", AVolunteer.OtherId.Value));
        (await _founding.AppointLeaderAsync(ATeam.TheId, AVolunteer.TheId, TestDistrict.Nine)).Should().Be((Decision)new LeaderNotAMember(AVolunteer.TheId));
        var joining = new JoiningTeams(_district);

        (await joining.JoinAsync(AVolunteer.TheId, ATeam.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _founding.AppointLeaderAsync(ATeam.TheId, AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await joining.LeaveAsync(AVolunteer.TheId, ATeam.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _district.Teams.FindAsync(ATeam.TheId))!.Leader.Should().BeNull();
        (await _district.Volunteers.FindAsync(AVolunteer.TheId))!.Memberships.Should().BeEmpty();
    }

    [Fact]
    public async Task Withdrawing_from_the_district_leaves_no_team_with_an_absent_leader()
    {
        await RegisterAsync(AVolunteer.TheId);
        (await _founding.FoundAsync(ATeam.TheId, ATeam.Team with { Leader = AVolunteer.TheId }, TestDistrict.Nine)).EnsureAccepted();
        (await _founding.FoundAsync(ATeam.OtherId, ATeam.Team, TestDistrict.Nine)).EnsureAccepted();
        (await new JoiningTeams(_district).JoinAsync(AVolunteer.TheId, ATeam.OtherId, TestDistrict.Nine)).EnsureAccepted();

        (await new RegisteringVolunteers(_district).WithdrawAsync(AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _district.Teams.FindAsync(ATeam.TheId))!.Leader.Should().BeNull();
        _store.EventsOf(TestDistrict.Id).Select(envelope => envelope.Event).OfType<TeamLeaderSteppedDown>().Should().ContainSingle();
    }

    [Fact]
    public async Task Joining_and_leaving_answer_for_what_is_unknown_or_refused()
    {
        var joining = new JoiningTeams(_district);
        (await joining.JoinAsync(AVolunteer.TheId, ATeam.TheId, TestDistrict.Nine)).Should().Be((Decision)new NotFound("volunteer", AVolunteer.TheId.Value));
        (await joining.LeaveAsync(AVolunteer.TheId, ATeam.TheId, TestDistrict.Nine)).Should().Be((Decision)new NotFound("volunteer", AVolunteer.TheId.Value));
        await RegisterAsync(AVolunteer.TheId);
        (await joining.JoinAsync(AVolunteer.TheId, ATeam.TheId, TestDistrict.Nine)).Should().Be((Decision)new NotFound("team", ATeam.TheId.Value));
        (await joining.LeaveAsync(AVolunteer.TheId, ATeam.TheId, TestDistrict.Nine)).Should().Be((Decision)new NotFound("team", ATeam.TheId.Value));
        (await _founding.FoundAsync(ATeam.TheId, ATeam.Team, TestDistrict.Nine)).EnsureAccepted();
        (await joining.LeaveAsync(AVolunteer.TheId, ATeam.TheId, TestDistrict.Nine)).Should().Be((Decision)new NotInTeam(ATeam.TheId));

        (await _district.Teams.FindAsync(ATeam.TheId))!.Suspend(TestDistrict.Nine).EnsureAccepted();
        await _district.UnitOfWork.CommitAsync();
        (await joining.JoinAsync(AVolunteer.TheId, ATeam.TheId, TestDistrict.Nine)).Should().Be((Decision)new TeamInactive(ATeam.TheId));
    }

    private async Task RegisterAsync(VolunteerId id) =>
        (await new RegisteringVolunteers(_district).RegisterAsync(id, AVolunteer.Registration, TestDistrict.Nine)).EnsureAccepted();
}

public class TeamsOfASite
{
    private static readonly PracticeSiteId OtherSite = new(new Guid("00000000-0000-7000-8000-0000000000e2"));

    private static readonly VolunteerTeam[] Teams =
    [
        new ATeam().At(TestDistrict.Nine.PlusTicks(10)).Build(),
        new ATeam().WithId(ATeam.OtherId).Suspended().Build(),
        new ATeam().Dissolved().Build(),
        new ATeam().Founding(team => team with { Site = OtherSite }).Build(),
    ];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new AtHomeAtSite(ATeam.Site).ShouldAgreeWithItsExpression(Teams);
        new TeamIsDissolved().ShouldAgreeWithItsExpression(Teams);
    }

    [Fact]
    public void Are_listed_by_age_without_those_dissolved() =>
        new TeamsOfSiteSpec(ATeam.Site).Evaluate(Teams).Should().Equal(Teams[1], Teams[0]);
}
