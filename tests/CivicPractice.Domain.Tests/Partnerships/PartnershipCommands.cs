using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Partnerships;

/// <summary>Every command in every state: what the lifecycle forbids is refused alone and changes nothing; what it permits moves as the table says.</summary>
public class PartnershipCommands
{
    public static TheoryData<PartnershipState, PartnershipAction> EveryCommandInEveryState { get; } = Matrix.Of<PartnershipState, PartnershipAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(PartnershipState state, PartnershipAction action)
    {
        var partnership = Prepared(state, action);

        if (CoBuildingPartnership.Lifecycle.TryMove(state, action, out var next))
        {
            Ask(partnership, action).EnsureAccepted();
            Do(partnership, action).EnsureAccepted();
            partnership.State.Should().Be(next);
            Raised.EventsOf(partnership).Should().ContainSingle();
        }
        else if (IsRepetition(state, action))
        {
            Do(partnership, action).EnsureAccepted();
            partnership.State.Should().Be(state);
            Raised.EventsOf(partnership).Should().BeEmpty();
        }
        else
        {
            var refused = (Decision)new NotPermittedInState<PartnershipState, PartnershipAction>("partnership", state, action);
            partnership.ShouldStayUnchangedBy(p => Do(p, action)).Should().Be(refused);
            Ask(partnership, action).Should().Be(refused);
        }
    }

    private static CoBuildingPartnership Prepared(PartnershipState state, PartnershipAction action) =>
        (state, action) is (PartnershipState.Drafted, PartnershipAction.Conclude) ? new APartnership().SignedByParties().Build() : APartnership.In(state).Build();

    // Whoever has signed signs again without effect, in every state.
    private static bool IsRepetition(PartnershipState state, PartnershipAction action) => (state, action) is
        (PartnershipState.InForce or PartnershipState.Expired or PartnershipState.Terminated, PartnershipAction.Sign)
        or (PartnershipState.InForce, PartnershipAction.Conclude)
        or (PartnershipState.Expired, PartnershipAction.LetExpire)
        or (PartnershipState.Terminated, PartnershipAction.Terminate);

    private static Decision Do(CoBuildingPartnership partnership, PartnershipAction action)
    {
        var (at, today, through) = (TestDistrict.Nine, TestDistrict.Monday, APartnership.Term.Through);
        return action switch
        {
            PartnershipAction.Sign => partnership.Sign(APartnership.RedCross, APartnership.PartySignatory, today, at),
            PartnershipAction.Conclude => partnership.Conclude(APartnership.DistrictSignatory, today, at),
            PartnershipAction.RecordDelivery => partnership.RecordDelivery(APartnership.CauseOf(1), 1, 2.5m, today, today, at),
            PartnershipAction.Renew => partnership.Renew(through.PlusYears(1), today, at),
            PartnershipAction.LetExpire => partnership.LetExpire(through.PlusDays(1), at),
            PartnershipAction.Terminate => partnership.Terminate(TerminationReason.MutualAgreement, at),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    private static Decision Ask(CoBuildingPartnership partnership, PartnershipAction action)
    {
        var (today, through) = (TestDistrict.Monday, APartnership.Term.Through);
        return action switch
        {
            PartnershipAction.Sign => partnership.CanSign(APartnership.RedCross, APartnership.PartySignatory, today),
            PartnershipAction.Conclude => partnership.CanConclude(APartnership.DistrictSignatory, today),
            PartnershipAction.RecordDelivery => partnership.CanRecordDelivery(APartnership.CauseOf(1), 1, 2.5m, today, today),
            PartnershipAction.Renew => partnership.CanRenew(through.PlusYears(1), today),
            PartnershipAction.LetExpire => partnership.CanLetExpire(through.PlusDays(1)),
            PartnershipAction.Terminate => partnership.CanTerminate(),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }
}
