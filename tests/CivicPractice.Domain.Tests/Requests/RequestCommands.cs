using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>Every command in every state: what the lifecycle forbids is refused alone and changes nothing; what it permits moves as the table says.</summary>
public class RequestCommands
{
    public static TheoryData<RequestState, RequestAction> EveryCommandInEveryState { get; } = Matrix.Of<RequestState, RequestAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(RequestState state, RequestAction action)
    {
        var request = Brought(state, action).Build();

        if (ServiceRequest.Lifecycle.TryMove(state, action, out var next))
        {
            Do(request, action).EnsureAccepted();
            request.State.Should().Be(next);
            Raised.EventsOf(request).Should().ContainSingle();
        }
        else if (IsRepetition(state, action))
        {
            Do(request, action).EnsureAccepted();
            request.State.Should().Be(state);
            Raised.EventsOf(request).Should().BeEmpty();
        }
        else
        {
            request.ShouldStayUnchangedBy(r => Do(r, action)).Refusals.Should()
                .Equal(new NotPermittedInState<RequestState, RequestAction>("request", state, action));
        }
    }

    // What is dropped was noted, and the grounds that are erased stood.
    private static ARequest Brought(RequestState state, RequestAction action) => (state, action) switch
    {
        (RequestState.Reviewed, RequestAction.EraseGrounds) => ARequest.In(RequestState.Disputed).Decided(),
        (_, RequestAction.DropAnswer) when ServiceRequest.Lifecycle.TryMove(state, action, out _) => ARequest.In(state).Answered(),
        _ => ARequest.In(state),
    };

    private static bool IsRepetition(RequestState state, RequestAction action) =>
        (state, action) is (RequestState.Accepted, RequestAction.Accept) or (RequestState.Cancelled, RequestAction.Cancel)
            or (RequestState.Confirmed, RequestAction.Confirm or RequestAction.LetConfirm) or (RequestState.Disputed, RequestAction.DisputeReview)
            || action == RequestAction.DropAnswer; // nothing was noted

    private static Decision Do(ServiceRequest request, RequestAction action)
    {
        var rules = new RequestRules();
        var at = request.State >= RequestState.Accepted ? ARequest.Wanted.From : TestDistrict.Nine;
        var asked = request.Offer?.To ?? Assignee.Of(ARequest.Volunteer);
        return action switch
        {
            RequestAction.Dispatch => request.Dispatch(asked, true, at, rules),
            RequestAction.Accept => request.Accept(asked, [VolunteerFactsFor.Adult(ARequest.Volunteer)], at, TestDistrict.Profile),
            RequestAction.Decline => request.Decline(asked, at),
            RequestAction.LetExpire => request.LetExpire(request.Offer?.AnswerBy ?? at),
            RequestAction.Begin => request.Begin([.. request.Volunteers.Select(VolunteerFactsFor.Adult)], at, TestDistrict.Profile),
            RequestAction.RecordFailedVisit => request.RecordFailedVisit(FailedVisitReason.VolunteersAbsent, at, TestDistrict.Profile.Requests),
            RequestAction.Serve => request.Serve(ARequest.Wanted.Until, 1, rules),
            RequestAction.Review => request.Review(ARequest.Requester, 4, "Thank you.", ARequest.Wanted.Until, rules),
            RequestAction.Reschedule => request.Reschedule(ARequest.Wanted, at),
            RequestAction.Cancel => request.Cancel(CancellationReason.NoLongerNeeded, at),
            RequestAction.NoteAnswer => request.NoteAnswer(AnActivity.TheId, at),
            RequestAction.DropAnswer => request.DropAnswer(AnActivity.TheId, at),
            RequestAction.CorrectPersonTimes => request.CorrectPersonTimes(
                7, CountingMethod.Participants, PersonTimesCorrectionReason.Mistyped, TestDistrict.Dispatcher, ARequest.Wanted.Until, rules),
            RequestAction.Confirm => request.Confirm(ARequest.Requester, ARequest.Wanted.Until),
            RequestAction.LetConfirm => request.LetConfirm(request.ConfirmBy ?? at),
            RequestAction.AnswerReview => request.AnswerReview("We are sorry.", TestDistrict.Dispatcher, ReviewAnsweredAt),
            RequestAction.DisputeReview => request.DisputeReview(Assignee.Of(ARequest.Volunteer), "Nobody was there.", ReviewAnsweredAt, rules),
            RequestAction.AnswerDispute => request.AnswerDispute(ARequest.Requester, "I was.", ReviewAnsweredAt),
            RequestAction.DecideDispute => request.DecideDispute(DisputeOutcome.Upheld, DisputeReason.True, TestDistrict.Dispatcher, request.Dispute?.AnswerBy ?? at),
            RequestAction.Reopen => request.Reopen(ARequest.Requester, ReopenReason.NotSolved, TimeRange.Starting(ReviewAnsweredAt + Duration.FromDays(1), Duration.FromHours(1)), ReviewAnsweredAt, rules),
            RequestAction.EraseWords => request.EraseWords(ReviewAnsweredAt),
            RequestAction.EraseGrounds => request.EraseGrounds(ReviewAnsweredAt),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    private static Instant ReviewAnsweredAt { get; } = ARequest.Wanted.Until + Duration.FromHours(3);
}
