using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Requests;

public class ReviewingARequest
{
    private static readonly RequestRules Rules = new();

    private static readonly RequesterId Grandmother = new(Guid.Parse("00000000-0000-7000-8000-0000000000b7"));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Is_possible_strictly_before_the_window_closes(long microseconds, bool accepted)
    {
        var request = ARequest.In(RequestState.Served).Build();
        var until = request.ServedAt!.Value + Rules.ReviewWindow;

        var decision = request.Try(one => one.Review(ARequest.Requester, 3, null, until.PlusNanoseconds(microseconds * 1_000), Rules));

        decision.Should().Be(accepted ? Decision.Accepted : new ReviewWindowClosed(until));
    }

    [Fact]
    public void Is_for_the_requester_or_the_one_it_was_ordered_for()
    {
        var request = new ARequest().Ordering(order => order with { OnBehalfOf = Grandmother }).Dispatched().Accepted().Begun().Served().Build();

        request.CanReview(ARequest.Requester, ARequest.Wanted.Until, Rules).EnsureAccepted();
        request.CanReview(Grandmother, ARequest.Wanted.Until, Rules).EnsureAccepted();
        request.ShouldStayUnchangedBy(r => r.Review(new RequesterId(Guid.Parse("00000000-0000-7000-8000-0000000000b9")), 1, null, ARequest.Wanted.Until, Rules))
            .Should().Be((Decision)new NotTheRequester(ARequest.TheId));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Takes_scores_from_one_to_five(int score)
    {
        var request = ARequest.In(RequestState.Served).Build();

        var act = () => request.Review(ARequest.Requester, score, null, ARequest.Wanted.Until, Rules);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Keeps_the_words_out_of_the_event()
    {
        var request = ARequest.In(RequestState.Served).Build();

        request.Review(ARequest.Requester, 5, "They even mended the tap.", ARequest.Wanted.Until, Rules).EnsureAccepted();

        request.PublicReview!.Text.Should().Be("They even mended the tap.");
        Raised.EventsOf(request).Single().ToString().Should().NotContain("tap");
        request.PublicReview.ToString().Should().NotContain("tap");
    }

    [Fact]
    public void Before_it_was_served_is_a_bug_of_the_caller()
    {
        var request = ARequest.In(RequestState.Served).Build();
        var early = request.ServedAt!.Value.PlusNanoseconds(-1_000);

        request.Invoking(one => one.CanReview(ARequest.Requester, early, Rules)).Should().Throw<ArgumentOutOfRangeException>();
        request.Invoking(one => one.Review(ARequest.Requester, 5, null, early, Rules)).Should().Throw<ArgumentOutOfRangeException>();
        request.Review(ARequest.Requester, 5, null, request.ServedAt.Value, Rules).EnsureAccepted();
    }
}
