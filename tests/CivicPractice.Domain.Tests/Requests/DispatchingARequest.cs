using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

public class DispatchingARequest
{
    private static readonly RequestRules Rules = new();

    private static readonly Assignee Asked = Assignee.Of(ARequest.Volunteer);

    [Fact]
    public void Gives_the_time_to_answer_of_the_district()
    {
        var request = new ARequest().Build();

        request.Dispatch(Asked, true, TestDistrict.Nine, Rules with { TimeToAnswer = Duration.FromHours(2) }).EnsureAccepted();

        request.Offers.Should().Equal(new Offer(Asked, TestDistrict.Nine, TestDistrict.Nine + Duration.FromHours(2)));
    }

    [Fact]
    public void Never_lets_an_answer_come_after_the_service_should_begin()
    {
        var request = new ARequest().Build();

        request.Dispatch(Asked, true, TestDistrict.Nine, Rules with { TimeToAnswer = Duration.FromDays(30) }).EnsureAccepted();

        request.Offers[0].AnswerBy.Should().Be(ARequest.Wanted.From);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Is_possible_strictly_before_the_wanted_time(long microsecondsFromWanted, bool accepted)
    {
        var request = new ARequest().Build();
        var at = ARequest.Wanted.From.PlusNanoseconds(microsecondsFromWanted * 1_000);

        var decision = request.Try(one => one.Dispatch(Asked, true, at, Rules));

        decision.Should().Be(accepted ? Decision.Accepted : new WantedTimePassed(ARequest.Wanted));
    }

    [Fact]
    public void Is_refused_to_whoever_does_not_act_at_present()
    {
        var request = new ARequest().Build();

        request.ShouldStayUnchangedBy(r => r.Dispatch(Asked, false, TestDistrict.Nine, Rules))
            .Should().Be((Decision)new AssigneeUnavailable(Asked));
    }

    [Fact]
    public void Is_not_tried_again_with_whoever_declined()
    {
        var request = new ARequest().Dispatched().Declined().Build();

        request.ShouldStayUnchangedBy(r => r.Dispatch(Asked, true, TestDistrict.Nine, Rules))
            .Should().Be((Decision)new AlreadyDeclined(Asked));
        request.Dispatch(Assignee.Of(ARequest.Team), true, TestDistrict.Nine, Rules).EnsureAccepted();
    }

    [Fact]
    public void May_be_tried_again_with_whoever_did_not_answer()
    {
        var request = new ARequest().Ordering(order => order with { Wanted = TimeRange.Starting(TestDistrict.Nine + Duration.FromDays(5), Duration.FromHours(1)) })
            .Dispatched().Expired().Build();

        request.Dispatch(Asked, true, TestDistrict.Nine + Duration.FromDays(2), Rules).EnsureAccepted();
    }

    [Fact]
    public void To_nobody_is_a_bug_of_the_caller()
    {
        var request = new ARequest().Build();

        var act = () => request.Dispatch(default, true, TestDistrict.Nine, Rules);

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Names_every_reason_at_once()
    {
        var request = new ARequest().Dispatched().Declined().Build();

        request.CanDispatch(Asked, false, ARequest.Wanted.Until, Rules).Refusals.Select(refusal => refusal.Code).Should()
            .Equal("request.wanted-time-passed", "request.assignee-unavailable", "request.already-declined");
    }
}
