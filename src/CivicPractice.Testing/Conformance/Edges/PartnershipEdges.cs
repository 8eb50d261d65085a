using CivicPractice.Partnerships;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Co-building partnerships in every state.</summary>
internal static class PartnershipEdges
{
    private static readonly LocalDate Today = TestDistrict.Monday.PlusDays(30);
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(30);
    private static readonly Guid Amendment = APartnership.AmendmentOf(1);
    private static readonly SiteFacts Other = ASite.FactsOf(SiteTier.Station) with { Site = ASite.OtherId };
    private static readonly PartnershipRules Rules = new();

    private static readonly NewAmendment Change = new()
    {
        Added = [new NewCommitment(APartnership.HealthBureau, "体检车", MobilizationMode.ShareRegional, 4.5m, ContributionUnit.Times, APartnership.Term.Through)],
        Changed = [new CommitmentChange(1, 20, APartnership.Term.Through)],
        Withdrawn = [2],
        SitesAdded = [ASite.OtherId],
        SitesGivenUp = [ASite.StationId],
        Through = APartnership.Term.Through.PlusDays(1),
    };

    public static IEnumerable<ConformanceCase> Cases =>
        new EdgesOf<CoBuildingPartnership, PartnershipId, PartnershipState, PartnershipAction>(
            "A partnership", CoBuildingPartnership.Lifecycle, partnership => partnership.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<CoBuildingPartnership, PartnershipId, PartnershipState>> Starts =>
    [
        From(PartnershipState.Drafted, "drafted and signed by every party", () => new APartnership().SignedByParties()) with { IsUsual = false },
        From(PartnershipState.Drafted, "drafted", () => new APartnership()) with { IsUsual = false },
        From(PartnershipState.InForce, "in force with an amendment that all have signed", () => InForce().Delivered(1, 2.5m).Proposing(Change).AmendmentSignedByParties()) with { IsUsual = false },
        From(PartnershipState.InForce, "in force with an amendment that waits", () => InForce().Proposing(Change)) with { IsUsual = false },
        From(PartnershipState.InForce, "amended", () => InForce().Delivered(1, 2.5m).Proposing(Change).AmendmentSignedByParties().AmendmentAdopted()) with { IsUsual = false },
        From(PartnershipState.InForce, "in force", InForce) with { IsUsual = false },
        From(PartnershipState.Expired, "expired", () => InForce().Delivered(1, 100).Expired()),
        From(PartnershipState.Terminated, "ended early", () => InForce().Delivered(1, 12).Proposing(Change).Terminated(Today)),
        From(PartnershipState.Terminated, "given up as a draft", () => new APartnership().Terminated()) with { IsUsual = false },
    ];

    private static IReadOnlyList<Attempt<CoBuildingPartnership, PartnershipAction>> Attempts =>
    [
        Try(PartnershipAction.Sign, "by a party", one => one.Sign(APartnership.RedCross, APartnership.PartySignatory, Today, At)),
        Try(PartnershipAction.Sign, "by a stranger in no role", one => one.Sign(new PartnerId(Amendment), "干事", APartnership.Term.Through.PlusDays(1), At)),
        Try(PartnershipAction.Conclude, "by the director", one => one.Conclude(APartnership.DistrictSignatory, APartnership.FactsOf(one.Sites), Today, At)),
        Try(PartnershipAction.Conclude, "by somebody else, of a site that is closed", one => one.Conclude("干事", [.. APartnership.FactsOf(one.Sites).Select(site => site with { State = SiteState.Closed })], Today, At)),
        Try(PartnershipAction.RecordDelivery, "of a part", one => one.RecordDelivery(APartnership.CauseOf(9), 1, 0.0001m, Today, Today, At)),
        Try(PartnershipAction.RecordDelivery, "of what is not committed, too late", one => one.RecordDelivery(APartnership.CauseOf(9), 9, 1, APartnership.Term.Through.PlusDays(1), Today, At)),
        Try(PartnershipAction.Renew, "for a year", one => one.Renew(APartnership.Term.Through.PlusYears(1), APartnership.DistrictSignatory, Today, At)),
        Try(PartnershipAction.Renew, "for no longer", one => one.Renew(APartnership.Term.Through, "干事", Today, At)),
        Try(PartnershipAction.LetExpire, "after its term", one => one.LetExpire(APartnership.Term.Through.PlusDays(1), At)),
        Try(PartnershipAction.LetExpire, "on the last day", one => one.LetExpire(APartnership.Term.Through, At)),
        Try(PartnershipAction.Terminate, "by agreement", one => one.Terminate(TerminationReason.MutualAgreement, Today, At)),
        Try(PartnershipAction.Terminate, "for a promise, after the term", one => one.Terminate(TerminationReason.PromiseNotKept, APartnership.Term.Through.PlusDays(1), At)),
        Try(PartnershipAction.Terminate, "for want of signatures", one => one.Terminate(TerminationReason.NeverSigned, Today, At)),
        Try(PartnershipAction.CorrectDelivery, "to nothing", one => one.CorrectDelivery(APartnership.CauseOf(1), 0, DeliveryCorrectionReason.SentBack, At)),
        Try(PartnershipAction.CorrectDelivery, "to more", one => one.CorrectDelivery(APartnership.CauseOf(1), 12.5m, DeliveryCorrectionReason.Mistyped, At)),
        Try(PartnershipAction.CorrectDelivery, "of which nothing is recorded", one => one.CorrectDelivery(APartnership.CauseOf(9), 1, DeliveryCorrectionReason.Mistyped, At)),
        Try(PartnershipAction.ProposeAmendment, "for a longer term", one => one.ProposeAmendment(
            APartnership.AmendmentOf(2), new NewAmendment { Through = APartnership.Term.Through.PlusYears(1) }, [], Today, At)),
        Try(PartnershipAction.ProposeAmendment, "anew", one => one.ProposeAmendment(APartnership.AmendmentOf(2), new NewAmendment { Withdrawn = [2] }, [], Today, At)),
        Try(PartnershipAction.ProposeAmendment, "against what holds", one => one.ProposeAmendment(
            APartnership.AmendmentOf(2), new NewAmendment { Changed = [new CommitmentChange(1, 2, Today)], SitesGivenUp = [ASite.StationId] }, [], Today, At)),
        Try(PartnershipAction.SignAmendment, "by a party", one => one.SignAmendment(Amendment, APartnership.RedCross, APartnership.PartySignatory, Today, At)),
        Try(PartnershipAction.AdoptAmendment, "by the director", one => one.AdoptAmendment(Amendment, APartnership.DistrictSignatory, [Other], Rules, Today, At)),
        Try(PartnershipAction.AdoptAmendment, "by the director alone", one => one.AdoptAmendment(
            Amendment, APartnership.DistrictSignatory, [Other], Rules with { AmendmentConsent = AmendmentConsent.DistrictAlone }, Today, At)),
        Try(PartnershipAction.DropAmendment, "that waits", one => one.DropAmendment(Amendment, At)),
        Try(PartnershipAction.HandOverSite, "that has merged", one => one.HandOverSite(ASite.FactsOf(SiteTier.Station, SiteState.Merged), Other, At)),
        Try(PartnershipAction.HandOverSite, "that is open", one => one.HandOverSite(ASite.FactsOf(SiteTier.Station), Other, At)),
    ];

    private static APartnership InForce() => APartnership.In(PartnershipState.InForce);

    private static Start<CoBuildingPartnership, PartnershipId, PartnershipState> From(PartnershipState state, string how, Func<APartnership> builder) =>
        new(state, how, id => builder().WithId(id).BuildRaising());

    private static Attempt<CoBuildingPartnership, PartnershipAction> Try(PartnershipAction action, string how, Func<CoBuildingPartnership, Decision> command) => new(action, how, command);
}
