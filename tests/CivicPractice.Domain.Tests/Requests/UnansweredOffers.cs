using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Requests;

public class UnansweredOffers
{
    private static readonly ServiceRequest[] OneInEachState = [.. Enum.GetValues<RequestState>().Select(state => ARequest.In(state).Build())];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store() =>
        new OfferUnanswered(ARequest.Wanted.From).ShouldAgreeWithItsExpression(OneInEachState);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void Are_listed_from_the_deadline_on(int microsecondsFromDeadline, int listed)
    {
        var deadline = ARequest.In(RequestState.Dispatched).Build().Offers[0].AnswerBy;

        var found = new UnansweredOffersSpec(deadline.PlusNanoseconds(microsecondsFromDeadline * 1_000)).Evaluate(OneInEachState);

        found.Should().HaveCount(listed);
    }
}
