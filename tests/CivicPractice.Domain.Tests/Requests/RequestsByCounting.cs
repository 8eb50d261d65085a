using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Requests;

public class RequestsByCounting
{
    private static readonly PracticeSiteId OtherSite = new(Guid.Parse("00000000-0000-7000-8000-0000000000e2"));

    private static readonly ServiceRequest[] Candidates =
    [
        .. Enum.GetValues<RequestState>().Select(state => ARequest.In(state).Build()),
        ARequest.In(RequestState.Served).WithId(Id(0xa2)).Corrected().Build(),
        ARequest.In(RequestState.Accepted).WithId(Id(0xa3)).Answered().Begun().Served().Build(),
        ARequest.In(RequestState.Reviewed).WithId(Id(0xa0)).Ordering(order => order with { Site = OtherSite }).Corrected().Build(),
    ];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new PersonTimesCountedBy(CountingMethod.Unstated).ShouldAgreeWithItsExpression(Candidates);
        new PersonTimesCountedBy(CountingMethod.Participants).ShouldAgreeWithItsExpression(Candidates);
    }

    [Fact]
    public void Are_listed_by_when_they_were_served_then_by_id()
    {
        new RequestsCountedBySpec(CountingMethod.Participants).Evaluate(Candidates).Select(request => request.Id).Should().Equal(Id(0xa0), Id(0xa2));
        new RequestsCountedBySpec(CountingMethod.Participants, OtherSite).Evaluate(Candidates).Should().ContainSingle().Which.Id.Should().Be(Id(0xa0));
    }

    [Fact]
    public void Are_only_those_served_on_their_own() =>
        new RequestsCountedBySpec(CountingMethod.Unstated).Evaluate(Candidates).Should().HaveCount(4)
            .And.OnlyContain(request => request.ServedAt != null).And.OnlyContain(request => request.Through == null);

    private static ServiceRequestId Id(byte last) => new(new Guid(0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, last));
}
