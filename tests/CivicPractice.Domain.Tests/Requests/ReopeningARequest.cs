using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>重新打开 (W9): what was given stays given, and the request goes round once more.</summary>
public class ReopeningARequest
{
    private static readonly RequestRules Rules = new();
    private static readonly Instant Until = ARequest.Wanted.Until + Rules.ReopenWindow;
    private static readonly TimeRange Again = TimeRange.Starting(Until + Duration.FromDays(1), Duration.FromHours(2));

    [Theory]
    [InlineData(RequestState.Served)]
    [InlineData(RequestState.Confirmed)]
    [InlineData(RequestState.Reviewed)]
    [InlineData(RequestState.Cancelled)]
    public void Begins_anew(RequestState from)
    {
        var request = ARequest.In(from).Reopened().Build();

        (request.State, request.Round, request.Volunteers.Count).Should().Be((RequestState.Placed, 2, 0));
        (request.NextAnswerBy, request.BegunAt, request.ServedAt, request.ServedOn, request.ConfirmedAt, request.PublicReview, request.CancelledFor).Should().Be((null, null, null, null, null, null, null));
        (request.Minutes, request.PersonTimes, request.PersonTimesCorrections.Count).Should().Be((0, 0, 0));
        request.Wanted.Should().NotBe(ARequest.Wanted);
    }

    [Fact]
    public void Keeps_what_was_given_with_its_review()
    {
        var request = ARequest.In(RequestState.InService).ServedOn(AnActivity.Tuesday).Corrected(4).Reviewed(2).Disputed().Decided().Reopened(ReopenReason.DoneBadly).Build();

        var round = request.PastRounds.Should().ContainSingle().Subject;
        (round.Number, round.Wanted, round.ReopenedFor).Should().Be((1, ARequest.Wanted, ReopenReason.DoneBadly));
        round.Parties.Should().ContainSingle().Which.By.Should().Be(Assignee.Of(ARequest.Volunteer));
        round.Volunteers.Should().Equal(ARequest.Volunteer);
        (round.BegunAt, round.ServedAt, round.ServedOn, round.Minutes, round.PersonTimes).Should().Be((ARequest.Wanted.From, ARequest.Wanted.Until, AnActivity.Tuesday, 120, 4));
        (round.Review!.Score, round.Review.Standing, round.CancelledFor).Should().Be((2, ReviewStanding.Struck, null));
    }

    [Fact]
    public void Keeps_why_it_had_been_called_off()
    {
        var request = ARequest.In(RequestState.Accepted).Cancelled().Reopened(ReopenReason.CancelledByMistake).Build();

        var round = request.PastRounds.Should().ContainSingle().Subject;
        (round.ServedAt, round.CancelledFor).Should().Be((null, CancellationReason.NoLongerNeeded));
        round.Volunteers.Should().Equal(ARequest.Volunteer);
    }

    [Fact]
    public void Tells_who_served_the_last_time_also_when_a_later_round_was_called_off()
    {
        var request = ARequest.In(RequestState.Served).Reopened().Dispatched(Assignee.Of(ARequest.OtherVolunteer)).Cancelled().Build();
        var (at, wanted) = (request.CancelledAt!.Value, TimeRange.Starting(Again.From, Duration.FromHours(1)));

        request.Reopen(null, ReopenReason.NotSolved, wanted, at, Rules).EnsureAccepted();

        var reopened = Raised.EventsOf(request).Single().Should().BeOfType<RequestReopened>().Subject;
        reopened.Round.Should().Be(3);
        reopened.ServedBy.Should().Equal(Assignee.Of(ARequest.Volunteer));
        reopened.Volunteers.Should().Equal(ARequest.Volunteer);
    }

    [Fact]
    public void Tells_nobody_where_nobody_had_taken_it_on()
    {
        var request = ARequest.In(RequestState.Dispatched).Cancelled().Build();

        request.Reopen(ARequest.Requester, ReopenReason.CancelledByMistake, Again, request.CancelledAt!.Value, Rules).EnsureAccepted();

        var reopened = Raised.EventsOf(request).Single().Should().BeOfType<RequestReopened>().Subject;
        (reopened.ServedBy.Count, reopened.Volunteers.Count).Should().Be((0, 0));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Is_possible_strictly_before_the_window_closes(long microseconds, bool accepted)
    {
        var request = ARequest.In(RequestState.Served).Build();

        var decision = request.Try(one => one.Reopen(ARequest.Requester, ReopenReason.NotSolved, Again, Until.PlusNanoseconds(microseconds * 1_000), Rules));

        decision.Should().Be(accepted ? Decision.Accepted : new ReopenWindowClosed(Until));
    }

    [Fact]
    public void Is_for_whom_it_was_for()
    {
        var grandmother = new RequesterId(ARequest.Team.Value);
        var request = ARequest.In(RequestState.Served).Ordering(order => order with { OnBehalfOf = grandmother }).Build();
        var stranger = new RequesterId(ARequest.OtherVolunteer.Value);

        foreach (var by in new RequesterId?[] { ARequest.Requester, grandmother }) request.CanReopen(by, Again, ARequest.Wanted.Until, Rules).EnsureAccepted();
        request.ShouldStayUnchangedBy(one => one.Reopen(stranger, ReopenReason.NotSolved, ARequest.Wanted, Until, Rules))
            .Should().Be((Decision)new NotTheRequester(ARequest.TheId) & new ReopenWindowClosed(Until) & new WantedTimePassed(ARequest.Wanted));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void By_the_centre_leaves_whom_it_was_for_the_time_to_review(long microseconds, bool accepted)
    {
        var (request, until) = (ARequest.In(RequestState.Confirmed).Build(), ARequest.Wanted.Until + Rules.ReviewWindow);

        var decision = request.Try(one => one.Reopen(null, ReopenReason.DoneBadly, Again, until.PlusNanoseconds(microseconds * 1_000), Rules));

        decision.Should().Be(accepted ? Decision.Accepted : new ReviewAwaited(until));
    }

    [Theory]
    [InlineData(RequestState.Reviewed)]
    [InlineData(RequestState.Cancelled)]
    public void By_the_centre_waits_for_no_review_that_is_given_or_cannot_be(RequestState from)
    {
        var request = ARequest.In(from).Build();

        request.Reopen(null, ReopenReason.NeededAgain, Again, ARequest.Wanted.Until + Duration.FromHours(1), Rules).EnsureAccepted();

        request.PastRounds[0].ReopenedBy.Should().Be(RequestVoice.Centre);
    }

    [Fact]
    public void Says_for_whom_it_was_wanted()
    {
        var grandmother = new RequesterId(ARequest.Team.Value);
        var request = ARequest.In(RequestState.Served).Ordering(order => order with { OnBehalfOf = grandmother }).Build();

        request.Reopen(grandmother, ReopenReason.NotSolved, Again, ARequest.Wanted.Until, Rules).EnsureAccepted();

        request.PastRounds[0].ReopenedBy.Should().Be(RequestVoice.Beneficiary);
        Raised.EventsOf(request).Single().Should().BeOfType<RequestReopened>().Which.By.Should().Be(RequestVoice.Beneficiary);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Loses_no_time_to_an_objection(long microseconds, bool accepted)
    {
        var request = ARequest.In(RequestState.Disputed).Build();
        var decided = Until - Duration.FromDays(1);
        request.DecideDispute(DisputeOutcome.Struck, DisputeReason.Untrue, TestDistrict.Dispatcher, decided).EnsureAccepted();
        var (until, wanted) = (decided + Rules.ReopenWindow, TimeRange.Starting(Again.From + Duration.FromDays(40), Duration.FromHours(1)));

        var decision = request.Try(one => one.Reopen(ARequest.Requester, ReopenReason.NotSolved, wanted, until.PlusNanoseconds(microseconds * 1_000), Rules));

        decision.Should().Be(accepted ? Decision.Accepted : new ReopenWindowClosed(until));
    }

    [Theory]
    [InlineData(RequestState.Served)]
    [InlineData(RequestState.Confirmed)]
    [InlineData(RequestState.Reviewed)]
    public void Of_what_was_served_as_called_off_by_mistake_is_a_bug_of_the_caller(RequestState from) =>
        ARequest.In(from).Build().Invoking(one => one.Reopen(ARequest.Requester, ReopenReason.CancelledByMistake, Again, ARequest.Wanted.Until + Duration.FromHours(1), Rules)).Should().Throw<ArgumentException>();

    [Fact]
    public void Keeps_how_it_was_confirmed_corrected_disputed_and_decided_but_for_the_words()
    {
        var (was, round) = (Decided().Build(), Decided().Reopened().Build().PastRounds.Single());

        (round.ConfirmedAt, round.ConfirmedBySilence, round.ConfirmedBy).Should().Be((was.ConfirmedAt, false, RequestVoice.Requester));
        round.PersonTimesCorrections.Should().Equal(was.PersonTimesCorrections).And.ContainSingle();
        round.Dispute.Should().Be(was.Dispute! with { Grounds = "", Answer = null });
        round.Dispute!.DecidedBy.Should().Be(TestDistrict.Dispatcher);

        static ARequest Decided() => ARequest.In(RequestState.InService).ServedOn(AnActivity.Tuesday).Confirmed().Corrected(4).Reviewed(2).Disputed().DisputeAnswered().Decided();
    }

    [Fact]
    public void Keeps_when_it_was_called_off_and_what_it_was_a_duplicate_of()
    {
        var (request, stays) = (new ARequest().Build(), new ServiceRequestId(ARequest.Team.Value));
        request.Cancel(CancellationReason.Duplicate, TestDistrict.Nine, stays).EnsureAccepted();

        request.Reopen(ARequest.Requester, ReopenReason.CancelledByMistake, Again, TestDistrict.Nine, Rules).EnsureAccepted();

        (request.PastRounds[0].CancelledAt, request.PastRounds[0].DuplicateOf).Should().Be((TestDistrict.Nine, stays));
    }

    [Theory]
    [InlineData(RequestState.Placed)]
    [InlineData(RequestState.Dispatched)]
    [InlineData(RequestState.Accepted)]
    [InlineData(RequestState.InService)]
    [InlineData(RequestState.Disputed)]
    public void Is_not_possible_while_something_is_open(RequestState state) =>
        ARequest.In(state).Build().ShouldStayUnchangedBy(one => one.Reopen(ARequest.Requester, ReopenReason.NotSolved, Again, ARequest.Wanted.Until, Rules))
            .Should().Be(ServiceRequest.Lifecycle.Permits(state, RequestAction.Reopen));

    [Fact]
    public void Is_possible_so_often_and_no_more()
    {
        var request = new ARequest().Cancelled().Reopened().Cancelled().Reopened().Cancelled().Reopened().Cancelled().Build();

        request.ShouldStayUnchangedBy(one => one.Reopen(ARequest.Requester, ReopenReason.NeededAgain, Again, one.CancelledAt!.Value, Rules))
            .Should().Be((Decision)new ReopenedTooOften(3));
        request.PastRounds.Select(round => round.Number).Should().Equal(1, 2, 3);
    }

    [Fact]
    public void Does_not_bar_who_declined_before()
    {
        var request = new ARequest().Dispatched().Declined().Cancelled().Reopened().Build();

        request.CanDispatch(Assignee.Of(ARequest.Volunteer), true, request.ReopenedAt!.Value, Rules).EnsureAccepted();
    }

    [Fact]
    public void Bars_who_declines_since()
    {
        var request = new ARequest().Cancelled().Reopened().Dispatched().Declined().Build();

        request.ShouldStayUnchangedBy(one => one.Dispatch(Assignee.Of(ARequest.Volunteer), true, TestDistrict.Nine, Rules))
            .Should().Be((Decision)new AlreadyDeclined(Assignee.Of(ARequest.Volunteer)));
    }

    [Fact]
    public void Lets_no_round_earn_under_the_cause_of_another()
    {
        var (first, second) = (ARequest.In(RequestState.Cancelled).Build(), ARequest.In(RequestState.Cancelled).Reopened().Build());
        var third = ARequest.In(RequestState.Cancelled).Reopened().Cancelled().Reopened().Build();

        first.Cause.Should().Be(ARequest.TheId.Value);
        new[] { first.Cause, second.Cause, third.Cause }.Should().OnlyHaveUniqueItems();
        third.Cause.Should().Be(ARequest.TheId.CauseOfRound(3));
        FluentActions.Invoking(() => ARequest.TheId.CauseOfRound(0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Keeps_the_days_of_the_reviews_that_count()
    {
        var request = ARequest.In(RequestState.InService).ServedOn(AnActivity.Tuesday).Reviewed(3).Reopened().Dispatched().Accepted().Begun().ServedOn(AnActivity.Tuesday.PlusDays(9)).Reviewed(5).Build();

        (request.ReviewedFrom, request.ReviewedThrough).Should().Be((AnActivity.Tuesday, AnActivity.Tuesday.PlusDays(9)));
        ReviewedOn(request, 0, 8).Should().BeTrue();
        ReviewedOn(request, 9, 9).Should().BeTrue();
        ReviewedOn(request, 10, 20).Should().BeFalse();
    }

    [Fact]
    public void Before_it_was_over_is_a_bug_of_the_caller() =>
        ARequest.In(RequestState.Served).Build().Invoking(one => one.CanReopen(null, Again, ARequest.Wanted.Until.PlusNanoseconds(-1_000), Rules)).Should().Throw<ArgumentOutOfRangeException>();

    private static bool ReviewedOn(ServiceRequest request, int from, int through) =>
        new ReviewedOfDays(new Term(AnActivity.Tuesday.PlusDays(from), AnActivity.Tuesday.PlusDays(through))).IsSatisfiedBy(request);
}
