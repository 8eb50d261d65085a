using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Requests;

public class AnsweringNoOrNotAtAll
{
    [Fact]
    public void Declining_keeps_the_history_and_frees_the_request()
    {
        var request = new ARequest().Dispatched().Declined().Build();

        request.State.Should().Be(RequestState.Placed);
        request.Offers.Should().BeEmpty();
        request.PastOffers.Should().ContainSingle().Which.End.Should().Be(OfferEnd.Declined);
    }

    [Fact]
    public void Declining_for_somebody_else_is_refused()
    {
        var request = new ARequest().Dispatched().Build();

        request.ShouldStayUnchangedBy(r => r.Decline(Assignee.Of(ARequest.Team), TestDistrict.Nine))
            .Should().Be((Decision)new NotTheOneAsked(Assignee.Of(ARequest.Team)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)] // from the deadline on nobody can accept, so it can expire
    [InlineData(1, true)]
    public void Expiring_is_possible_from_the_deadline_on(long microsecondsFromDeadline, bool accepted)
    {
        var request = new ARequest().Dispatched().Build();
        var deadline = request.Offers[0].AnswerBy;

        var decision = request.Try(one => one.LetExpire(deadline.PlusNanoseconds(microsecondsFromDeadline * 1_000)));

        decision.Should().Be(accepted ? Decision.Accepted : new OfferStillOpen(deadline));
    }

    [Fact]
    public void Expiring_keeps_the_history_and_frees_the_request()
    {
        var request = new ARequest().Dispatched().Expired().Build();

        request.State.Should().Be(RequestState.Placed);
        request.PastOffers.Should().ContainSingle().Which.End.Should().Be(OfferEnd.Expired);
    }
}
