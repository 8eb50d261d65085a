using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

public class ServingARequest
{
    private static readonly RequestRules Rules = new();

    private static readonly Instant Earliest = ARequest.Wanted.From - Rules.EarliestBegin;

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Can_begin_from_an_hour_before_the_wanted_time(long microseconds, bool accepted)
    {
        var request = new ARequest().Dispatched().Accepted().Build();

        var decision = request.Begin(Earliest.PlusNanoseconds(microseconds * 1_000), Rules);

        decision.Should().Be(accepted ? Decision.Accepted : new TooEarlyToBegin(Earliest));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Can_begin_until_the_wanted_time_ends(long microseconds, bool accepted)
    {
        var request = new ARequest().Dispatched().Accepted().Build();

        var decision = request.Begin(ARequest.Wanted.Until.PlusNanoseconds(microseconds * 1_000), Rules);

        decision.Should().Be(accepted ? Decision.Accepted : new TooLateToBegin(ARequest.Wanted.Until));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(59, 0)] // time is counted in whole minutes
    [InlineData(60, 1)]
    [InlineData(7_199, 119)]
    public void Counts_whole_minutes_from_beginning_to_end(int seconds, int minutes)
    {
        var request = ARequest.In(RequestState.InService).Build();

        request.Serve(request.BegunAt!.Value + Duration.FromSeconds(seconds), 1).EnsureAccepted();

        request.Minutes.Should().Be(minutes);
        Raised.EventsOf(request).OfType<RequestServed>().Single().Minutes.Should().Be(minutes);
    }

    [Fact]
    public void Cannot_end_before_it_began()
    {
        var request = ARequest.In(RequestState.InService).Build();

        var act = () => request.Serve(request.BegunAt!.Value - Duration.FromSeconds(1), 1);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Cannot_serve_a_negative_number_of_people()
    {
        var request = ARequest.In(RequestState.InService).Build();

        var act = () => request.Serve(ARequest.Wanted.Until, -1);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void That_failed_goes_back_to_be_dispatched_and_keeps_its_history()
    {
        var request = new ARequest().Dispatched().Accepted().Begun().VisitFailed().Build();

        request.State.Should().Be(RequestState.Placed);
        request.Volunteers.Should().BeEmpty();
        request.BegunAt.Should().BeNull();
        request.PastOffers.Should().ContainSingle().Which.End.Should().Be(OfferEnd.VisitFailed);
    }

    [Fact]
    public void Cannot_be_cancelled_once_it_has_begun()
    {
        var request = ARequest.In(RequestState.InService).Build();

        request.ShouldStayUnchangedBy(r => r.Cancel(CancellationReason.NoLongerNeeded, TestDistrict.Nine))
            .IsRefusedFor<NotPermittedInState<RequestState, RequestAction>>().Should().BeTrue();
    }
}
