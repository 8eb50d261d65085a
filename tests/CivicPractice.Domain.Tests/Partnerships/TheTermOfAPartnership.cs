using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Partnerships;

public class TheTermOfAPartnership
{
    private static readonly Term Term = APartnership.Term;
    private static readonly LocalDate NextYear = Term.Through.PlusYears(1);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(364, true)]
    [InlineData(365, false)]
    public void Is_when_it_holds(int daysFromFirst, bool holds)
    {
        var day = Term.From.PlusDays(daysFromFirst);
        var partnership = APartnership.In(PartnershipState.InForce).Build();

        partnership.IsInForceOn(day).Should().Be(holds);
        partnership.StandingOn(day).Should().BeEquivalentTo(
            new PartnershipStanding(TestDistrict.Id, partnership.Id, [APartnership.HealthBureau, APartnership.RedCross], holds, Term));
        APartnership.In(PartnershipState.Drafted).Build().IsInForceOn(day).Should().BeFalse();
    }

    [Fact]
    public void Tells_when_it_held_also_when_it_has_ended()
    {
        var expired = APartnership.In(PartnershipState.Expired).Build();
        var ended = APartnership.In(PartnershipState.InForce).Terminated(on: Term.From.PlusDays(10)).Build();

        (expired.IsInForceOn(Term.Through), expired.IsInForceOn(Term.Through.PlusDays(1))).Should().Be((true, false));
        (ended.IsInForceOn(Term.From.PlusDays(9)), ended.IsInForceOn(Term.From.PlusDays(10))).Should().Be((true, false));
        new APartnership().Terminated().Build().IsInForceOn(Term.From).Should().BeFalse("it was never signed by all");
    }

    [Fact]
    public void Is_made_longer_by_whoever_signs_for_the_district() =>
        APartnership.In(PartnershipState.InForce).Build().ShouldStayUnchangedBy(p => p.Renew(Term.Through, "干事", Term.Through.PlusDays(1), TestDistrict.Nine)).Refusals
            .Should().Equal(new RenewalNotLonger(Term.Through), new SignatoryNotAuthorized(APartnership.DistrictSignatory), new TermOver(Term.Through));

    [Theory]
    [InlineData(PartnershipState.Drafted, TerminationReason.PromiseNotKept, false)]
    [InlineData(PartnershipState.Drafted, TerminationReason.NeverSigned, true)]
    [InlineData(PartnershipState.Drafted, TerminationReason.MutualAgreement, true)]
    [InlineData(PartnershipState.InForce, TerminationReason.NeverSigned, false)]
    [InlineData(PartnershipState.InForce, TerminationReason.PromiseNotKept, true)]
    public void Ends_early_for_a_reason_that_fits(PartnershipState state, TerminationReason reason, bool accepted) =>
        APartnership.In(state).Build().Try(p => p.Terminate(reason, TestDistrict.Monday, TestDistrict.Nine))
            .Should().Be(accepted ? Decision.Accepted : new TerminationReasonUnfit(state, reason));

    [Theory]
    [InlineData(PartnershipState.Drafted, 1, true)] // a draft is given up whenever
    [InlineData(PartnershipState.InForce, 0, true)]
    [InlineData(PartnershipState.InForce, 1, false)]
    public void Does_not_end_early_when_it_is_over(PartnershipState state, int daysAfterTerm, bool accepted) =>
        APartnership.In(state).Build().Try(p => p.Terminate(TerminationReason.MutualAgreement, Term.Through.PlusDays(daysAfterTerm), TestDistrict.Nine))
            .Should().Be(accepted ? Decision.Accepted : new TermOver(Term.Through));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Can_be_made_longer_through_its_last_day(int daysAfterTerm, bool accepted) =>
        APartnership.In(PartnershipState.InForce).Build().Renew(NextYear, APartnership.DistrictSignatory, Term.Through.PlusDays(daysAfterTerm), TestDistrict.Nine)
            .Should().Be(accepted ? Decision.Accepted : new TermOver(Term.Through));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Is_never_made_shorter(int daysAfterTerm, bool accepted) =>
        APartnership.In(PartnershipState.InForce).Build().Renew(Term.Through.PlusDays(daysAfterTerm), APartnership.DistrictSignatory, TestDistrict.Monday, TestDistrict.Nine)
            .Should().Be(accepted ? Decision.Accepted : new RenewalNotLonger(Term.Through));

    [Fact]
    public void Keeps_the_terms_before()
    {
        var partnership = APartnership.In(PartnershipState.InForce).Build();

        partnership.Renew(NextYear, APartnership.DistrictSignatory, TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();

        partnership.Term.Should().Be(new Term(Term.From, NextYear));
        partnership.EarlierTerms.Should().Equal(Term);
        Raised.EventsOf(partnership).Should().Equal(new PartnershipRenewed(partnership.Id, Term, partnership.Term));
        partnership.Forgotten().ShouldStayUnchangedBy(p => p.Renew(NextYear, APartnership.DistrictSignatory, NextYear.PlusDays(1), TestDistrict.Nine)).Refusals
            .Should().Equal(new RenewalNotLonger(NextYear), new TermOver(NextYear));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Is_over_on_the_day_after_its_last(int daysAfterTerm, bool accepted)
    {
        var partnership = APartnership.In(PartnershipState.InForce).Build();

        partnership.Try(one => one.LetExpire(Term.Through.PlusDays(daysAfterTerm), TestDistrict.Nine)).Should().Be(accepted ? Decision.Accepted : new TermStillRunning(Term.Through));

        partnership.State.Should().Be(accepted ? PartnershipState.Expired : PartnershipState.InForce);
    }

    [Theory]
    [InlineData(PartnershipState.Drafted, false)]
    [InlineData(PartnershipState.InForce, true)]
    public void Can_end_early_and_tells_whether_it_was_in_force(PartnershipState state, bool wasInForce)
    {
        var partnership = APartnership.In(state).Build();

        partnership.Terminate(TerminationReason.UnitDissolved, TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();

        partnership.TerminatedFor.Should().Be(TerminationReason.UnitDissolved);
        Raised.EventsOf(partnership).Should().Equal(new PartnershipTerminated(partnership.Id, TerminationReason.UnitDissolved, wasInForce));
        partnership.Forgotten().ShouldStayUnchangedBy(p => p.Terminate(TerminationReason.PromiseNotKept, TestDistrict.Monday, TestDistrict.Nine))
            .IsRefusedFor<NotPermittedInState<PartnershipState, PartnershipAction>>().Should().BeTrue();
    }
}
