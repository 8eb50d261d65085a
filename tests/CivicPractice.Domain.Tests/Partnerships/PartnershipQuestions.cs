using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Partnerships;

public class PartnershipQuestions
{
    private static readonly Term Term = APartnership.Term;
    private static readonly CoBuildingPartnership[] OneInEachState =
        [.. Enum.GetValues<PartnershipState>().Select(state => APartnership.In(state).WithId(Next((int)state)).Build())];

    private static readonly CoBuildingPartnership Fulfilled =
        APartnership.In(PartnershipState.InForce).WithId(Next(10)).Delivered(1, 12).Delivered(2, 100).Build();

    private static readonly CoBuildingPartnership Longer =
        APartnership.In(PartnershipState.InForce).WithId(Next(9)).Drafting(draft => draft with { Term = new Term(Term.From.PlusDays(1), Term.Through.PlusDays(1)) }).Build();

    private static readonly CoBuildingPartnership ByTheRedCrossElsewhere = APartnership.In(PartnershipState.Expired).WithId(Next(11)).Drafting(draft => draft with
    {
        Sites = [ASite.PointId, ASite.OtherId],
        Parties = [draft.Parties[1]],
        Commitments = [draft.Commitments[1] with { Mode = MobilizationMode.ActivateIdle }],
    }).Build();

    private static readonly CoBuildingPartnership ByTheHealthBureau = APartnership.In(PartnershipState.InForce).WithId(Next(13))
        .Drafting(draft => draft with { Parties = [draft.Parties[0]], Commitments = [draft.Commitments[0]] }).Build();

    private static readonly CoBuildingPartnership Waiting = APartnership.In(PartnershipState.InForce).WithId(Next(14)).Proposing(new NewAmendment { Withdrawn = [2] }).Build();

    private static readonly CoBuildingPartnership[] All = [Longer, Fulfilled, ByTheRedCrossElsewhere, .. OneInEachState];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        foreach (var day in new[] { Term.From, Term.Through, Term.Through.PlusDays(1) })
        {
            new InForceOn(day).ShouldAgreeWithItsExpression(All);
            new EndingBetween(day, Term.Through.PlusDays(1)).ShouldAgreeWithItsExpression(All);
        }

        new EndingBetween(Term.From, Term.Through).ShouldAgreeWithItsExpression(All);
        new PastItsTerm(Term.Through.PlusDays(1)).ShouldAgreeWithItsExpression(All);
        new BehindItsCommitments(APartnership.ChecksDueBy.PlusDays(1)).ShouldAgreeWithItsExpression(All);
        foreach (var partner in new[] { APartnership.HealthBureau, APartnership.RedCross }) new WithPartner(partner).ShouldAgreeWithItsExpression([.. All, ByTheHealthBureau]);
        new AmendmentWaiting().ShouldAgreeWithItsExpression([.. All, Waiting]);
        new PartnershipInState(PartnershipState.Expired).ShouldAgreeWithItsExpression(All);
        foreach (var site in new[] { ASite.StationId, ASite.PointId, ASite.OtherId }) new CoveringSite(site).ShouldAgreeWithItsExpression(All);
        foreach (var kind in Enum.GetValues<PartnerKind>()) new WithPartnerKind(kind).ShouldAgreeWithItsExpression([.. All, With(kind, MobilizationMode.OpenClosed), With((PartnerKind)(((int)kind + 1) % 5), MobilizationMode.OpenClosed)]);
        foreach (var mode in Enum.GetValues<MobilizationMode>()) new WithMode(mode).ShouldAgreeWithItsExpression([.. All, With(PartnerKind.SocialOrganization, mode)]);
    }

    [Fact]
    public void Show_what_holds_for_a_site_with_a_kind_of_partner_in_a_mode()
    {
        var (day, kind, mode) = (Term.Through, PartnerKind.SocialWorkAgency, MobilizationMode.ConnectOnline);
        var other = With(kind, mode);
        CoBuildingPartnership[] all = [.. All, other];

        new PartnershipsInForceSpec(day, site: ASite.OtherId).Evaluate(all).Should().Equal(ByTheRedCrossElsewhere, other);
        new PartnershipsInForceSpec(day, kind: kind).Evaluate(all).Should().Equal(other);
        new PartnershipsInForceSpec(day, mode: mode).Evaluate(all).Should().Equal(other);
        new PartnershipsInForceSpec(day, ASite.StationId, kind, mode).Evaluate(all).Should().BeEmpty();
        new PartnershipsInForceSpec(day, ASite.StationId, PartnerKind.Charity, MobilizationMode.LinkSocial).Evaluate(all).Should().Equal(OneInEachState[1], OneInEachState[2], Fulfilled, Longer);
    }

    [Fact]
    public void Follow_amendments_and_handovers()
    {
        var amended = APartnership.In(PartnershipState.InForce).WithId(Next(12)).HandedOver()
            .Proposing(new NewAmendment { SitesAdded = [ASite.PointId], Withdrawn = [2] }).AmendmentSignedByParties().AmendmentAdopted().Build();

        new CoveringSite(ASite.StationId).ShouldAgreeWithItsExpression([amended, Fulfilled]);
        new CoveringSite(ASite.OtherId).IsSatisfiedBy(amended).Should().BeTrue();
        new CoveringSite(ASite.PointId).ShouldAgreeWithItsExpression([amended, Fulfilled]);
        new WithMode(MobilizationMode.LinkSocial).ShouldAgreeWithItsExpression([amended, Fulfilled]);
    }

    [Fact]
    public void Show_what_stands_somewhere_the_first_to_end_first() =>
        new PartnershipsInStateSpec(PartnershipState.InForce).Evaluate(All).Should().Equal(OneInEachState[1], Fulfilled, Longer);

    [Fact]
    public void Show_what_held_on_a_day_whatever_became_of_it_the_first_to_end_first()
    {
        var (inForce, expired) = (OneInEachState[1], OneInEachState[2]);
        new PartnershipsInForceSpec(Term.From).Evaluate(All).Should().Equal(inForce, expired, Fulfilled, ByTheRedCrossElsewhere);
        new PartnershipsInForceSpec(Term.Through).Evaluate(All).Should().Equal(inForce, expired, Fulfilled, ByTheRedCrossElsewhere, Longer);
        new PartnershipsInForceSpec(Term.Through.PlusDays(1)).Evaluate(All).Should().Equal(Longer);
    }

    [Fact]
    public void Show_what_a_unit_takes_part_in_and_what_waits_for_its_signature()
    {
        var dropped = APartnership.In(PartnershipState.InForce).WithId(Next(15)).Proposing(new NewAmendment { Withdrawn = [2] }).AmendmentDropped().Build();
        CoBuildingPartnership[] all = [ByTheHealthBureau, ByTheRedCrossElsewhere, Waiting, Longer, dropped];

        new PartnershipsOfPartnerSpec(APartnership.RedCross).Evaluate(all).Should().Equal(Longer, ByTheRedCrossElsewhere, Waiting, dropped);
        new PartnershipsInForceSpec(Term.From, partner: APartnership.HealthBureau).Evaluate(all).Should().Equal(ByTheHealthBureau, Waiting, dropped);
        new AmendmentsWaitingSpec().Evaluate(all).Should().Equal(Waiting);
        new AmendmentsWaitingSpec(new PartnerId(APartnership.CauseOf(1))).Evaluate(all).Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 2)]
    [InlineData(1, 3)]
    public void Show_what_ends_through_a_day(int daysFromLast, int listed) =>
        new PartnershipsEndingSpec(Term.From, Term.Through.PlusDays(daysFromLast)).Evaluate(All).Should().HaveCount(listed);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    public void Show_what_is_past_its_term(int daysFromLast, int listed) =>
        new PartnershipsPastTheirTermSpec(Term.Through.PlusDays(daysFromLast)).Evaluate(All).Should().HaveCount(listed);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 3)] // also what has expired since: it can still come
    public void Show_what_is_behind_its_commitments(int daysFromDue, int listed) =>
        new PartnershipsBehindSpec(APartnership.ChecksDueBy.PlusDays(daysFromDue)).Evaluate(All).Should().HaveCount(listed);

    private static CoBuildingPartnership With(PartnerKind kind, MobilizationMode mode) => APartnership.In(PartnershipState.InForce).WithId(Next(20)).Drafting(draft => draft with
    {
        Sites = [ASite.OtherId],
        Parties = [draft.Parties[0] with { Kind = kind }],
        Commitments = [draft.Commitments[0] with { Mode = mode }],
    }).Build();

    private static PartnershipId Next(int number) => new(new Guid(0xc000 + number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]));
}
