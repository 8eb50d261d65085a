using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Partnerships;

public class DraftingAPartnership
{
    private static readonly NewPartnership Usual = APartnership.Draft;
    private static readonly SiteFacts Station = ASite.FactsOf(SiteTier.Station);

    [Fact]
    public void Lays_down_who_where_how_long_and_what()
    {
        var partnership = Draft(Usual).EnsureAccepted();

        partnership.State.Should().Be(PartnershipState.Drafted);
        partnership.Commitments.Select(commitment => (commitment.Number, commitment.By, commitment.Quantity, commitment.Delivered)).Should()
            .Equal((1, APartnership.HealthBureau, 12m, 0m), (2, APartnership.RedCross, 100m, 0m));
        partnership.NextDue.Should().Be(APartnership.ChecksDueBy);
        partnership.DraftedAt.Should().Be(TestDistrict.Nine);
        Raised.EventsOf(partnership).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new PartnershipDrafted(partnership.Id, [ASite.StationId], [APartnership.HealthBureau, APartnership.RedCross], APartnership.Term));
    }

    [Fact]
    public void Raises_a_list_of_sites_of_its_own()
    {
        var partnership = Draft(Usual).EnsureAccepted();

        Raised.EventsOf(partnership).OfType<PartnershipDrafted>().Single().Sites.Should().Equal(partnership.Sites).And.NotBeSameAs(partnership.Sites);
    }

    [Fact]
    public void Needs_no_commitment() => Draft(Usual with { Commitments = [] }).EnsureAccepted().NextDue.Should().BeNull();

    [Theory]
    [InlineData(SiteState.Planned, true)]
    [InlineData(SiteState.Open, true)]
    [InlineData(SiteState.Suspended, true)]
    [InlineData(SiteState.Merged, false)]
    [InlineData(SiteState.Closed, false)]
    public void Is_for_live_sites(SiteState state, bool accepted) =>
        Draft(Usual, Station with { State = state }).Outcome.Should().Be(accepted ? Decision.Accepted : new SiteEnded(ASite.StationId, state));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Is_possible_through_the_last_day_of_the_term(int daysAfterTerm, bool accepted) =>
        Draft(Usual, today: APartnership.Term.Through.PlusDays(daysAfterTerm)).Outcome
            .Should().Be(accepted ? Decision.Accepted : new TermOver(APartnership.Term.Through));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(364, true)]
    [InlineData(365, false)]
    public void Asks_for_commitments_due_within_the_term(int daysFromFirst, bool accepted)
    {
        var due = APartnership.Term.From.PlusDays(daysFromFirst);

        var decision = Draft(Usual with { Commitments = [Usual.Commitments[0] with { DueBy = due }] });

        decision.Outcome.Should().Be(accepted ? Decision.Accepted : new DueOutsideTerm(1, due, APartnership.Term));
    }

    [Fact]
    public void Names_every_reason_at_once()
    {
        var late = APartnership.Term.Through.PlusDays(1);
        var draft = Usual with { Commitments = [Usual.Commitments[0] with { DueBy = late }, Usual.Commitments[1] with { DueBy = late }] };

        Draft(draft, Station with { State = SiteState.Closed }, late).Refusals.Select(refusal => refusal.Code).Should()
            .Equal("partnership.site-ended", "partnership.term-over", "partnership.due-outside-term", "partnership.due-outside-term");
    }

    [Fact]
    public void Malformed_is_a_bug_of_the_caller()
    {
        var (party, commitment) = (Usual.Parties[0], Usual.Commitments[0]);

        foreach (var draft in new[]
        {
            Usual with { Sites = [] },
            Usual with { Sites = [ASite.StationId, ASite.StationId] },
            Usual with { Parties = [] },
            Usual with { Parties = [.. Usual.Parties, party] },
            Usual with { Parties = [.. Usual.Parties, party with { Partner = default }] },
            Usual with { Parties = [.. Usual.Parties.Skip(1), party with { Organization = " " }] },
            Usual with { Parties = [.. Usual.Parties.Skip(1), party with { Signatory = "" }] },
            Usual with { Signatory = " " },
            Usual with { Commitments = [commitment with { By = new PartnerId(new Guid("00000000-0000-7000-8000-00000000c0bf")) }] },
            Usual with { Commitments = [commitment with { Quantity = 0 }] },
            Usual with { Commitments = [commitment with { Quantity = -1 }] },
            Usual with { Commitments = [commitment with { What = " " }] },
            Usual with { Commitments = [commitment with { Unit = default }] },
        })
        {
            FluentActions.Invoking(() => Draft(draft)).Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void With_the_facts_of_other_sites_is_a_bug_of_the_caller()
    {
        FluentActions.Invoking(() => Draft(Usual, Station with { Site = ASite.OtherId })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Draft(Usual, Station with { District = TestDistrict.OtherId })).Should().Throw<ArgumentException>().WithMessage("*another district*");
    }

    private static Decision<CoBuildingPartnership> Draft(NewPartnership draft, SiteFacts? site = null, LocalDate? today = null) =>
        Unchanged.Tried(CoBuildingPartnership.Draft(TestDistrict.Id, APartnership.TheId, draft, [site ?? Station], today ?? TestDistrict.Monday, TestDistrict.Nine));
}
