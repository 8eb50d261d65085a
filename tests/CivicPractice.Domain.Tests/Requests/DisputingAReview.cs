using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>评价有异议: those who served object, whoever reviewed answers, and the centre decides, once.</summary>
public class DisputingAReview
{
    private static readonly RequestRules Rules = new();
    private static readonly Assignee Volunteer = Assignee.Of(ARequest.Volunteer);
    private static readonly Assignee Team = Assignee.Of(ARequest.Team);
    private static readonly Instant ReviewedAt = ARequest.Wanted.Until + Duration.FromHours(1);
    private static readonly Instant DisputedAt = ReviewedAt + Duration.FromHours(1);
    private static readonly Instant AnswerBy = DisputedAt + Rules.DisputeAnswerTime;

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Is_possible_strictly_before_the_window_closes(long microseconds, bool accepted)
    {
        var (request, until) = (ARequest.In(RequestState.Reviewed).Build(), ReviewedAt + Rules.DisputeWindow);

        var decision = request.Try(one => one.DisputeReview(Volunteer, "?", until.PlusNanoseconds(microseconds * 1_000), Rules));

        decision.Should().Be(accepted ? Decision.Accepted : new DisputeWindowClosed(until));
    }

    [Fact]
    public void Is_for_those_who_served()
    {
        var alone = ARequest.In(RequestState.Reviewed).Build();
        var together = new ARequest().Dispatched(Team).Accepted().Begun().Served().Reviewed(1).Build();

        foreach (var other in new[] { Assignee.Of(ARequest.OtherVolunteer), Team })
            alone.ShouldStayUnchangedBy(one => one.DisputeReview(other, "?", DisputedAt, Rules)).Should().Be((Decision)new NotWhoServed(ARequest.TheId));
        together.CanDisputeReview(Team, DisputedAt, Rules).EnsureAccepted();
        together.CanDisputeReview(Volunteer, DisputedAt, Rules).EnsureAccepted();
    }

    [Fact]
    public void Keeps_the_words_out_of_events_and_texts()
    {
        var request = new ARequest().Dispatched().Accepted().Begun().Served().Reviewed(1).ReviewAnswered().Disputed().DisputeAnswered().Decided().BuildUnstored();

        var written = string.Join(' ', Raised.EventsOf(request).Select(one => one.ToString())) + request.Dispute + request.PublicReview;

        written.Should().NotContainAny("sorry", "windows", "four");
    }

    [Fact]
    public void Is_answered_once_by_whoever_reviewed_also_late()
    {
        var request = new ARequest().Ordering(order => order with { OnBehalfOf = new RequesterId(ARequest.Team.Value) }).Dispatched().Accepted().Begun().Served().Reviewed(1).Disputed().Build();

        request.ShouldStayUnchangedBy(one => one.AnswerDispute(new RequesterId(ARequest.Team.Value), "?", DisputedAt)).Should().Be((Decision)new NotTheReviewer(ARequest.TheId));
        request.AnswerDispute(ARequest.Requester, "It was so.", AnswerBy).EnsureAccepted();
        request.ShouldStayUnchangedBy(one => one.AnswerDispute(ARequest.Requester, "And more.", AnswerBy)).Should().Be((Decision)new DisputeAnswered(AnswerBy));

        request.Dispute!.Answer.Should().Be("It was so.");
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Is_decided_without_an_answer_once_the_time_for_it_is_over(long microseconds, bool accepted)
    {
        var request = ARequest.In(RequestState.Disputed).Build();

        var decision = request.Try(one => one.DecideDispute(DisputeOutcome.Upheld, DisputeReason.NotProved, TestDistrict.Dispatcher, AnswerBy.PlusNanoseconds(microseconds * 1_000)));

        decision.Should().Be(accepted ? Decision.Accepted : new DisputeUnanswered(AnswerBy));
    }

    [Fact]
    public void Is_decided_right_after_the_answer()
    {
        var request = ARequest.In(RequestState.Disputed).DisputeAnswered().Build();

        request.CanDecideDispute(DisputedAt + Duration.FromHours(1)).EnsureAccepted();
    }

    [Theory]
    [InlineData(DisputeOutcome.Upheld, ReviewStanding.Upheld, true)]
    [InlineData(DisputeOutcome.Struck, ReviewStanding.Struck, false)]
    public void Marks_the_review(DisputeOutcome outcome, ReviewStanding standing, bool counts)
    {
        var request = ARequest.In(RequestState.Disputed).Decided(outcome).Build();

        (request.State, request.PublicReview!.Standing, request.PublicReview.Counts).Should().Be((RequestState.Reviewed, standing, counts));
        (request.Dispute!.Outcome, request.Dispute.DecidedBy, request.Dispute.DecidedAt).Should().Be((outcome, TestDistrict.Dispatcher, AnswerBy));
    }

    [Fact]
    public void Comes_once()
    {
        var request = ARequest.In(RequestState.Disputed).Decided().Build();

        request.ShouldStayUnchangedBy(one => one.DisputeReview(Volunteer, "Once more.", AnswerBy, Rules)).Should().Be((Decision)new DisputeDecided(AnswerBy));
    }

    [Theory]
    [InlineData(DisputeOutcome.Upheld, DisputeReason.BadFaith)]
    [InlineData(DisputeOutcome.Upheld, DisputeReason.Untrue)]
    [InlineData(DisputeOutcome.Struck, DisputeReason.NotProved)]
    [InlineData(DisputeOutcome.Struck, DisputeReason.True)]
    public void Is_not_decided_for_a_reason_that_says_the_contrary(DisputeOutcome outcome, DisputeReason reason) =>
        ARequest.In(RequestState.Disputed).Build().Invoking(one => one.DecideDispute(outcome, reason, TestDistrict.Dispatcher, AnswerBy)).Should().Throw<ArgumentException>();

    [Fact]
    public void Before_the_review_is_a_bug_of_the_caller()
    {
        var early = ReviewedAt.PlusNanoseconds(-1_000);

        ARequest.In(RequestState.Reviewed).Build().Invoking(one => one.DisputeReview(Volunteer, "?", early, Rules)).Should().Throw<ArgumentOutOfRangeException>();
        ARequest.In(RequestState.Reviewed).Build().Invoking(one => one.AnswerReview("?", TestDistrict.Dispatcher, early)).Should().Throw<ArgumentOutOfRangeException>();
        ARequest.In(RequestState.Disputed).Build().Invoking(one => one.AnswerDispute(ARequest.Requester, "?", early)).Should().Throw<ArgumentOutOfRangeException>();
        ARequest.In(RequestState.Disputed).Build().Invoking(one => one.DecideDispute(DisputeOutcome.Upheld, DisputeReason.True, TestDistrict.Dispatcher, early)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Without_words_or_without_who_speaks_is_a_bug_of_the_caller()
    {
        ARequest.In(RequestState.Reviewed).Build().Invoking(one => one.DisputeReview(Volunteer, " ", DisputedAt, Rules)).Should().Throw<ArgumentException>();
        ARequest.In(RequestState.Reviewed).Build().Invoking(one => one.DisputeReview(default, "?", DisputedAt, Rules)).Should().Throw<ArgumentException>();
        ARequest.In(RequestState.Reviewed).Build().Invoking(one => one.AnswerReview("?", default, DisputedAt)).Should().Throw<ArgumentException>();
        ARequest.In(RequestState.Disputed).Build().Invoking(one => one.AnswerDispute(ARequest.Requester, "", DisputedAt)).Should().Throw<ArgumentException>();
        ARequest.In(RequestState.Disputed).Build().Invoking(one => one.DecideDispute(DisputeOutcome.Upheld, DisputeReason.True, default, AnswerBy)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Leaves_the_answer_to_a_review_once()
    {
        var request = ARequest.In(RequestState.Reviewed).ReviewAnswered().Build();

        request.ShouldStayUnchangedBy(one => one.AnswerReview("Again.", TestDistrict.Dispatcher, DisputedAt)).Should().Be((Decision)new ReviewAnswered(DisputedAt));
        (request.PublicReview!.RepliedBy, request.PublicReview.Reply).Should().Be((TestDistrict.Dispatcher, "We are sorry, and shall come again."));
    }

    [Fact]
    public void Is_listed_for_an_answer_and_then_for_a_decision_the_oldest_first()
    {
        var later = ARequest.In(RequestState.Confirmed).Reviewed(1).Disputed().Build();
        var answered = ARequest.In(RequestState.Disputed).DisputeAnswered().Build();
        ServiceRequest[] all = [later, ARequest.In(RequestState.Disputed).Build(), answered, ARequest.In(RequestState.Disputed).Decided().Build()];

        new DisputesToAnswerSpec(DisputedAt).Evaluate(all).Should().Equal(all[1], later);
        new DisputesToDecideSpec(DisputedAt).Evaluate(all).Should().Equal(answered);
        new DisputesToDecideSpec(AnswerBy).Evaluate(all).Should().BeEquivalentTo([all[1], answered]);
    }
}
