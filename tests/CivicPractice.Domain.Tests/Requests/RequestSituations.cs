using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using NodaTime;
using Situation = CivicPractice.Domain.Tests.Support.Situation<CivicPractice.Requests.ServiceRequest, CivicPractice.Testing.ARequest, CivicPractice.Requests.RequestState, CivicPractice.Requests.RequestAction>;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>The situations that docs/request-transitions.md tells of.</summary>
internal static class RequestSituations
{
    private static readonly RequestRules Rules = TestDistrict.Profile.Requests;
    private static readonly Assignee Wang = Assignee.Of(ARequest.Volunteer);
    private static readonly Assignee Li = Assignee.Of(ARequest.OtherVolunteer);
    private static readonly Assignee Team = Assignee.Of(ARequest.Team);
    private static readonly RequesterId Stranger = new(ARequest.Team.Value);
    private static readonly Instant Ten = TestDistrict.Nine + Duration.FromHours(1);
    private static readonly Instant Eleven = Ten + Duration.FromHours(1);
    private static readonly Instant Begins = ARequest.Wanted.From;
    private static readonly Instant Ends = ARequest.Wanted.Until;
    private static readonly Instant Soon = Ends + Duration.FromHours(4);
    private static readonly TimeRange Later = TimeRange.Starting(Ends + Duration.FromDays(40), Duration.FromHours(1));

    public static IReadOnlyList<Situation> All { get; } =
    [
        new(RequestAction.Triage, "nobody has taken it on", request => request.Triage(new RequestTriage(RequestUrgency.Urgent, ActivityCategory.LegalAid, RiskLevel.Ordinary), Ten, Rules)),
        new(RequestAction.Triage, "one of two has taken it on", request => request.Triage(new RequestTriage(RequestUrgency.Urgent, ActivityCategory.LegalAid, RiskLevel.Ordinary), Eleven, Rules), OneOfTwo),
        new(RequestAction.Dispatch, "to one who was not asked yet", request => request.Dispatch(Li, true, Ten, Rules)),
        new(RequestAction.Dispatch, "to one who is asked or comes already", request => request.Dispatch(Wang, true, Ten, Rules), state => state == RequestState.Placed ? OneOfTwo(state) : null),
        new(RequestAction.Dispatch, "to one who declined", request => request.Dispatch(Wang, true, Eleven, Rules), state => state switch
        {
            RequestState.Placed => new ARequest().Dispatched().Declined(),
            RequestState.Dispatched => new ARequest().DispatchedTo(Wang, Li).Declined(),
            _ => null,
        }),
        new(RequestAction.Dispatch, "to one who does not act at present", request => request.Dispatch(Li, false, Ten, Rules)),
        new(RequestAction.Dispatch, "to one more than may be asked at once", request => request.Dispatch([.. new[] { Li, Team }.Select(one => new Invitee(one, true))], Ten, Rules with { MostOffersAtOnce = 1 })),
        new(RequestAction.Dispatch, "before it was triaged, where the district triages first", request => request.Dispatch(Li, true, Ten, Rules with { TriageFirst = true })),
        new(RequestAction.Dispatch, "when the wanted time has come", request => request.Dispatch(Li, true, Begins, Rules)),
        new(RequestAction.WithdrawOffer, "from the only one who is asked", request => request.WithdrawOffer(Wang, Ten)),
        new(RequestAction.WithdrawOffer, "from one of two who are asked", request => request.WithdrawOffer(Wang, Ten), state => state == RequestState.Dispatched ? new ARequest().DispatchedTo(Wang, Li) : null),
        new(RequestAction.WithdrawOffer, "from one who is not asked", request => request.WithdrawOffer(Li, Ten)),
        new(RequestAction.PlanWaves, "", request => request.PlanWaves(new WavePlan([Li, Team], 1, Duration.FromHours(1)), Ten, Rules)),
        new(RequestAction.SendWave, "when it is due", request => request.SendWave(_ => true, TestDistrict.Nine + Duration.FromHours(3), Rules), Planned),
        new(RequestAction.SendWave, "before it is due", request => request.SendWave(_ => true, Ten - Duration.FromMinutes(1), Rules), Planned),
        new(RequestAction.SendWave, "when nobody of those who are left acts", request => request.SendWave(_ => false, TestDistrict.Nine + Duration.FromHours(3), Rules), Planned),
        new(RequestAction.SendWave, "none is planned", request => request.SendWave(_ => true, Ten, Rules)),
        new(RequestAction.DropWaves, "somebody is waiting to be asked", request => request.DropWaves(Ten), Planned),
        new(RequestAction.DropWaves, "none is planned", request => request.DropWaves(Ten)),
        new(RequestAction.Accept, "by the only one who is asked, for the only seat", request => Accept(request, Wang, Ten)),
        new(RequestAction.Accept, "by one of two who are asked, for one of two seats", request => Accept(request, Wang, Ten), state => state == RequestState.Dispatched ? new ARequest().Wanting(2).DispatchedTo(Wang, Li) : null),
        new(RequestAction.Accept, "by the only one who is asked, for one of two seats", request => Accept(request, Wang, Ten), state => state == RequestState.Dispatched ? new ARequest().Wanting(2).Dispatched() : null),
        new(RequestAction.Accept, "when the time to answer is over", request => Accept(request, Wang, Begins)),
        new(RequestAction.Accept, "by one who is not asked", request => Accept(request, Li, Ten)),
        new(RequestAction.Accept, "by a team that names more than are wanted", request => request.Accept(
            Team, [VolunteerFactsFor.Adult(ARequest.Volunteer), VolunteerFactsFor.Adult(ARequest.OtherVolunteer)], Ten, TestDistrict.Profile), state => state == RequestState.Dispatched ? new ARequest().Dispatched(Team) : null),
        new(RequestAction.Accept, "by one who is not fit", request => request.Accept(Wang, [VolunteerFactsFor.Adult(ARequest.Volunteer) with { IsActive = false }], Ten, TestDistrict.Profile),
            state => state == RequestState.Accepted ? new ARequest().Dispatched(Li).Accepted() : null),
        new(RequestAction.Decline, "by the only one who is asked", request => request.Decline(Wang, Ten)),
        new(RequestAction.Decline, "by one of two who are asked", request => request.Decline(Wang, Ten), state => state == RequestState.Dispatched ? new ARequest().DispatchedTo(Wang, Li) : null),
        new(RequestAction.Decline, "by one who is not asked", request => request.Decline(Li, Ten)),
        new(RequestAction.LetExpire, "when the time to answer is over", request => request.LetExpire(Begins)),
        new(RequestAction.LetExpire, "before", request => request.LetExpire(Ten)),
        new(RequestAction.Settle, "one of two comes", request => request.Settle(Eleven), OneOfTwo),
        new(RequestAction.Settle, "nobody comes", request => request.Settle(Ten)),
        new(RequestAction.GiveBack, "in time", request => request.GiveBack(Wang, null, Eleven), OneOfTwo),
        new(RequestAction.GiveBack, "when the wanted time has come", request => request.GiveBack(Wang, null, Begins), OneOfTwo),
        new(RequestAction.GiveBack, "by one who has not taken it on", request => request.GiveBack(Team, null, Eleven)),
        new(RequestAction.Reschedule, "to a time to come", request => request.Reschedule(Later, Eleven, Rules)),
        new(RequestAction.Reschedule, "to a time that is over", request => request.Reschedule(Later, Later.From, Rules)),
        new(RequestAction.Begin, "in time", request => Begin(request, Begins)),
        new(RequestAction.Begin, "too early", request => Begin(request, Begins - Duration.FromHours(2))),
        new(RequestAction.Begin, "when the wanted time is over", request => Begin(request, Ends)),
        new(RequestAction.RecordFailedVisit, "when the wanted time has come", request => request.RecordFailedVisit(FailedVisitReason.NobodyThere, Begins, Rules)),
        new(RequestAction.RecordFailedVisit, "before", request => request.RecordFailedVisit(FailedVisitReason.NobodyThere, Begins - Duration.FromMinutes(1), Rules)),
        new(RequestAction.MarkAbsent, "one of two did not come", request => request.MarkAbsent(ARequest.Volunteer, Begins), state => state switch
        {
            RequestState.Accepted => TwoOfATeam(),
            RequestState.InService => TwoOfATeam().Begun(),
            _ => null,
        }),
        new(RequestAction.MarkAbsent, "nobody else was to come", request => request.MarkAbsent(ARequest.Volunteer, Begins)),
        new(RequestAction.Serve, "on its own", request => request.Serve(Ends, 1, Rules)),
        new(RequestAction.Serve, "through an activity that was not noted", request => request.Serve(Ends, 0, Rules, AnActivity.TheId)),
        new(RequestAction.Confirm, "by the requester", request => request.Confirm(ARequest.Requester, Soon)),
        new(RequestAction.Confirm, "by somebody else", request => request.Confirm(Stranger, Soon)),
        new(RequestAction.LetConfirm, "when the time to confirm is over", request => request.LetConfirm(Ends + Rules.ConfirmationWindow)),
        new(RequestAction.LetConfirm, "before", request => request.LetConfirm(Soon)),
        new(RequestAction.Review, "by the requester", request => request.Review(ARequest.Requester, 4, "x", Soon, Rules)),
        new(RequestAction.Review, "by somebody else, too late", request => request.Review(Stranger, 4, "x", Ends + Rules.ReviewWindow, Rules)),
        new(RequestAction.Review, "by the requester, whose words are erased", request => request.Review(ARequest.Requester, 4, "x", Soon, Rules), Erased),
        new(RequestAction.AnswerReview, "", request => request.AnswerReview("x", TestDistrict.Dispatcher, Soon)),
        new(RequestAction.AnswerReview, "that is answered", request => request.AnswerReview("x", TestDistrict.Dispatcher, Soon), state => state == RequestState.Reviewed ? ARequest.In(state).ReviewAnswered() : null),
        new(RequestAction.AnswerReview, "of one whose words are erased", request => request.AnswerReview("x", TestDistrict.Dispatcher, Soon), state => state == RequestState.Reviewed ? ARequest.In(state).WordsErased() : null),
        new(RequestAction.DisputeReview, "by who served", request => request.DisputeReview(Wang, "x", Soon, Rules)),
        new(RequestAction.DisputeReview, "by somebody else, too late", request => request.DisputeReview(Li, "x", Soon + Rules.DisputeWindow, Rules)),
        new(RequestAction.DisputeReview, "by who served, once an objection was decided", request => request.DisputeReview(Wang, "x", Soon + Rules.DisputeAnswerTime, Rules), Settled),
        new(RequestAction.AnswerDispute, "by who reviewed", request => request.AnswerDispute(ARequest.Requester, "x", Soon)),
        new(RequestAction.AnswerDispute, "by somebody else", request => request.AnswerDispute(Stranger, "x", Soon)),
        new(RequestAction.DecideDispute, "who reviewed has answered, or the time for it is over", request => Decide(request, Soon + Rules.DisputeAnswerTime)),
        new(RequestAction.DecideDispute, "who reviewed has time to answer", request => Decide(request, Soon)),
        new(RequestAction.DecideDispute, "as it was decided", request => request.DecideDispute(DisputeOutcome.Struck, DisputeReason.Untrue, TestDistrict.Dispatcher, Soon + Rules.DisputeAnswerTime), Settled),
        new(RequestAction.Reopen, "by the requester", request => request.Reopen(ARequest.Requester, ReopenReason.NotSolved, Later, Soon, Rules)),
        new(RequestAction.Reopen, "by somebody else, too late, for a time that is over", request => request.Reopen(Stranger, ReopenReason.NotSolved, ARequest.Wanted, Ends + Rules.ReopenWindow, Rules)),
        new(RequestAction.Reopen, "by the requester, when it was reopened as often as it may be", request => request.Reopen(ARequest.Requester, ReopenReason.NotSolved, Later, Soon, Rules with { MostReopenings = 0 })),
        new(RequestAction.Reopen, "by the requester, whose words are erased", request => request.Reopen(ARequest.Requester, ReopenReason.NotSolved, Later, Soon, Rules), Erased),
        new(RequestAction.Reopen, "by the centre", request => request.Reopen(null, ReopenReason.NotSolved, Later, Soon, Rules)),
        new(RequestAction.Cancel, "", request => request.Cancel(CancellationReason.NoLongerNeeded, Eleven)),
        new(RequestAction.NoteAnswer, "", request => request.NoteAnswer(AnActivity.TheId, Eleven)),
        new(RequestAction.DropAnswer, "of the activity that is noted", request => request.DropAnswer(AnActivity.TheId, Eleven),
            state => ServiceRequest.Lifecycle.TryMove(state, RequestAction.DropAnswer, out _) ? ARequest.In(state).Answered() : null),
        new(RequestAction.CorrectPersonTimes, "in time", request => Correct(request, Soon)),
        new(RequestAction.CorrectPersonTimes, "too late", request => Correct(request, Ends + Rules.CorrectionWindow)),
        new(RequestAction.CorrectPersonTimes, "where an activity counts them", request => Correct(request, Soon), Through),
        new(RequestAction.EraseWords, "", request => request.EraseWords(Soon)),
        new(RequestAction.EraseWords, "that are erased", request => request.EraseWords(Soon), Erased),
        new(RequestAction.EraseWords, "that are erased, and grounds were written since", request => request.EraseWords(Soon + Rules.DisputeAnswerTime),
            state => state == RequestState.Reviewed ? ARequest.In(state).WordsErased().Disputed().Decided() : null),
        new(RequestAction.EraseGrounds, "nobody has objected", request => request.EraseGrounds(Soon), state => state == RequestState.Disputed ? null : ARequest.In(state)),
        new(RequestAction.EraseGrounds, "somebody has objected", request => request.EraseGrounds(Soon), state => state == RequestState.Reviewed ? ARequest.In(RequestState.Disputed).Decided() : null),
    ];

    private static ARequest? OneOfTwo(RequestState state) => state switch
    {
        RequestState.Placed => new ARequest().Wanting(2).Dispatched().Accepted(),
        RequestState.Dispatched => new ARequest().Wanting(2).DispatchedTo(Wang, Li).Accepted(),
        RequestState.Accepted => new ARequest().Wanting(2).DispatchedTo(Wang, Li).Accepted().Settled(),
        _ => null,
    };

    private static ARequest TwoOfATeam() => new ARequest().Wanting(2).Dispatched(Team).AcceptedBy(VolunteerFactsFor.Adult(ARequest.Volunteer), VolunteerFactsFor.Adult(ARequest.OtherVolunteer));

    private static ARequest? Planned(RequestState state) => state switch
    {
        RequestState.Placed => new ARequest().InWaves(Wang, Li).Declined(),
        RequestState.Dispatched => new ARequest().InWaves(Wang, Li),
        _ => null,
    };

    private static ARequest? Erased(RequestState state) => state switch
    {
        RequestState.Served or RequestState.Confirmed or RequestState.Reviewed or RequestState.Cancelled => ARequest.In(state).WordsErased(),
        _ => null,
    };

    private static ARequest? Settled(RequestState state) => state == RequestState.Reviewed ? ARequest.In(RequestState.Disputed).Decided() : null;

    private static ARequest? Through(RequestState state)
    {
        var served = ARequest.In(RequestState.InService).Answered().Served();
        return state switch
        {
            RequestState.Served => served,
            RequestState.Confirmed => served.Confirmed(),
            RequestState.Reviewed => served.Reviewed(),
            RequestState.Disputed => served.Reviewed().Disputed(),
            _ => null,
        };
    }

    private static Decision Accept(ServiceRequest request, Assignee by, Instant at) => request.Accept(by, [VolunteerFactsFor.Adult(by.Volunteer!.Value)], at, TestDistrict.Profile);

    private static Decision Begin(ServiceRequest request, Instant at) => request.Begin([.. request.Volunteers.Select(VolunteerFactsFor.Adult)], at, TestDistrict.Profile);

    private static Decision Decide(ServiceRequest request, Instant at) => request.DecideDispute(DisputeOutcome.Upheld, DisputeReason.True, TestDistrict.Dispatcher, at);

    private static Decision Correct(ServiceRequest request, Instant at) =>
        request.CorrectPersonTimes(7, CountingMethod.Participants, PersonTimesCorrectionReason.Mistyped, TestDistrict.Dispatcher, at, Rules);
}
