using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>确认完成: whom it served says that it is done, or says nothing.</summary>
public class ConfirmingAService
{
    private static readonly RequestRules Rules = new();
    private static readonly RequesterId Grandmother = new(Guid.Parse("00000000-0000-7000-8000-0000000000b7"));
    private static readonly RequesterId Stranger = new(Guid.Parse("00000000-0000-7000-8000-0000000000b9"));
    private static readonly Instant Until = ARequest.Wanted.Until + Rules.ConfirmationWindow;

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Is_possible_strictly_before_silence_confirms(long microseconds, bool accepted)
    {
        var request = ARequest.In(RequestState.Served).Build();

        var decision = request.Try(one => one.Confirm(ARequest.Requester, Until.PlusNanoseconds(microseconds * 1_000)));

        decision.Should().Be(accepted ? Decision.Accepted : new ConfirmationClosed(Until));
    }

    [Fact]
    public void Is_for_the_requester_or_the_one_it_was_ordered_for()
    {
        var request = new ARequest().Ordering(order => order with { OnBehalfOf = Grandmother }).Dispatched().Accepted().Begun().Served().Build();

        request.CanConfirm(ARequest.Requester, ARequest.Wanted.Until).EnsureAccepted();
        request.CanConfirm(Grandmother, ARequest.Wanted.Until).EnsureAccepted();
        request.ShouldStayUnchangedBy(one => one.Confirm(Stranger, Until)).Should().Be((Decision)new NotTheRequester(ARequest.TheId) & new ConfirmationClosed(Until));
    }

    [Fact]
    public void Says_when_and_that_it_was_said()
    {
        var request = ARequest.In(RequestState.Confirmed).Build();

        (request.ConfirmedAt, request.ConfirmedBySilence).Should().Be((ARequest.Wanted.Until + Duration.FromHours(1), false));
    }

    [Fact]
    public void Says_for_whom_it_was_said()
    {
        var request = new ARequest().Ordering(order => order with { OnBehalfOf = Grandmother }).Dispatched().Accepted().Begun().Served().Build();

        request.Confirm(Grandmother, ARequest.Wanted.Until).EnsureAccepted();

        request.ConfirmedBy.Should().Be(RequestVoice.Beneficiary);
        Raised.EventsOf(request).Should().Equal(new RequestConfirmed(ARequest.TheId, ARequest.Site, false, RequestVoice.Beneficiary));
        ARequest.In(RequestState.Reviewed).Build().ConfirmedBy.Should().Be(RequestVoice.Requester);
        ARequest.In(RequestState.Served).ConfirmedBySilence().Build().ConfirmedBy.Should().BeNull();
    }

    [Fact]
    public void By_silence_comes_when_the_time_is_over()
    {
        var request = ARequest.In(RequestState.Served).Build();

        request.ShouldStayUnchangedBy(one => one.LetConfirm(Until.PlusNanoseconds(-1_000))).Should().Be((Decision)new ConfirmationStillOpen(Until));
        request.LetConfirm(Until).EnsureAccepted();

        (request.State, request.ConfirmedAt, request.ConfirmedBySilence).Should().Be((RequestState.Confirmed, Until, true));
        Raised.EventsOf(request).Should().Equal(new RequestConfirmed(ARequest.TheId, ARequest.Site, true));
    }

    [Fact]
    public void By_silence_leaves_what_was_confirmed_by_word()
    {
        var request = ARequest.In(RequestState.Confirmed).Build();

        request.LetConfirm(Until).EnsureAccepted();

        request.ConfirmedBySilence.Should().BeFalse();
    }

    [Fact]
    public void Keeps_the_time_that_was_told_when_the_rule_is_another_since()
    {
        var hasty = TestDistrict.Profile with { Requests = new RequestRules { ConfirmationWindow = Duration.FromHours(1) } };
        var request = new ARequest().Under(hasty).Dispatched().Accepted().Begun().Served().Build();

        request.ConfirmBy.Should().Be(ARequest.Wanted.Until + Duration.FromHours(1));
    }

    [Fact]
    public void Is_given_with_the_review()
    {
        var request = ARequest.In(RequestState.Reviewed).Build();

        request.ConfirmedAt.Should().Be(request.PublicReview!.At);
    }

    [Fact]
    public void Before_the_review_stays_when_it_was()
    {
        var request = ARequest.In(RequestState.Confirmed).Reviewed().Build();

        request.ConfirmedAt.Should().Be(ARequest.Wanted.Until + Duration.FromHours(1));
    }

    [Fact]
    public void Before_it_was_served_is_a_bug_of_the_caller() =>
        ARequest.In(RequestState.Served).Build().Invoking(one => one.Confirm(ARequest.Requester, ARequest.Wanted.Until.PlusNanoseconds(-1_000))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void That_is_left_to_silence_is_listed_the_longest_waiting_first()
    {
        var later = ARequest.In(RequestState.Served).Ordering(order => order with { Wanted = TimeRange.Starting(ARequest.Wanted.From, Duration.FromHours(3)) }).Build();
        ServiceRequest[] all = [later, ARequest.In(RequestState.Served).Build(), ARequest.In(RequestState.Confirmed).Build(), ARequest.In(RequestState.InService).Build()];

        new ServiceUnconfirmedSpec(Until + Duration.FromHours(1)).Evaluate(all).Should().Equal(all[1], later);
        new ServiceUnconfirmedSpec(Until).Evaluate(all).Should().Equal(all[1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Rules_give_time_for_everything(int hours)
    {
        var none = Duration.FromHours(hours);

        FluentActions.Invoking(() => new RequestRules { ConfirmationWindow = none }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RequestRules { DisputeWindow = none }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RequestRules { DisputeAnswerTime = none }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RequestRules { ReopenWindow = none }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RequestRules { MostReopenings = hours - 1 }).Should().Throw<ArgumentOutOfRangeException>();
    }
}
