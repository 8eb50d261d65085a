using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Partnerships;

public class SigningAPartnership
{
    private static readonly PartnerId Stranger = new(new Guid("00000000-0000-7000-8000-00000000c0bf"));

    [Fact]
    public void Is_done_by_every_party_once()
    {
        var partnership = new APartnership().Build();

        partnership.Sign(APartnership.RedCross, APartnership.PartySignatory, TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();
        partnership.Sign(APartnership.RedCross, APartnership.PartySignatory, TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();

        partnership.Signatures.Should().Equal(new Signature(APartnership.RedCross, TestDistrict.Nine));
        Raised.EventsOf(partnership).Should().Equal(new PartnershipSigned(partnership.Id, APartnership.RedCross));
    }

    [Fact]
    public void Is_for_parties_only() =>
        new APartnership().Build().ShouldStayUnchangedBy(p => p.Sign(Stranger, APartnership.PartySignatory, TestDistrict.Monday, TestDistrict.Nine))
            .Should().Be((Decision)new NotAParty(Stranger));

    [Fact]
    public void Is_for_whoever_bears_the_role_and_before_the_term_is_over() =>
        new APartnership().Build().ShouldStayUnchangedBy(p => p.Sign(APartnership.RedCross, "司机", APartnership.Term.Through.PlusDays(1), TestDistrict.Nine)).Refusals
            .Should().Equal(new SignatoryNotAuthorized(APartnership.PartySignatory), new TermOver(APartnership.Term.Through));

    [Fact]
    public void Ends_with_the_districts_side()
    {
        var partnership = new APartnership().Build();

        partnership.ShouldStayUnchangedBy(p => p.Conclude("司机", Closed(p), APartnership.Term.Through.PlusDays(1), TestDistrict.Nine)).Refusals
            .Should().Equal(new SignaturesMissing(2), new SignatoryNotAuthorized(APartnership.DistrictSignatory), new SiteEnded(ASite.StationId, SiteState.Closed), new TermOver(APartnership.Term.Through));
        foreach (var party in partnership.Parties) partnership.Sign(party.Partner, party.Signatory, TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();
        partnership.Conclude(APartnership.DistrictSignatory, APartnership.FactsOf(partnership.Sites), APartnership.Term.Through, TestDistrict.Nine).EnsureAccepted();

        (partnership.State, partnership.ConcludedAt).Should().Be((PartnershipState.InForce, TestDistrict.Nine));
        Raised.EventsOf(partnership).Last().Should().BeEquivalentTo(
            new PartnershipConcluded(partnership.Id, partnership.Sites, [APartnership.HealthBureau, APartnership.RedCross], APartnership.Term));
    }

    [Fact]
    public void With_facts_of_other_sites_is_a_bug_of_the_caller()
    {
        var partnership = new APartnership().SignedByParties().Build();

        foreach (var sites in new IReadOnlyList<SiteFacts>[] { [], APartnership.FactsOf([ASite.OtherId]), [ASite.FactsOf(SiteTier.Station) with { District = TestDistrict.OtherId }] })
            FluentActions.Invoking(() => partnership.Conclude(APartnership.DistrictSignatory, sites, TestDistrict.Monday, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Without_a_role_is_a_bug_of_the_caller()
    {
        var partnership = new APartnership().Build();

        FluentActions.Invoking(() => partnership.Sign(APartnership.RedCross, " ", TestDistrict.Monday, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => partnership.Conclude("", APartnership.FactsOf(partnership.Sites), TestDistrict.Monday, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }

    private static IReadOnlyList<SiteFacts> Closed(CoBuildingPartnership partnership) =>
        [.. APartnership.FactsOf(partnership.Sites).Select(site => site with { State = SiteState.Closed })];
}
