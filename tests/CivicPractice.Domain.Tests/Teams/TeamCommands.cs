using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Teams;

public class TeamLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => VolunteerTeam.Lifecycle.ShouldPermitExactly("""
                  AppointLeader StepDown  Suspend   Resume Dissolve  Move      TakeSponsor EndSponsorship Transfer  RequireScreening Commend   WithdrawHonour
        Active    Active        Active    Suspended .      .         Active    Active      Active         Active    Active           Active    Active
        Suspended Suspended     Suspended .         Active Dissolved Suspended Suspended   Suspended      Suspended Suspended        Suspended Suspended
        Dissolved .             .         .         .      .         .         .           .              .         .                .         Dissolved
        """);
}

public class TeamCommands
{
    private static readonly SiteFacts Elsewhere = ASite.FactsOf(SiteTier.Institute);
    private static readonly PartnershipId OtherSponsor = new(new Guid("00000000-0000-7000-8000-000000000902"));

    public static TheoryData<TeamState, TeamAction> EveryCommandInEveryState { get; } = Matrix.Of<TeamState, TeamAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(TeamState state, TeamAction action)
    {
        var team = (action == TeamAction.WithdrawHonour ? new ATeam().Honoured() : new ATeam()).Led().SponsoredBy(APartnership.TheId).Then(state).Build();
        var can = Can(team, action);

        if (VolunteerTeam.Lifecycle.TryMove(state, action, out var next))
        {
            can.IsAccepted.Should().BeTrue();
            Do(team, action).EnsureAccepted();
            team.State.Should().Be(next);
            Raised.EventsOf(team).Should().BeEquivalentTo([EventOf(action)], options => options.RespectingRuntimeTypes());
        }
        else if ((state, action) is (TeamState.Dissolved, TeamAction.Dissolve))
        {
            Do(team, action).EnsureAccepted();
            Raised.EventsOf(team).Should().BeEmpty();
        }
        else
        {
            team.ShouldStayUnchangedBy(t => Do(t, action)).Should().Be(can);
            can.Refusals.Should().Equal(new NotPermittedInState<TeamState, TeamAction>("team", state, action));
        }
    }

    private static DomainEvent EventOf(TeamAction action) => action switch
    {
        TeamAction.AppointLeader => new TeamLeaderAppointed(ATeam.TheId, AVolunteer.OtherId),
        TeamAction.StepDown => new TeamLeaderSteppedDown(ATeam.TheId, AVolunteer.TheId),
        TeamAction.Suspend => new TeamSuspended(ATeam.TheId),
        TeamAction.Resume => new TeamResumed(ATeam.TheId),
        TeamAction.RequireScreening => new TeamScreeningRequired(ATeam.TheId, [ScreeningStep.HealthCheck]),
        TeamAction.Move => new TeamMoved(ATeam.TheId, ATeam.Team.Site, Elsewhere.Site),
        TeamAction.TakeSponsor => new TeamSponsored(ATeam.TheId, OtherSponsor),
        TeamAction.EndSponsorship => new TeamSponsorshipEnded(ATeam.TheId, APartnership.TheId),
        TeamAction.Transfer => new TeamTransferred(ATeam.TheId, null, AnOrganization.TheId),
        TeamAction.Commend => new TeamCommended(ATeam.TheId, Honour.OutstandingTeam, TestDistrict.Monday, AnEvaluationCycle.TheId),
        TeamAction.WithdrawHonour => new TeamHonourWithdrawn(ATeam.TheId, Honour.OutstandingTeam, TestDistrict.Monday, AnEvaluationCycle.TheId),
        _ => new TeamDissolved(ATeam.TheId, ATeam.OtherId),
    };

    private static Decision Do(VolunteerTeam team, TeamAction action) => action switch
    {
        TeamAction.AppointLeader => team.AppointLeader(AVolunteer.OtherId, true, TestDistrict.Nine),
        TeamAction.StepDown => team.StepDown(AVolunteer.TheId, TestDistrict.Nine),
        TeamAction.Suspend => team.Suspend(TestDistrict.Nine),
        TeamAction.Resume => team.Resume(TestDistrict.Nine),
        TeamAction.RequireScreening => team.RequireScreening([ScreeningStep.HealthCheck], TestDistrict.Nine),
        TeamAction.Move => team.MoveTo(Elsewhere, TestDistrict.Nine),
        TeamAction.TakeSponsor => team.TakeSponsor(ATeam.StandingOf(OtherSponsor), TestDistrict.Nine),
        TeamAction.EndSponsorship => team.EndSponsorship(TestDistrict.Nine),
        TeamAction.Transfer => team.TransferTo(AnOrganization.TheId, TestDistrict.Nine),
        TeamAction.Commend => team.Commend(AnEvaluationCycle.Award(Honour.OutstandingTeam), TestDistrict.Nine),
        TeamAction.WithdrawHonour => team.WithdrawHonour(AnEvaluationCycle.Award(Honour.OutstandingTeam), TestDistrict.Nine),
        _ => team.Dissolve(TeamTies.None, ATeam.OtherId, TestDistrict.Nine),
    };

    private static Decision Can(VolunteerTeam team, TeamAction action) => action switch
    {
        TeamAction.AppointLeader => team.CanAppointLeader(AVolunteer.OtherId, true),
        TeamAction.StepDown => team.CanStepDown(AVolunteer.TheId),
        TeamAction.Suspend => team.CanSuspend(),
        TeamAction.Resume => team.CanResume(),
        TeamAction.RequireScreening => team.CanRequireScreening(),
        TeamAction.Move => team.CanMoveTo(Elsewhere),
        TeamAction.TakeSponsor => team.CanTakeSponsor(ATeam.StandingOf(OtherSponsor)),
        TeamAction.EndSponsorship => team.CanEndSponsorship(),
        TeamAction.Transfer => team.CanTransferTo(AnOrganization.TheId),
        TeamAction.Commend => team.CanCommend(AnEvaluationCycle.Award(Honour.OutstandingTeam)),
        TeamAction.WithdrawHonour => team.CanWithdrawHonour(AnEvaluationCycle.Award(Honour.OutstandingTeam)),
        _ => team.CanDissolve(TeamTies.None),
    };
}

public class LeadingATeam
{
    [Fact]
    public void Is_for_active_members()
    {
        var team = new ATeam().Build();

        team.ShouldStayUnchangedBy(t => t.AppointLeader(AVolunteer.TheId, false, TestDistrict.Nine)).Should().Be((Decision)new LeaderNotAMember(AVolunteer.TheId));
    }

    [Fact]
    public void Is_not_announced_twice()
    {
        var team = new ATeam().Led().Build();

        team.AppointLeader(AVolunteer.TheId, true, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(team).Should().BeEmpty();
    }

    [Fact]
    public void Ends_by_stepping_down_or_with_the_team()
    {
        var team = new ATeam().Led().Build();
        team.ShouldStayUnchangedBy(t => t.StepDown(AVolunteer.OtherId, TestDistrict.Nine)).Should().Be((Decision)new NotTheLeader(AVolunteer.OtherId));
        team.StepDown(AVolunteer.TheId, TestDistrict.Nine).EnsureAccepted();
        team.Leader.Should().BeNull();

        new ATeam().Led().Dissolved().Build().Leader.Should().BeNull();
    }

    [Fact]
    public void By_nobody_is_a_bug_of_the_caller()
    {
        var team = new ATeam().Build();

        FluentActions.Invoking(() => team.AppointLeader(default, true, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => team.StepDown(default(VolunteerId), TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }
}
