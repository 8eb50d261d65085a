using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>Every command in every state: what the lifecycle forbids is refused alone and changes nothing; what it permits moves as the table says, and so does what follows by itself.</summary>
public class RequestCommands
{
    private static readonly Instant ReviewAnsweredAt = ARequest.Wanted.Until + Duration.FromHours(2);

    public static TheoryData<RequestState, RequestAction> EveryCommandInEveryState { get; } = Matrix.Of<RequestState, RequestAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(RequestState state, RequestAction action)
    {
        var request = Prepared(state, action).Build();

        if (action == RequestAction.ReturnToPool) return; // no command: it follows by itself from others
        if (ServiceRequest.Lifecycle.TryMove(state, action, out var next))
        {
            if (Following(action) is { } following && next == RequestState.Dispatched) ServiceRequest.Lifecycle.TryMove(next, following, out next).Should().BeTrue();
            Do(request, action).EnsureAccepted();
            request.State.Should().Be(next);
            Raised.EventsOf(request).Should().NotBeEmpty();
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
        (state, action) is (RequestState.Accepted, RequestAction.Accept or RequestAction.Settle) or (RequestState.Cancelled, RequestAction.Cancel)
            or (RequestState.Confirmed, RequestAction.Confirm or RequestAction.LetConfirm) or (RequestState.Disputed, RequestAction.DisputeReview)
            || action == RequestAction.DropAnswer; // nothing was noted

    // The only one who was asked answers, or the only seat is taken.
    private static RequestAction? Following(RequestAction action) => action switch
    {
        RequestAction.Accept => RequestAction.Settle,
        RequestAction.Decline or RequestAction.LetExpire or RequestAction.WithdrawOffer => RequestAction.ReturnToPool,
        _ => null,
    };

    // What the command needs besides the state.
    private static ARequest Prepared(RequestState state, RequestAction action)
    {
        var usual = ARequest.In(state);
        if (!ServiceRequest.Lifecycle.TryMove(state, action, out _)) return usual;
        var one = Assignee.Of(ARequest.Volunteer);
        return action switch
        {
            RequestAction.EraseGrounds when state == RequestState.Reviewed => ARequest.In(RequestState.Disputed).Decided(),
            RequestAction.DropAnswer => usual.Answered(),
            RequestAction.MarkAbsent => AmongTwo(state),
            RequestAction.SendWave or RequestAction.DropWaves when state == RequestState.Placed => usual.InWaves(one, Assignee.Of(ARequest.Team)).Declined(),
            RequestAction.SendWave or RequestAction.DropWaves => new ARequest().InWaves(one, Assignee.Of(ARequest.Team)),
            RequestAction.Settle or RequestAction.GiveBack when state == RequestState.Placed => new ARequest().Wanting(2).Dispatched().Accepted(),
            RequestAction.Settle or RequestAction.GiveBack when state == RequestState.Dispatched => new ARequest().Wanting(2).DispatchedTo(one, Assignee.Of(ARequest.Team)).Accepted(),
            RequestAction.Triage => usual.Triaged(),
            _ => usual,
        };
    }

    private static ARequest AmongTwo(RequestState state)
    {
        var accepted = new ARequest().Wanting(2).Dispatched(Assignee.Of(ARequest.Team)).AcceptedBy(VolunteerFactsFor.Adult(ARequest.Volunteer), VolunteerFactsFor.Adult(ARequest.OtherVolunteer));
        return state == RequestState.InService ? accepted.Begun() : accepted;
    }

    private static Decision Do(ServiceRequest request, RequestAction action)
    {
        var rules = new RequestRules();
        var at = request.State >= RequestState.Accepted ? ARequest.Wanted.From : TestDistrict.Nine;
        var asked = request.Offers is [var first, ..] ? first.To : Assignee.Of(ARequest.Volunteer);
        return action switch
        {
            RequestAction.Dispatch => request.Dispatch(Assignee.Of(ARequest.OtherVolunteer), true, at, rules),
            RequestAction.Accept => request.Accept(asked, [VolunteerFactsFor.Adult(ARequest.Volunteer)], at, TestDistrict.Profile),
            RequestAction.Decline => request.Decline(asked, at),
            RequestAction.LetExpire => request.LetExpire(request.NextAnswerBy ?? at),
            RequestAction.Begin => request.Begin([.. request.Volunteers.Select(VolunteerFactsFor.Adult)], at, TestDistrict.Profile),
            RequestAction.RecordFailedVisit => request.RecordFailedVisit(FailedVisitReason.VolunteersAbsent, at, TestDistrict.Profile.Requests),
            RequestAction.Serve => request.Serve(ARequest.Wanted.Until, 1, rules),
            RequestAction.Review => request.Review(ARequest.Requester, 4, "Thank you.", ARequest.Wanted.Until, rules),
            RequestAction.Reschedule => request.Reschedule(TimeRange.Starting(ARequest.Wanted.Until, Duration.FromHours(1)), at, rules),
            RequestAction.Cancel => request.Cancel(CancellationReason.NoLongerNeeded, at),
            RequestAction.Triage => request.Triage(new RequestTriage(RequestUrgency.Urgent, request.Category, request.Risk.Level), at, rules),
            RequestAction.WithdrawOffer => request.WithdrawOffer(asked, at),
            RequestAction.PlanWaves => request.PlanWaves(new WavePlan([Assignee.Of(ARequest.Team)], 1, Duration.FromHours(1)), at, rules),
            RequestAction.SendWave => request.SendWave(_ => true, TestDistrict.Nine + Duration.FromHours(3), rules),
            RequestAction.Settle => request.Settle(at),
            RequestAction.DropWaves => request.DropWaves(at),
            RequestAction.MarkAbsent => request.MarkAbsent(ARequest.Volunteer, ARequest.Wanted.From),
            RequestAction.GiveBack => request.GiveBack(request.Parties is [var party, ..] ? party.By : asked, null, TestDistrict.Nine + Duration.FromHours(1)),
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
}
