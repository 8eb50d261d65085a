using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Statistics;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>Every command in every state: what the lifecycle forbids is refused alone and changes nothing; what it permits moves as the table says.</summary>
public class RequestCommands
{
    public static TheoryData<RequestState, RequestAction> EveryCommandInEveryState { get; } = Matrix.Of<RequestState, RequestAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(RequestState state, RequestAction action)
    {
        var request = (action == RequestAction.DropAnswer && ServiceRequest.Lifecycle.TryMove(state, action, out _) ? ARequest.In(state).Answered() : ARequest.In(state)).Build();

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

    private static bool IsRepetition(RequestState state, RequestAction action) =>
        (state, action) is (RequestState.Accepted, RequestAction.Accept) or (RequestState.Cancelled, RequestAction.Cancel)
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
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }
}
