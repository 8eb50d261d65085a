using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Partnerships;

public class MovingAResource
{
    private static readonly SiteFacts Point = ASite.FactsOf(SiteTier.Point);
    private static readonly CommitmentFacts Under = AResource.Under with { Sites = [ASite.StationId, ASite.PointId] };
    private static readonly Instant Nine = TestDistrict.Nine;

    [Fact]
    public void Puts_it_at_another_site_of_the_partnership_and_keeps_what_is_booked()
    {
        var resource = new AResource().Booked(2, AResource.Hours(1)).Build();

        resource.MoveTo(Point, Under, Nine).EnsureAccepted();
        resource.MoveTo(Point, Under, Nine).EnsureAccepted();

        resource.Site.Should().Be(ASite.PointId);
        resource.FreeDuring(AResource.Hours(1)).Should().Be(1);
        Raised.EventsOf(resource).Should().Equal(new ResourceMoved(resource.Id, ASite.StationId, ASite.PointId));
    }

    [Fact]
    public void Lets_it_come_to_wherever_it_is_needed()
    {
        var resource = new AResource().Build();

        resource.MoveTo(null, Under, Nine).EnsureAccepted();

        resource.Site.Should().BeNull();
        Raised.EventsOf(resource).Should().Equal(new ResourceMoved(resource.Id, ASite.StationId, null));
    }

    [Fact]
    public void Names_every_reason_at_once() =>
        new AResource().Build().ShouldStayUnchangedBy(one => one.MoveTo(Point with { Site = ASite.OtherId, State = SiteState.Closed }, Under, Nine)).Refusals
            .Should().Equal(new SiteNotInScope(ASite.OtherId), new SiteEnded(ASite.OtherId, SiteState.Closed));

    [Fact]
    public void With_facts_of_another_commitment_or_district_is_a_bug_of_the_caller()
    {
        var resource = new AResource().Build();

        foreach (var under in new[] { Under with { Commitment = 2 }, Under with { Partnership = new(Guid.NewGuid()) }, Under with { District = TestDistrict.OtherId } })
            FluentActions.Invoking(() => resource.MoveTo(Point, under, Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => resource.MoveTo(Point with { District = TestDistrict.OtherId }, Under, Nine)).Should().Throw<ArgumentException>();
    }
}
