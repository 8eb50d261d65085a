using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

public class AgreeingOnAnotherTime
{
    private static readonly RequestRules Rules = TestDistrict.Profile.Requests;
    private static readonly Assignee Wang = Assignee.Of(ARequest.Volunteer);
    private static readonly Assignee Li = Assignee.Of(ARequest.OtherVolunteer);
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromHours(2);
    private static readonly TimeRange Friday = TimeRange.Starting(ARequest.Wanted.From + Duration.FromDays(3), Duration.FromHours(1));

    [Fact]
    public void Frees_whoever_was_asked_or_would_come()
    {
        var request = new ARequest().Wanting(2).DispatchedTo(Wang, Li).Accepted().Build();

        request.Reschedule(Friday, Later, Rules).EnsureAccepted();

        (request.State, request.Wanted, request.Offers.Count, request.SeatsTaken).Should().Be((RequestState.Placed, Friday, 0, 0));
        request.PastOffers.Select(past => (past.To, past.End)).Should().Equal((Li, OfferEnd.Rescheduled), (Wang, OfferEnd.Rescheduled));
        var moved = Raised.EventsOf(request).Should().ContainSingle().Which.Should().BeOfType<RequestRescheduled>().Subject;
        moved.Withdrawn.Should().Equal(Li, Wang);
        moved.Volunteers.Should().Equal(ARequest.Volunteer);
    }

    [Fact]
    public void Is_possible_until_the_volunteers_have_begun()
    {
        ARequest.In(RequestState.Accepted).Build().Reschedule(Friday, Later, Rules).EnsureAccepted();
        ARequest.In(RequestState.InService).Build().ShouldStayUnchangedBy(one => one.Reschedule(Friday, Later, Rules))
            .IsRefusedFor<NotPermittedInState<RequestState, RequestAction>>().Should().BeTrue();
    }

    [Fact]
    public void Drops_the_activity_that_was_to_answer_at_the_time_before()
    {
        var request = new ARequest().Answered().Build();

        request.Reschedule(Friday, Later, Rules, StepReason.Weather).EnsureAccepted();

        request.AnsweredBy.Should().BeNull();
        Raised.EventsOf(request).Select(happened => happened.GetType()).Should().Equal(typeof(RequestRescheduled), typeof(RequestAnswerDropped));
        Raised.EventsOf(request).OfType<RequestRescheduled>().Single().Reason.Should().Be(StepReason.Weather);
    }

    [Fact]
    public void Lets_those_be_asked_again_who_had_declined_the_time_before()
    {
        var request = new ARequest().Dispatched().Declined().Build();
        request.HasDeclined(Wang).Should().BeTrue();

        request.Reschedule(Friday, Later, Rules).EnsureAccepted();

        request.HasDeclined(Wang).Should().BeFalse();
        request.Dispatch(Wang, true, Later, Rules).EnsureAccepted();
    }
}
