using CivicPractice.Domain.Tests.Support;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

public class VolunteerLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => Volunteer.Lifecycle.ShouldPermitExactly("""
                  Suspend   Resume Withdraw  EndRegistration RecordGuardianConsent RecordOwnLabour RecordBirthdays BelongTo  Forget    Absorb Merge  ProveSkill AttestHealth WithdrawHealth OfferTime OfferArea LimitService AddSkill RemoveSkill JoinTeam LeaveTeam MoveToTeam Transfer  IssueIdentityKit ApplyForRole WithdrawRoleApplication TurnDownRoleApplication AppointToRole DismissFromRole
        Active    Suspended .      Withdrawn Ended           Active                Active          Active          Active    .         Active Merged Active     Active       Active         Active    Active    Active       Active   Active      Active   Active    Active     Active    Active           Active       Active                  Active                  Active        Active
        Suspended .         Active Withdrawn Ended           Suspended             Suspended       Suspended       Suspended .         .      .      .          Suspended    Suspended      Suspended Suspended Suspended    .        .           .        Suspended Suspended  Suspended .                .            Suspended               Suspended               .             Suspended
        Withdrawn .         .      .         .               .                     .               .               Withdrawn Withdrawn .      Merged .          .            .              .         .         .            .        .           .        .         .          .         .                .            .                       .                       .             .
        Ended     .         .      .         .               .                     .               .               Ended     Ended     .      Merged .          .            .              .         .         .            .        .           .        .         .          .         .                .            .                       .                       .             .
        Merged    .         .      .         .               .                     .               .               Merged    Merged    .      .      .          .            .              .         .         .            .        .           .        .         .          .         .                .            .                       .                       .             .
        """);
}

/// <summary>Every command in every state.</summary>
public class VolunteerCommands
{
    private static readonly VolunteerRole Applied = VolunteerRole.Mediator;
    private static readonly VolunteerHoldings Other = new AVolunteer().WithId(AVolunteer.OtherId).Build().ToHoldings();

    public static TheoryData<VolunteerState, VolunteerAction> EveryCommandInEveryState { get; } = Matrix.Of<VolunteerState, VolunteerAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(VolunteerState state, VolunteerAction action)
    {
        var volunteer = Ready(action).Then(state).Build();
        var can = Can(volunteer, action);

        if (Volunteer.Lifecycle.TryMove(state, action, out var next))
        {
            can.IsAccepted.Should().BeTrue();
            Do(volunteer, action).EnsureAccepted();
            volunteer.State.Should().Be(next);
            // Leaving and joining, for who follows either.
            Raised.EventsOf(volunteer).Should().HaveCount(action == VolunteerAction.MoveToTeam ? 2 : 1);
        }
        else if ((state, action) is (VolunteerState.Withdrawn, VolunteerAction.Withdraw) or (VolunteerState.Ended, VolunteerAction.EndRegistration))
        {
            Do(volunteer, action).EnsureAccepted();
            volunteer.State.Should().Be(state);
            Raised.EventsOf(volunteer).Should().BeEmpty();
        }
        else
        {
            volunteer.ShouldStayUnchangedBy(v => Do(v, action)).Should().Be(can);
            can.Refusals.Should().Equal(new NotPermittedInState<VolunteerState, VolunteerAction>("volunteer", state, action));
        }
    }

    private static AVolunteer Ready(VolunteerAction action) => action switch
    {
        VolunteerAction.LeaveTeam or VolunteerAction.MoveToTeam or VolunteerAction.IssueIdentityKit => new AVolunteer().InTeam(),
        VolunteerAction.WithdrawRoleApplication or VolunteerAction.TurnDownRoleApplication or VolunteerAction.AppointToRole => new AVolunteer().AppliedFor(Applied),
        VolunteerAction.DismissFromRole => new AVolunteer().AppointedTo(Applied),
        VolunteerAction.WithdrawHealth => new AVolunteer().AttestedFit(),
        _ => new AVolunteer(),
    };

    private static Decision Do(Volunteer volunteer, VolunteerAction action)
    {
        var at = TestDistrict.Nine;
        return action switch
        {
            VolunteerAction.Suspend => volunteer.Suspend(at),
            VolunteerAction.Resume => volunteer.Resume(at),
            VolunteerAction.Withdraw => volunteer.Withdraw(at),
            VolunteerAction.EndRegistration => volunteer.EndRegistration(RegistrationEndReason.Inactivity, at),
            VolunteerAction.RecordGuardianConsent => volunteer.RecordGuardianConsent(new Term(TestDistrict.Monday, TestDistrict.Monday), at),
            VolunteerAction.RecordOwnLabour => volunteer.RecordOwnLabour(new Term(TestDistrict.Monday, TestDistrict.Monday), at),
            VolunteerAction.AddSkill => volunteer.AddSkill(VolunteerSkill.Driving, at),
            VolunteerAction.RemoveSkill => volunteer.RemoveSkill(VolunteerSkill.FirstAid, at),
            VolunteerAction.JoinTeam => volunteer.JoinTeam(ATeam.TheId, true, at),
            VolunteerAction.LeaveTeam => volunteer.LeaveTeam(ATeam.TheId, at),
            VolunteerAction.MoveToTeam => volunteer.MoveToTeam(ATeam.TheId, ATeam.OtherId, true, at),
            VolunteerAction.Transfer => volunteer.TransferTo(AnOrganization.TheId, at),
            VolunteerAction.IssueIdentityKit => volunteer.IssueIdentityKit(ATeam.TheId, new IdentityKit("A-012", true, false), at),
            VolunteerAction.ApplyForRole => volunteer.ApplyForRole(Applied, at),
            VolunteerAction.WithdrawRoleApplication => volunteer.WithdrawRoleApplication(at),
            VolunteerAction.TurnDownRoleApplication => volunteer.TurnDownRoleApplication(RoleRejectionReason.TrainingFirst, at),
            VolunteerAction.AppointToRole => volunteer.AppointToRole(Applied, [], new TrainingRules(), at),
            VolunteerAction.DismissFromRole => volunteer.DismissFromRole(Applied, RoleDismissalReason.TermOver, at),
            VolunteerAction.RecordBirthdays => volunteer.RecordBirthdays(null, TestDistrict.Monday.PlusYears(1), at),
            VolunteerAction.BelongTo => volunteer.BelongTo(APerson.TheId, at),
            VolunteerAction.Forget => volunteer.Forget(TestDistrict.Code, at),
            VolunteerAction.Absorb => volunteer.Absorb(Other, at),
            VolunteerAction.Merge => volunteer.MergeInto(AVolunteer.OtherId, at),
            VolunteerAction.ProveSkill => volunteer.ProveSkill(VolunteerSkill.FirstAid, SkillEvidenceKind.Certificate, (TestDistrict.Monday, null), at),
            VolunteerAction.AttestHealth => volunteer.AttestHealth(AVolunteer.Fit(), at),
            VolunteerAction.WithdrawHealth => volunteer.WithdrawHealth(HealthAttestationKind.OwnDeclaration, at),
            VolunteerAction.OfferTime => volunteer.OfferTime([new AvailableHours(IsoDayOfWeek.Monday, new LocalTime(9, 0), new LocalTime(12, 0))], [], at),
            VolunteerAction.OfferArea => volunteer.OfferArea([TestDistrict.Town], at),
            VolunteerAction.LimitService => volunteer.LimitService(new ServiceLimits { MostInADay = Duration.FromHours(4) }, at),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    private static Decision Can(Volunteer volunteer, VolunteerAction action) => action switch
    {
        VolunteerAction.Suspend => volunteer.CanSuspend(),
        VolunteerAction.Resume => volunteer.CanResume(),
        VolunteerAction.Withdraw => volunteer.CanWithdraw(),
        VolunteerAction.EndRegistration => volunteer.CanEndRegistration(),
        VolunteerAction.RecordGuardianConsent => volunteer.CanRecordGuardianConsent(),
        VolunteerAction.RecordOwnLabour => volunteer.CanRecordOwnLabour(),
        VolunteerAction.AddSkill => volunteer.CanAddSkill(),
        VolunteerAction.RemoveSkill => volunteer.CanRemoveSkill(),
        VolunteerAction.JoinTeam => volunteer.CanJoinTeam(ATeam.TheId, true),
        VolunteerAction.LeaveTeam => volunteer.CanLeaveTeam(ATeam.TheId),
        VolunteerAction.MoveToTeam => volunteer.CanMoveToTeam(ATeam.TheId, ATeam.OtherId, true),
        VolunteerAction.Transfer => volunteer.CanTransferTo(AnOrganization.TheId),
        VolunteerAction.IssueIdentityKit => volunteer.CanIssueIdentityKit(ATeam.TheId),
        VolunteerAction.ApplyForRole => volunteer.CanApplyForRole(Applied),
        VolunteerAction.WithdrawRoleApplication => volunteer.CanWithdrawRoleApplication(),
        VolunteerAction.TurnDownRoleApplication => volunteer.CanTurnDownRoleApplication(),
        VolunteerAction.AppointToRole => volunteer.CanAppointToRole(Applied, [], new TrainingRules(), TestDistrict.Nine),
        VolunteerAction.DismissFromRole => volunteer.CanDismissFromRole(Applied),
        VolunteerAction.RecordBirthdays => volunteer.CanRecordBirthdays(),
        VolunteerAction.BelongTo => volunteer.CanBelongTo(),
        VolunteerAction.Forget => volunteer.CanForget(),
        VolunteerAction.Absorb => volunteer.CanAbsorb(Other),
        VolunteerAction.Merge => volunteer.CanMergeInto(),
        VolunteerAction.ProveSkill => volunteer.CanProveSkill(VolunteerSkill.FirstAid),
        VolunteerAction.AttestHealth => volunteer.CanAttestHealth(),
        VolunteerAction.WithdrawHealth => volunteer.CanWithdrawHealth(),
        VolunteerAction.OfferTime => volunteer.CanOfferTime(),
        VolunteerAction.OfferArea => volunteer.CanOfferArea(),
        VolunteerAction.LimitService => volunteer.CanLimitService(),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
