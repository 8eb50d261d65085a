using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Partnerships;

/// <summary>Every command in every state: what the lifecycle forbids is refused alone and changes nothing; what it permits moves as the table says.</summary>
public class PartnershipCommands
{
    private static readonly NewAmendment Change = new() { Withdrawn = [2] };
    private static readonly Guid Amendment = APartnership.AmendmentOf(1);
    private static readonly SiteFacts Merged = ASite.FactsOf(SiteTier.Station, SiteState.Merged);
    private static readonly SiteFacts Into = ASite.FactsOf(SiteTier.Station) with { Site = ASite.OtherId };

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
        (state, action) switch
        {
            (PartnershipState.Drafted, PartnershipAction.Conclude) => new APartnership().SignedByParties().Build(),
            (PartnershipState.InForce, PartnershipAction.CorrectDelivery) => APartnership.In(state).Delivered(1, 3).Build(),
            (PartnershipState.Expired, PartnershipAction.CorrectDelivery) => APartnership.In(PartnershipState.InForce).Delivered(1, 3).Expired().Build(),
            (PartnershipState.Terminated, PartnershipAction.CorrectDelivery) => APartnership.In(PartnershipState.InForce).Delivered(1, 3).Terminated().Build(),
            (PartnershipState.InForce, PartnershipAction.SignAmendment or PartnershipAction.DropAmendment) => APartnership.In(state).Proposing(Change).Build(),
            (PartnershipState.InForce, PartnershipAction.AdoptAmendment) => APartnership.In(state).Proposing(Change).AmendmentSignedByParties().Build(),
            _ => APartnership.In(state).Build(),
        };

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
            PartnershipAction.Conclude => partnership.Conclude(APartnership.DistrictSignatory, APartnership.FactsOf(partnership.Sites), today, at),
            PartnershipAction.RecordDelivery => partnership.RecordDelivery(APartnership.CauseOf(1), 1, 2.5m, today, today, at),
            PartnershipAction.Renew => partnership.Renew(through.PlusYears(1), APartnership.DistrictSignatory, today, at),
            PartnershipAction.LetExpire => partnership.LetExpire(through.PlusDays(1), at),
            PartnershipAction.Terminate => partnership.Terminate(TerminationReason.MutualAgreement, today, at),
            PartnershipAction.ProposeAmendment => partnership.ProposeAmendment(Amendment, Change, [], today, at),
            PartnershipAction.SignAmendment => partnership.SignAmendment(Amendment, APartnership.RedCross, APartnership.PartySignatory, today, at),
            PartnershipAction.AdoptAmendment => partnership.AdoptAmendment(Amendment, APartnership.DistrictSignatory, [], new PartnershipRules(), today, at),
            PartnershipAction.DropAmendment => partnership.DropAmendment(Amendment, at),
            PartnershipAction.HandOverSite => partnership.HandOverSite(Merged, Into, at),
            PartnershipAction.CorrectDelivery => partnership.CorrectDelivery(APartnership.CauseOf(1), 2, DeliveryCorrectionReason.Miscounted, at),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    private static Decision Ask(CoBuildingPartnership partnership, PartnershipAction action)
    {
        var (today, through) = (TestDistrict.Monday, APartnership.Term.Through);
        return action switch
        {
            PartnershipAction.Sign => partnership.CanSign(APartnership.RedCross, APartnership.PartySignatory, today),
            PartnershipAction.Conclude => partnership.CanConclude(APartnership.DistrictSignatory, APartnership.FactsOf(partnership.Sites), today),
            PartnershipAction.RecordDelivery => partnership.CanRecordDelivery(APartnership.CauseOf(1), 1, 2.5m, today, today),
            PartnershipAction.Renew => partnership.CanRenew(through.PlusYears(1), APartnership.DistrictSignatory, today),
            PartnershipAction.LetExpire => partnership.CanLetExpire(through.PlusDays(1)),
            PartnershipAction.Terminate => partnership.CanTerminate(TerminationReason.MutualAgreement, today),
            PartnershipAction.ProposeAmendment => partnership.CanProposeAmendment(Amendment, Change, [], today),
            PartnershipAction.SignAmendment => partnership.CanSignAmendment(Amendment, APartnership.RedCross, APartnership.PartySignatory, today),
            PartnershipAction.AdoptAmendment => partnership.CanAdoptAmendment(Amendment, APartnership.DistrictSignatory, [], new PartnershipRules(), today),
            PartnershipAction.DropAmendment => partnership.CanDropAmendment(Amendment),
            PartnershipAction.HandOverSite => partnership.CanHandOverSite(Merged, Into),
            PartnershipAction.CorrectDelivery => partnership.CanCorrectDelivery(APartnership.CauseOf(1), 2),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }
}
