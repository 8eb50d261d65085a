using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Requests;

public class OrdersWaiting
{
    private static readonly PracticeSiteId OtherSite = new(Guid.Parse("00000000-0000-7000-8000-0000000000e2"));

    private static readonly ServiceRequest[] Candidates =
    [
        .. Enum.GetValues<RequestState>().Select(state => ARequest.In(state).Build()),
        new ARequest().WithId(new(Guid.Parse("00000000-0000-7000-8000-0000000000a0"))).Ordering(order => order with { Site = OtherSite }).Build(),
    ];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new WaitingForDispatch().ShouldAgreeWithItsExpression(Candidates);
        new CaredForBySite(OtherSite).ShouldAgreeWithItsExpression(Candidates);
        (new WaitingForDispatch() & new CaredForBySite(OtherSite)).ShouldAgreeWithItsExpression(Candidates);
    }

    [Fact]
    public void Are_listed_for_one_site_or_for_all_by_age_then_id()
    {
        new RequestsWaitingForDispatchSpec().Evaluate(Candidates).Should().BeInAscendingOrder(request => request.Id).And.HaveCount(2);
        new RequestsWaitingForDispatchSpec(OtherSite).Evaluate(Candidates).Should().ContainSingle().Which.Site.Should().Be(OtherSite);
    }
}
