using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.Requests;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Teams;

public class ATeamThatPauses
{
    private static readonly VolunteerId Newcomer = new(new Guid("00000000-0000-7000-8000-0000000000c7"));
    private static readonly VolunteerId Another = new(new Guid("00000000-0000-7000-8000-0000000000c8"));
    private static readonly Decision Inactive = new TeamInactive(Neighbourhood.Team);

    [Fact]
    public async Task Keeps_members_leader_and_drives_and_takes_nobody_in_until_it_works_again()
    {
        var place = await Neighbourhood.FoundedAsync();
        var (running, recruiting, id) = (new RunningTeams(place.Open()), new Recruiting(place.Open()), AnApplication.TheId);
        foreach (var (volunteer, number) in new[] { (Newcomer, 7), (Another, 8) }) await place.RegisterAsync(volunteer, number);
        (await recruiting.AnnounceAsync(ARecruitmentDrive.TheId, ARecruitmentDrive.Drive with { Team = Neighbourhood.Team }, TestDistrict.Nine)).EnsureAccepted();
        (await recruiting.ApplyAsync(id, ARecruitmentDrive.TheId, Newcomer, TestDistrict.Nine)).EnsureAccepted();

        (await running.SuspendAsync(Neighbourhood.Team, TestDistrict.Nine)).EnsureAccepted();

        (await place.Open().Teams.FindAsync(Neighbourhood.Team))!.Leader.Should().Be(Neighbourhood.Wang);
        (await place.Open().TeamMembers.CountAsync(new MemberOfTeam(Neighbourhood.Team) & new StillMember())).Should().Be(3);
        (await place.Open().RecruitmentDrives.CountAsync(new DriveOpenAt(TestDistrict.Nine))).Should().Be(1, "its drives stay on the board");
        (await place.Store.TryAsync(() => recruiting.ApplyAsync(new TeamApplicationId(Another.Value), ARecruitmentDrive.TheId, Another, TestDistrict.Nine))).Should().Be(Inactive);
        (await recruiting.PassScreeningAsync(id, ScreeningStep.Interview, TestDistrict.Nine)).EnsureAccepted();
        (await place.Store.TryAsync(() => recruiting.AdmitAsync(id, TestDistrict.Nine))).Should().Be(Inactive);
        (await new JoiningTeams(place.Open()).JoinAsync(Another, Neighbourhood.Team, TestDistrict.Nine)).Should().Be(Inactive);

        (await running.ResumeAsync(Neighbourhood.Team, TestDistrict.Nine)).EnsureAccepted();
        (await recruiting.AdmitAsync(id, TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Is_asked_for_nothing_new()
    {
        var place = await Neighbourhood.FoundedAsync();
        (await place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
        (await new RunningTeams(place.Open()).SuspendAsync(Neighbourhood.Team, TestDistrict.Nine)).EnsureAccepted();

        (await place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan with { Host = ActivityHost.Of(Neighbourhood.Team) }, [], TestDistrict.Nine))
            .IsRefusedFor<HostInactive>().Should().BeTrue();
        (await place.Serving.DispatchAsync(ARequest.TheId, Assignee.Of(Neighbourhood.Team), TestDistrict.Nine)).IsAccepted.Should().BeFalse();
        (await TeamTies.OfAsync(place.Open(), Neighbourhood.Team)).Should().Be(TeamTies.None);
    }
}

public class RunningATeam
{
    [Fact]
    public async Task Lets_the_leader_step_down_and_stay_a_member()
    {
        var place = await Neighbourhood.FoundedAsync();

        (await new RunningTeams(place.Open()).StepDownAsync(Neighbourhood.Team, Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();

        (await place.Open().Teams.FindAsync(Neighbourhood.Team))!.Leader.Should().BeNull();
        (await place.Open().Volunteers.FindAsync(Neighbourhood.Wang))!.IsMemberOf(Neighbourhood.Team).Should().BeTrue();
        (await place.Open().Teams.ListAsync(new TeamsWithoutLeaderSpec())).Should().ContainSingle();
    }

    [Fact]
    public async Task Gives_it_a_sponsor_in_force_and_ends_the_sponsorship()
    {
        var place = await Neighbourhood.FoundedAsync();
        var drafted = new PartnershipId(new Guid("00000000-0000-7000-8000-000000000902"));
        await place.WithinAsync(district =>
        {
            district.Partnerships.Add(APartnership.In(PartnershipState.InForce).BuildRaising());
            district.Partnerships.Add(APartnership.In(PartnershipState.Drafted).WithId(drafted).BuildRaising());
        });
        var running = new RunningTeams(place.Open());

        (await running.SponsorAsync(Neighbourhood.Team, APartnership.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await place.Open().Teams.ListAsync(new TeamsSponsoredBySpec(APartnership.TheId))).Should().ContainSingle();
        (await place.Store.TryAsync(() => running.SponsorAsync(Neighbourhood.Team, drafted, TestDistrict.Nine))).Should().Be((Decision)new SponsorNotInForce(drafted));
        (await running.EndSponsorshipAsync(Neighbourhood.Team, TestDistrict.Nine)).EnsureAccepted();
        (await place.Open().Teams.FindAsync(Neighbourhood.Team))!.Sponsor.Should().BeNull();
    }

    [Fact]
    public async Task Transfers_it_to_an_active_organisation_or_to_none()
    {
        var place = await Neighbourhood.FoundedAsync();
        var running = new RunningTeams(place.Open());

        (await running.TransferAsync(Neighbourhood.Team, Neighbourhood.Organization, TestDistrict.Nine)).EnsureAccepted();

        (await place.Open().Teams.FindAsync(Neighbourhood.Team))!.Organization.Should().Be(Neighbourhood.Organization);
        (await running.TransferAsync(Neighbourhood.Team, null, TestDistrict.Nine)).EnsureAccepted();
        (await place.Open().Teams.FindAsync(Neighbourhood.Team))!.Organization.Should().BeNull();
        await place.ChangeAsync(Neighbourhood.Organization, one => one.Suspend(TestDistrict.Nine));
        (await place.Store.TryAsync(() => running.TransferAsync(Neighbourhood.Team, Neighbourhood.Organization, TestDistrict.Nine)))
            .Should().Be((Decision)new OrganizationInactive(Neighbourhood.Organization));
    }

    [Fact]
    public async Task Refuses_what_the_district_does_not_know()
    {
        var place = await Neighbourhood.FoundedAsync();
        var running = new RunningTeams(place.Open());
        Decision noTeam = new NotFound("team", ATeam.OtherId.Value);

        (await running.SuspendAsync(ATeam.OtherId, TestDistrict.Nine)).Should().Be(noTeam);
        (await running.StepDownAsync(ATeam.OtherId, Neighbourhood.Wang, TestDistrict.Nine)).Should().Be(noTeam);
        (await running.SponsorAsync(Neighbourhood.Team, APartnership.TheId, TestDistrict.Nine)).Should().Be((Decision)new NotFound("partnership", APartnership.TheId.Value));
        (await running.TransferAsync(Neighbourhood.Team, AnOrganization.OtherId, TestDistrict.Nine)).Should().Be((Decision)new NotFound("organization", AnOrganization.OtherId.Value));
    }

    [Fact]
    public void With_a_sponsor_of_another_district_or_no_organisation_is_a_bug_of_the_caller()
    {
        var team = new ATeam().Build();

        FluentActions.Invoking(() => team.TakeSponsor(ATeam.StandingOf(APartnership.TheId) with { District = TestDistrict.OtherId }, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => team.TransferTo(default(VolunteerOrganizationId), TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }
}
