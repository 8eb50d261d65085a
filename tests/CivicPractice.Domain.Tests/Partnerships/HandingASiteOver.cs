using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Partnerships;

public class HandingASiteOver
{
    private static readonly SiteFacts Merged = ASite.FactsOf(SiteTier.Station, SiteState.Merged);
    private static readonly SiteFacts Into = ASite.FactsOf(SiteTier.Station) with { Site = ASite.OtherId };

    [Fact]
    public void Puts_the_other_site_in_its_place_once()
    {
        var partnership = APartnership.In(PartnershipState.InForce).Drafting(draft => draft with { Sites = [ASite.StationId, ASite.PointId] }).Build();

        partnership.HandOverSite(Merged, Into, TestDistrict.Nine).EnsureAccepted();
        partnership.HandOverSite(Merged, Into, TestDistrict.Nine).EnsureAccepted();
        partnership.CanHandOverSite(Merged, Into).EnsureAccepted();

        partnership.Sites.Should().Equal(ASite.OtherId, ASite.PointId);
        partnership.Handovers.Should().Equal(new SiteHandover(ASite.StationId, ASite.OtherId, TestDistrict.Nine));
        Raised.EventsOf(partnership).Should().Equal(new PartnershipSiteHandedOver(partnership.Id, ASite.StationId, ASite.OtherId));
    }

    [Fact]
    public void Makes_the_scope_smaller_where_the_other_site_is_in_it() =>
        APartnership.In(PartnershipState.InForce).Drafting(draft => draft with { Sites = [ASite.OtherId, ASite.StationId] }).HandedOver().Build()
            .Sites.Should().Equal(ASite.OtherId);

    [Fact]
    public void Names_every_reason_at_once() =>
        APartnership.In(PartnershipState.InForce).Build().ShouldStayUnchangedBy(p => p.HandOverSite(
            Merged with { Site = ASite.PointId, State = SiteState.Open }, Into with { State = SiteState.Closed }, TestDistrict.Nine)).Refusals
            .Should().Equal(new SiteNotInScope(ASite.PointId), new SiteNotMerged(ASite.PointId, SiteState.Open), new SiteEnded(ASite.OtherId, SiteState.Closed));

    [Fact]
    public void To_itself_or_with_facts_of_another_district_is_a_bug_of_the_caller()
    {
        var partnership = new APartnership().Build();

        FluentActions.Invoking(() => partnership.HandOverSite(Merged, Merged, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => partnership.HandOverSite(Merged with { District = TestDistrict.OtherId }, Into, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => partnership.HandOverSite(Merged, Into with { District = TestDistrict.OtherId }, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }
}
