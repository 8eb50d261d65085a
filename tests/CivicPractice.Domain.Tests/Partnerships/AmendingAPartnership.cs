using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Partnerships;

public class AmendingAPartnership
{
    private const string Role = "法定代表人";

    private static readonly Guid Id = APartnership.AmendmentOf(1);
    private static readonly Guid Other = APartnership.AmendmentOf(2);
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly PartnershipRules Rules = new();
    private static readonly NewCommitment Bus = new(APartnership.HealthBureau, "体检车", MobilizationMode.ShareRegional, 4, ContributionUnit.Times, APartnership.Term.Through);
    private static readonly NewAmendment MoreChecks = new() { Changed = [new CommitmentChange(1, 20, APartnership.Term.Through)] };

    [Fact]
    public void Changes_adds_and_withdraws_commitments_and_sites_when_all_have_signed()
    {
        var change = new NewAmendment
        {
            Added = [Bus],
            Changed = [new CommitmentChange(1, 20, APartnership.Term.Through)],
            Withdrawn = [2],
            SitesAdded = [ASite.OtherId],
            SitesGivenUp = [ASite.StationId],
        };
        var partnership = InForce().Delivered(1, 3).Proposing(change).AmendmentSignedByParties().Build();

        partnership.AdoptAmendment(Id, APartnership.DistrictSignatory, [FactsOf(ASite.OtherId)], Rules, Monday, Nine).EnsureAccepted();

        partnership.Sites.Should().Equal(ASite.OtherId);
        partnership.Commitments.Select(one => (one.Number, one.Quantity, one.Delivered, one.State)).Should().Equal(
            (1, 20m, 3m, CommitmentState.Agreed), (2, 100m, 0m, CommitmentState.Withdrawn), (3, 4m, 0m, CommitmentState.Agreed));
        partnership.NextDue.Should().Be(APartnership.Term.Through);
        partnership.Contributions.Select(one => (one.Mode, one.Committed, one.Delivered)).Should().Equal(
            (MobilizationMode.BringDownQuality, 20m, 3m), (MobilizationMode.ShareRegional, 4m, 0m));
        Raised.EventsOf(partnership).Should().ContainSingle().Which.Should().BeEquivalentTo(new PartnershipAmended(
            partnership.Id, Id, [ASite.OtherId], [partnership.Commitments[0].Terms, partnership.Commitments[2].Terms], [2], APartnership.Term));
    }

    [Fact]
    public void Makes_the_term_longer_with_what_falls_due_in_it()
    {
        var through = APartnership.Term.Through.PlusYears(1);
        var change = new NewAmendment { Through = through, Changed = [new CommitmentChange(1, 24, through)] };
        var partnership = InForce().Proposing(change).AmendmentSignedByParties().Build();

        partnership.AdoptAmendment(Id, APartnership.DistrictSignatory, [], Rules, Monday, Nine).EnsureAccepted();

        partnership.Term.Should().Be(new Term(APartnership.Term.From, through));
        partnership.EarlierTerms.Should().Equal(APartnership.Term);
        Raised.EventsOf(partnership).Should().ContainSingle().Which.Should().BeEquivalentTo(new { partnership.Term });
    }

    [Fact]
    public void Never_makes_the_term_shorter_and_a_longer_one_concerns_every_party()
    {
        var (same, longer) = (new NewAmendment { Through = APartnership.Term.Through }, new NewAmendment { Through = APartnership.Term.Through.PlusDays(1) });

        InForce().Build().ShouldStayUnchangedBy(p => p.ProposeAmendment(Id, same, [], Monday, Nine)).Should().Be((Decision)new RenewalNotLonger(APartnership.Term.Through));
        InForce().Proposing(longer).Build().ShouldStayUnchangedBy(
            p => p.AdoptAmendment(Id, APartnership.DistrictSignatory, [], new PartnershipRules { AmendmentConsent = AmendmentConsent.PartiesConcerned }, Monday, Nine))
            .Should().Be((Decision)new SignaturesMissing(2));
    }

    [Fact]
    public void Keeps_the_history()
    {
        var partnership = InForce().Proposing(MoreChecks).AmendmentDropped().Proposing(MoreChecks).AmendmentSignedByParties().AmendmentAdopted()
            .Proposing(new NewAmendment { Withdrawn = [2] }).Build();

        partnership.Amendments.Select(one => one.State).Should().Equal(AmendmentState.Dropped, AmendmentState.Adopted, AmendmentState.Proposed);
        partnership.Amendments.Select(one => one.SettledAt.HasValue).Should().Equal(true, true, false);
        partnership.Amendments[1].Signatures.Select(one => one.By).Should().Equal(APartnership.HealthBureau, APartnership.RedCross);
        partnership.Proposal!.Id.Should().Be(APartnership.AmendmentOf(3));
    }

    [Fact]
    public void Is_proposed_one_at_a_time()
    {
        var partnership = InForce().Proposing(MoreChecks).Build();

        partnership.ShouldStayUnchangedBy(p => p.ProposeAmendment(Other, MoreChecks, [], Monday, Nine)).Should().Be((Decision)new AmendmentPending(Id));
        partnership.ProposeAmendment(Id, MoreChecks with { }, [], Monday, Nine).EnsureAccepted();
        partnership.CanProposeAmendment(Id, MoreChecks, [], Monday).EnsureAccepted();
        partnership.Amendments.Should().ContainSingle();
        Raised.EventsOf(partnership).Should().BeEmpty();
        FluentActions.Invoking(() => partnership.ProposeAmendment(Id, MoreChecks with { Withdrawn = [2] }, [], Monday, Nine)).Should().Throw<ArgumentException>().WithMessage("*another content*");
    }

    [Fact]
    public void Names_everything_that_stands_against_it_at_once()
    {
        var (stranger, late) = (new PartnerId(new Guid("00000000-0000-7000-8000-00000000c0bf")), APartnership.Term.Through.PlusDays(1));
        var change = new NewAmendment
        {
            Added = [Bus with { By = stranger, DueBy = late }],
            Changed = [new CommitmentChange(1, 2, late), new CommitmentChange(9, 1, Monday)],
            Withdrawn = [2, 8],
            SitesAdded = [ASite.StationId, ASite.OtherId],
            SitesGivenUp = [ASite.PointId],
        };
        var partnership = InForce().Delivered(1, 3).Delivered(2, 1).Build();

        partnership.ShouldStayUnchangedBy(p => p.ProposeAmendment(Id, change, [FactsOf(ASite.StationId), FactsOf(ASite.OtherId) with { State = SiteState.Closed }], late, Nine)).Refusals.Should().Equal(
            new TermOver(APartnership.Term.Through), new SiteEnded(ASite.OtherId, SiteState.Closed), new SiteInScope(ASite.StationId), new SiteNotInScope(ASite.PointId),
            new NotAParty(stranger), new DueOutsideTerm(3, late, APartnership.Term), new DueOutsideTerm(1, late, APartnership.Term), new LessThanDelivered(1, 2, 3),
            new CommitmentUnknown(9), new CommitmentBegun(2, 1), new CommitmentUnknown(8));
    }

    [Fact]
    public void Leaves_at_least_one_site() =>
        InForce().Build().ShouldStayUnchangedBy(p => p.ProposeAmendment(Id, new NewAmendment { SitesGivenUp = [ASite.StationId] }, [], Monday, Nine))
            .Should().Be((Decision)new NoSiteLeft());

    [Fact]
    public void Touches_no_commitment_that_was_withdrawn()
    {
        var partnership = InForce().Proposing(new NewAmendment { Withdrawn = [2] }).AmendmentSignedByParties().AmendmentAdopted().Build();

        partnership.ShouldStayUnchangedBy(p => p.ProposeAmendment(Other, new NewAmendment { Changed = [new CommitmentChange(2, 1, Monday)] }, [], Monday, Nine))
            .Should().Be((Decision)new CommitmentWithdrawn(2));
        partnership.ShouldStayUnchangedBy(p => p.RecordDelivery(APartnership.CauseOf(1), 2, 1, Monday, Monday, Nine)).Should().Be((Decision)new CommitmentWithdrawn(2));
        partnership.OverdueOn(APartnership.Term.Through.PlusDays(1)).Select(one => one.Number).Should().Equal(1);
    }

    [Theory]
    [InlineData(2.9, false)]
    [InlineData(3, true)]
    [InlineData(12, true)]
    public void Never_asks_for_less_than_has_come(double quantity, bool accepted)
    {
        var change = new NewAmendment { Changed = [new CommitmentChange(1, (decimal)quantity, Monday)] };

        InForce().Delivered(1, 3).Build().Try(p => p.ProposeAmendment(Id, change, [], Monday, Nine)).Should()
            .Be(accepted ? Decision.Accepted : new LessThanDelivered(1, (decimal)quantity, 3));
    }

    [Fact]
    public void Leaves_a_commitment_as_it_was_of_which_more_has_come() =>
        InForce().Delivered(1, 15).Build().CanProposeAmendment(Id, new NewAmendment { Changed = [new CommitmentChange(1, 12, Monday)] }, [], Monday).EnsureAccepted();

    [Fact]
    public void Is_judged_again_when_it_takes_effect()
    {
        var partnership = InForce().Proposing(new NewAmendment { Changed = [new CommitmentChange(1, 2, Monday)], Withdrawn = [2], SitesAdded = [ASite.OtherId] }).AmendmentSignedByParties()
            .Delivered(1, 5).Delivered(2, 1).Build();

        partnership.ShouldStayUnchangedBy(p => p.AdoptAmendment(Id, "干事", [FactsOf(ASite.OtherId) with { State = SiteState.Closed }], Rules, Monday, Nine)).Refusals.Should().Equal(
            new SignatoryNotAuthorized(APartnership.DistrictSignatory), new SiteEnded(ASite.OtherId, SiteState.Closed), new LessThanDelivered(1, 2, 5), new CommitmentBegun(2, 1));
    }

    [Theory]
    [InlineData(AmendmentConsent.AllParties, false, 2)]
    [InlineData(AmendmentConsent.PartiesConcerned, false, 1)]
    [InlineData(AmendmentConsent.PartiesConcerned, true, 2)]
    [InlineData(AmendmentConsent.DistrictAlone, true, 0)]
    public void Waits_for_the_signatures_that_the_district_asks_for(AmendmentConsent consent, bool touchesSites, int missing)
    {
        var change = touchesSites ? MoreChecks with { SitesAdded = [ASite.OtherId] } : MoreChecks;
        var facts = touchesSites ? new[] { FactsOf(ASite.OtherId) } : [];
        var partnership = InForce().Proposing(change).Build();
        var rules = Rules with { AmendmentConsent = consent };

        partnership.Try(p => p.AdoptAmendment(Id, APartnership.DistrictSignatory, facts, rules, Monday, Nine)).Should()
            .Be(missing == 0 ? Decision.Accepted : new SignaturesMissing(missing));
    }

    [Fact]
    public void Asks_the_parties_of_all_commitments_it_touches()
    {
        var partnership = InForce().Proposing(new NewAmendment { Added = [Bus], Withdrawn = [2] }).Build();

        partnership.CanAdoptAmendment(Id, APartnership.DistrictSignatory, [], Rules with { AmendmentConsent = AmendmentConsent.PartiesConcerned }, Monday)
            .Should().Be((Decision)new SignaturesMissing(2));
    }

    [Fact]
    public void Is_signed_by_each_party_once_by_whoever_may()
    {
        var (partnership, stranger) = (InForce().Proposing(MoreChecks).Build(), new PartnerId(new Guid("00000000-0000-7000-8000-00000000c0bf")));
        var late = APartnership.Term.Through.PlusDays(1);

        partnership.SignAmendment(Id, APartnership.RedCross, Role, Monday, Nine).EnsureAccepted();
        partnership.SignAmendment(Id, APartnership.RedCross, Role, Monday, Nine).EnsureAccepted();

        partnership.Proposal!.Signatures.Should().Equal(new Signature(APartnership.RedCross, Nine));
        Raised.EventsOf(partnership).Should().Equal(new PartnershipAmendmentSigned(partnership.Id, Id, APartnership.RedCross));
        partnership.ShouldStayUnchangedBy(p => p.SignAmendment(Other, stranger, Role, late, Nine)).Refusals
            .Should().Equal(new AmendmentUnknown(Other), new NotAParty(stranger), new TermOver(APartnership.Term.Through));
        partnership.ShouldStayUnchangedBy(p => p.SignAmendment(Id, APartnership.HealthBureau, "干事", Monday, Nine)).Should().Be((Decision)new SignatoryNotAuthorized(Role));
    }

    [Fact]
    public void That_is_settled_stays_so()
    {
        var adopted = InForce().Proposing(MoreChecks).AmendmentSignedByParties().AmendmentAdopted().Build();
        var dropped = InForce().Proposing(MoreChecks).AmendmentDropped().Build();

        adopted.AdoptAmendment(Id, APartnership.DistrictSignatory, [], Rules, Monday, Nine).EnsureAccepted();
        adopted.CanAdoptAmendment(Id, APartnership.DistrictSignatory, [], Rules, Monday).EnsureAccepted();
        dropped.DropAmendment(Id, Nine).EnsureAccepted();
        Raised.EventsOf(adopted).Concat(Raised.EventsOf(dropped)).Should().BeEmpty();
        adopted.ShouldStayUnchangedBy(p => p.DropAmendment(Id, Nine)).Should().Be((Decision)new AmendmentSettled(Id, AmendmentState.Adopted));
        dropped.ShouldStayUnchangedBy(p => p.AdoptAmendment(Id, APartnership.DistrictSignatory, [], Rules, Monday, Nine)).Should().Be((Decision)new AmendmentSettled(Id, AmendmentState.Dropped));
        dropped.ShouldStayUnchangedBy(p => p.AdoptAmendment(Other, APartnership.DistrictSignatory, [], Rules, Monday, Nine)).Should().Be((Decision)new AmendmentUnknown(Other));
        dropped.ShouldStayUnchangedBy(p => p.DropAmendment(Other, Nine)).Should().Be((Decision)new AmendmentUnknown(Other));
    }

    [Fact]
    public void That_waits_is_dropped_with_the_end_and_what_is_outstanding_is_void()
    {
        var ended = InForce().Delivered(1, 5).Delivered(2, 100).Proposing(MoreChecks).Terminated().Build();
        var expired = InForce().Proposing(MoreChecks).Expired().Build();

        ended.Amendments.Single().State.Should().Be(AmendmentState.Dropped);
        expired.Amendments.Single().State.Should().Be(AmendmentState.Dropped);
        ended.Commitments.Select(one => (one.State, one.Outstanding, one.Voided)).Should().Equal((CommitmentState.Void, 0m, 7m), (CommitmentState.Agreed, 0m, 0m));
        ended.NextDue.Should().BeNull();
        ended.OverdueOn(APartnership.Term.Through).Should().BeEmpty();
        ended.Contributions[0].Should().Be(new Contribution(MobilizationMode.BringDownQuality, ContributionUnit.Sessions, 12, 5, 7));
        expired.OverdueOn(APartnership.Term.Through.PlusDays(1)).Should().HaveCount(2);
    }

    [Fact]
    public void Malformed_is_a_bug_of_the_caller()
    {
        var partnership = InForce().Build();

        foreach (var change in new[]
        {
            new NewAmendment(),
            new NewAmendment { Changed = [new CommitmentChange(1, 0, Monday)] },
            new NewAmendment { Changed = [new CommitmentChange(1, 1, Monday)], Withdrawn = [1] },
            new NewAmendment { Withdrawn = [1, 1] },
            new NewAmendment { SitesAdded = [ASite.OtherId], SitesGivenUp = [ASite.OtherId] },
            new NewAmendment { SitesAdded = [default] },
            new NewAmendment { Added = [Bus with { Quantity = 0 }] },
            new NewAmendment { Added = [Bus with { What = " " }] },
            new NewAmendment { Added = [Bus with { Unit = default }] },
        })
        {
            FluentActions.Invoking(() => partnership.ProposeAmendment(Id, change, [.. change.SitesAdded.Select(FactsOf)], Monday, Nine)).Should().Throw<ArgumentException>();
        }

        FluentActions.Invoking(() => partnership.ProposeAmendment(Guid.Empty, MoreChecks, [], Monday, Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => partnership.ProposeAmendment(Id, MoreChecks, [FactsOf(ASite.OtherId)], Monday, Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => partnership.SignAmendment(Id, APartnership.RedCross, " ", Monday, Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => partnership.AdoptAmendment(Id, "", [], Rules, Monday, Nine)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Never_takes_away_what_has_come() => Gen.Select(Gen.Int[1, 2], Gen.Int[1, 9], Gen.Int[0, 2]).List[0, 30].Sample(steps =>
    {
        var partnership = InForce().Build();
        var came = new decimal[3];
        for (var i = 0; i < steps.Count; i++)
        {
            var (number, quantity, kind) = steps[i];
            if (kind == 0)
            {
                if (partnership.RecordDelivery(APartnership.CauseOf(i + 1), number, quantity, Monday, Monday, Nine).IsAccepted) came[number] += quantity;
                continue;
            }

            var (amendment, before) = (APartnership.AmendmentOf(i + 1), partnership.Commitments[number - 1]);
            var change = kind == 1 ? new NewAmendment { Changed = [new CommitmentChange(number, quantity, Monday)] } : new NewAmendment { Withdrawn = [number] };
            if (!partnership.ProposeAmendment(amendment, change, [], Monday, Nine).IsAccepted) continue;
            partnership.AdoptAmendment(amendment, APartnership.DistrictSignatory, [], Rules with { AmendmentConsent = AmendmentConsent.DistrictAlone }, Monday, Nine).EnsureAccepted();
            var after = partnership.Commitments[number - 1];
            (after.Surplus <= before.Surplus).Should().BeTrue("no amendment makes a surplus out of what was owed");
        }

        partnership.Commitments.Select(one => one.Delivered).Should().Equal(came[1..]);
        partnership.Commitments.Where(one => one.State == CommitmentState.Withdrawn).Sum(one => one.Delivered).Should().Be(0);
    }, iter: 300);

    private static APartnership InForce() => APartnership.In(PartnershipState.InForce);

    private static SiteFacts FactsOf(PracticeSiteId site) => ASite.FactsOf(SiteTier.Station) with { Site = site };
}
