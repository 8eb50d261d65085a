using CivicPractice.Requests;
using CivicPractice.Statistics;
using NodaTime;
using static CivicPractice.Testing.Conformance.Instants;

namespace CivicPractice.Testing.Conformance;

/// <summary>Service requests in every state.</summary>
internal static class RequestEdges
{
    private static readonly Assignee Asked = Assignee.Of(ARequest.Volunteer);
    private static readonly Assignee Other = Assignee.Of(ARequest.OtherVolunteer);
    private static readonly RequestRules Rules = TestDistrict.Profile.Requests;
    private static readonly RequestTriage Urgent = new(RequestUrgency.Urgent, Activities.ActivityCategory.Housekeeping, Safeguards.RiskLevel.Ordinary, 2);
    private static readonly TimeRange Later = TimeRange.Starting(ARequest.Wanted.From + Duration.FromDays(1), Duration.FromHours(1));

    public static IEnumerable<ConformanceCase> Cases =>
        new EdgesOf<ServiceRequest, ServiceRequestId, RequestState, RequestAction>("A request", ServiceRequest.Lifecycle, request => request.State, Starts, Attempts, RequestAction.Settle, RequestAction.ReturnToPool).Cases;

    private static IReadOnlyList<Start<ServiceRequest, ServiceRequestId, RequestState>> Starts =>
    [
        .. Enum.GetValues<RequestState>().Select(state => From(state, state.ToString(), () => ARequest.In(state)) with { ButFor = state <= RequestState.Dispatched ? OnlyOfSome : ["MarkAbsent"] }),
        From(RequestState.Placed, "placed again after a decline, an expiry and a failed visit", () =>
            new ARequest().Dispatched().Declined().Dispatched(Other).Expired().Ordering(order => order with { Wanted = Later })) with { ButFor = OnlyOfSome },
        From(RequestState.Dispatched, "dispatched for somebody else", () =>
            new ARequest().Ordering(order => order with { By = Requester.Enterprise(ARequest.Requester), OnBehalfOf = Guest }).Dispatched(Asked)) with { ButFor = OnlyOfSome },
        From(RequestState.Dispatched, "dispatched to a team", () => new ARequest().Dispatched(Assignee.Of(ARequest.Team))) with { ButFor = OnlyOfSome },
        From(RequestState.Placed, "triaged as urgent, for three", () => new ARequest().Triaged(RequestUrgency.Urgent, 3)) with { ButFor = OnlyOfSome },
        From(RequestState.Placed, "taken on by one of two, the other having declined", () =>
            new ARequest().Wanting(2).DispatchedTo(Asked, Other).Accepted().Declined()) with { ButFor = ["Triage", "SendWave", "DropWaves"] },
        new(RequestState.Placed, "ordered by another system, planned in waves of which nobody answered the first", id =>
            new ARequest().WithExternal(new ExternalReference("12345", $"汉-{id}")).InWaves(Other, Asked, Assignee.Of(ARequest.Team)).Declined().BuildUnstored()) { ButFor = ["Settle", "GiveBack"] },
        From(RequestState.Dispatched, "dispatched to three for two, and taken on by one", () =>
            new ARequest().Wanting(2).DispatchedTo(Asked, Other, Assignee.Of(ARequest.Team)).Accepted()) with { ButFor = ["Dispatch", "SendWave", "DropWaves"] },
        From(RequestState.Dispatched, "dispatched in waves", () => new ARequest().InWaves(Asked, Other)) with { ButFor = ["Settle", "GiveBack"] },
        From(RequestState.Accepted, "settled with one of two", () => new ARequest().Wanting(2).DispatchedTo(Asked, Other).Accepted().Settled()) with { ButFor = ["MarkAbsent"] },
        From(RequestState.InService, "begun by two", () => new ARequest().Wanting(2).DispatchedTo(Asked, Other).Accepted().Accepted().Begun()),
        From(RequestState.Placed, "given back", () => ARequest.In(RequestState.Accepted).GivenBack()) with { ButFor = OnlyOfSome },
        From(RequestState.Accepted, "accepted and answered by an activity", () => ARequest.In(RequestState.Accepted).Answered()) with { IsUsual = false },
        From(RequestState.Reviewed, "reviewed without words and badly", () => ARequest.In(RequestState.Served).Reviewed(1)),
        From(RequestState.Cancelled, "cancelled after it was accepted", () => ARequest.In(RequestState.Accepted).Cancelled()),
        From(RequestState.Confirmed, "confirmed by silence", () => ARequest.In(RequestState.Served).ConfirmedBySilence()) with { IsUsual = false },
        From(RequestState.Reviewed, "reviewed and answered", () => ARequest.In(RequestState.Reviewed).ReviewAnswered()) with { ButFor = [nameof(RequestAction.AnswerReview)] },
        From(RequestState.Reviewed, "reviewed, with a review that was struck", () => ARequest.In(RequestState.Disputed).DisputeAnswered().Decided())
            with { ButFor = [nameof(RequestAction.DisputeReview)] },
        From(RequestState.Cancelled, "ordered for somebody else and cancelled", () =>
            new ARequest().Ordering(order => order with { By = Requester.Enterprise(ARequest.Requester), OnBehalfOf = Guest }).Cancelled()),
        From(RequestState.Reviewed, "its words erased, and disputed since", () => ARequest.In(RequestState.Reviewed).WordsErased().Disputed().Decided())
            with { ButFor = [nameof(RequestAction.AnswerReview), nameof(RequestAction.DisputeReview), nameof(RequestAction.Reopen)] },
        From(RequestState.Served, "served, its words erased", () => ARequest.In(RequestState.Served).WordsErased())
            with { ButFor = [nameof(RequestAction.Review), nameof(RequestAction.Reopen), nameof(RequestAction.EraseWords)] },
        From(RequestState.Placed, "placed again after it was reviewed and reopened", () => ARequest.In(RequestState.Reviewed).Reopened()) with { ButFor = OnlyOfSome },
        From(RequestState.Placed, "placed again after it was declined, cancelled and reopened", () => new ARequest().Dispatched().Declined().Cancelled().Reopened()) with { ButFor = OnlyOfSome },
    ];

    // What somebody must have been planned, or taken on, for.
    private static readonly string[] OnlyOfSome = ["SendWave", "DropWaves", "Settle", "GiveBack"];

    private static RequesterId Guest { get; } = new(new Guid("00000000-0000-7000-8000-0000000000b7"));

    private static IReadOnlyList<Attempt<ServiceRequest, RequestAction>> Attempts =>
    [
        Try(RequestAction.Dispatch, "to somebody else", request => request.Dispatch(Other, true, TestDistrict.Nine + Duration.FromHours(2), Rules)),
        Try(RequestAction.Dispatch, "to the volunteer", request => request.Dispatch(Asked, true, TestDistrict.Nine + Duration.FromHours(2), Rules)),
        Try(RequestAction.Dispatch, "to somebody who is not active, when the time is over", request => request.Dispatch(Other, false, request.Wanted.From, Rules)),
        Try(RequestAction.Dispatch, "to a team", request => request.Dispatch(Assignee.Of(ARequest.Team), true, TestDistrict.Nine + Duration.FromHours(2), Rules)),
        .. Around(ARequest.Wanted.From).Select(at => Try(RequestAction.Accept, $"by who was asked at {Words.Of(at)}", request => Accept(request, at))),
        Try(RequestAction.Accept, "by somebody else", request =>
            request.Accept(Other, [VolunteerFactsFor.Adult(ARequest.OtherVolunteer)], TestDistrict.Nine + Duration.FromHours(1), TestDistrict.Profile)),
        Try(RequestAction.Decline, "by who was asked", request => request.Decline(FirstAsked(request), TestDistrict.Nine + Duration.FromHours(1))),
        Try(RequestAction.Decline, "by somebody else", request => request.Decline(Other, TestDistrict.Nine + Duration.FromHours(1))),
        .. Around(ARequest.Wanted.From).Select(at => Try(RequestAction.LetExpire, $"at {Words.Of(at)}", request => request.LetExpire(at))),
        .. Around(ARequest.Wanted.From - Rules.EarliestBegin).Select(at => Try(RequestAction.Begin, $"at {Words.Of(at)}", request => Begin(request, at))),
        Try(RequestAction.Begin, "when the time is over", request => Begin(request, ARequest.Wanted.Until)),
        Try(RequestAction.Begin, "by volunteers whose registration has ended", request =>
            request.Begin([.. request.Volunteers.Select(one => VolunteerFactsFor.Adult(one) with { IsActive = false })], ARequest.Wanted.From, TestDistrict.Profile)),
        Try(RequestAction.NoteAnswer, "by an activity", request => request.NoteAnswer(AnActivity.TheId, TestDistrict.Nine)),
        Try(RequestAction.NoteAnswer, "by another activity", request => request.NoteAnswer(new(AnActivity.Participation.Value), TestDistrict.Nine)),
        Try(RequestAction.DropAnswer, "of the activity", request => request.DropAnswer(AnActivity.TheId, TestDistrict.Nine)),
        Try(RequestAction.DropAnswer, "right after it was noted", request =>
            request.NoteAnswer(AnActivity.TheId, TestDistrict.Nine) & request.DropAnswer(AnActivity.TheId, TestDistrict.Nine)),
        .. Around(ARequest.Wanted.From).Select(at => Try(
            RequestAction.RecordFailedVisit, $"at {Words.Of(at)}", request => request.RecordFailedVisit(FailedVisitReason.NotAsDescribed, at, TestDistrict.Profile.Requests))),
        Try(RequestAction.Serve, "on its own", request => request.Serve(ARequest.Wanted.Until, 3, Rules)),
        Try(RequestAction.Serve, "through an activity, with overtime", request => request.Serve(ARequest.Wanted.Until + Duration.FromHours(1), 0, Rules, AnActivity.TheId)),
        Try(RequestAction.Review, "by the requester", request => request.Review(ARequest.Requester, 4, "谢谢！ Thank you, Zoë 🙂", ARequest.Wanted.Until + Duration.FromHours(1), Rules)),
        Try(RequestAction.Review, "by a stranger, too late", request =>
            request.Review(new RequesterId(ARequest.Team.Value), 2, null, ARequest.Wanted.Until + Rules.ReviewWindow, Rules)),
        Try(RequestAction.Serve, "counted at the door, on a day of the district", request => request.Serve(
            ARequest.Wanted.Until, 3, Rules, null, CountingMethod.AtTheDoor, ARequest.Wanted.From.InZone(TestDistrict.TimeZone).Date)),
        Try(RequestAction.CorrectPersonTimes, "one by one", request => Correct(request, 9, ARequest.Wanted.Until + Duration.FromHours(1))),
        .. Around(ARequest.Wanted.Until + Rules.CorrectionWindow).Select(at => Try(RequestAction.CorrectPersonTimes, $"to none at {Words.Of(at)}", request => Correct(request, 0, at))),
        Try(RequestAction.Reschedule, "to the next day", request => request.Reschedule(Later, TestDistrict.Nine, Rules)),
        Try(RequestAction.Reschedule, "to a time that is over", request => request.Reschedule(Later, Later.From, Rules)),
        Try(RequestAction.Triage, "as urgent", request => request.Triage(Urgent, TestDistrict.Nine + Duration.FromHours(1), Rules)),
        Try(RequestAction.Dispatch, "to several at once", request => request.Dispatch(
            [new Invitee(Asked, true), new Invitee(Other, true), new Invitee(Assignee.Of(ARequest.Team), true)], TestDistrict.Nine + Duration.FromHours(2), Rules)),
        Try(RequestAction.Dispatch, "to more than may be asked at once", request => request.Dispatch(
            [new Invitee(Assignee.Of(ARequest.Team), true)], TestDistrict.Nine + Duration.FromHours(2), Rules with { MostOffersAtOnce = 1 })),
        Try(RequestAction.WithdrawOffer, "to the first who was asked", request => request.WithdrawOffer(FirstAsked(request), TestDistrict.Nine + Duration.FromHours(1))),
        Try(RequestAction.PlanWaves, "of one each", request => request.PlanWaves(new WavePlan([Other, Asked], 1, Duration.FromHours(2)), TestDistrict.Nine + Duration.FromHours(1), Rules)),
        .. Around(TestDistrict.Nine + Duration.FromHours(3)).Select(at => Try(RequestAction.SendWave, $"at {Words.Of(at)}", request => request.SendWave(_ => true, at, Rules))),
        Try(RequestAction.SendWave, "of nobody who acts", request => request.SendWave(_ => false, TestDistrict.Nine + Duration.FromHours(4), Rules)),
        Try(RequestAction.Accept, "by a team that names two", request => request.Accept(
            Assignee.Of(ARequest.Team), [VolunteerFactsFor.Adult(ARequest.OtherVolunteer), VolunteerFactsFor.Adult(AnActivity.Volunteer)], TestDistrict.Nine + Duration.FromHours(2), TestDistrict.Profile)),
        Try(RequestAction.Decline, "without time", request => request.Decline(FirstAsked(request), TestDistrict.Nine + Duration.FromHours(1), DeclineReason.NoTime)),
        Try(RequestAction.DropWaves, "that are planned", request => request.DropWaves(TestDistrict.Nine + Duration.FromHours(1))),
        .. Around(ARequest.Wanted.From).Select(at => Try(RequestAction.MarkAbsent, $"at {Words.Of(at)}", request => request.MarkAbsent(ARequest.Volunteer, at))),
        Try(RequestAction.Settle, "with those who come, saying why", request => request.Settle(TestDistrict.Nine + Duration.FromHours(2), StepReason.FewerAreEnough)),
        Try(RequestAction.Settle, "with those who come", request => request.Settle(TestDistrict.Nine + Duration.FromHours(2))),
        .. Around(ARequest.Wanted.From).Select(at => Try(RequestAction.GiveBack, $"by the first who took it on at {Words.Of(at)}", request =>
            request.GiveBack(request.Parties is [var first, ..] ? first.By : Asked, null, at, DeclineReason.Unwell))),
        Try(RequestAction.GiveBack, "of a stranger", request => request.GiveBack(Asked, [AnActivity.Volunteer], TestDistrict.Nine + Duration.FromHours(2))),
        Try(RequestAction.Cancel, "as a duplicate of another", request =>
            request.Cancel(CancellationReason.Duplicate, TestDistrict.Nine + Duration.FromHours(3), new ServiceRequestId(AnActivity.TheId.Value))),
        .. Around(ARequest.Wanted.Until + Rules.ConfirmationWindow).Select(at => Try(RequestAction.Confirm, $"at {Words.Of(at)}", request => request.Confirm(ARequest.Requester, at))),
        Try(RequestAction.Confirm, "by a stranger", request => request.Confirm(new RequesterId(ARequest.Team.Value), After(1))),
        .. Around(ARequest.Wanted.Until + Rules.ConfirmationWindow).Select(at => Try(RequestAction.LetConfirm, $"at {Words.Of(at)}", request => request.LetConfirm(at))),
        Try(RequestAction.AnswerReview, "by the centre", request => request.AnswerReview("对不起 🙏", TestDistrict.Dispatcher, After(4))),
        .. Around(After(1) + Rules.DisputeWindow).Select(at => Try(RequestAction.DisputeReview, $"at {Words.Of(at)}", request => request.DisputeReview(Asked, "没有的事 🙂", at, Rules))),
        Try(RequestAction.DisputeReview, "by somebody who did not serve", request => request.DisputeReview(Other, "x", After(2), Rules)),
        Try(RequestAction.AnswerDispute, "by the requester", request => request.AnswerDispute(ARequest.Requester, "就是这样", After(3))),
        Try(RequestAction.AnswerDispute, "by a stranger", request => request.AnswerDispute(new RequesterId(ARequest.Team.Value), "x", After(3))),
        .. Around(After(2) + Rules.DisputeAnswerTime).Select(at => Try(RequestAction.DecideDispute, $"at {Words.Of(at)}", request => Decide(request, at))),
        Try(RequestAction.Reopen, "by the requester", request => request.Reopen(ARequest.Requester, ReopenReason.NeededAgain, NextMonth, After(150), Rules)),
        .. Around(ARequest.Wanted.Until + Rules.ReviewWindow).Select(at => Try(RequestAction.Reopen, $"by the centre at {Words.Of(at)}", request => request.Reopen(null, ReopenReason.DoneBadly, NextMonth, at, Rules))),
        Try(RequestAction.Reopen, "by a stranger, too late, for a time that is over", request =>
            request.Reopen(new RequesterId(ARequest.Team.Value), ReopenReason.NotSolved, Again, After(31 * 24), Rules)),
        Try(RequestAction.EraseWords, "once it is over", request => request.EraseWords(After(5))),
        Try(RequestAction.EraseWords, "of whom it was for", request => request.EraseWords(After(5), request.Beneficiary)),
        Try(RequestAction.EraseWords, "of who ordered", request => request.EraseWords(After(5), ARequest.Requester)),
        // Grounds stand once somebody has objected.
        Try(RequestAction.EraseGrounds, "of who objected", request => request.State != RequestState.Reviewed || request.Dispute is not null
            ? request.EraseGrounds(After(200))
            : request.DisputeReview(Asked, "没有的事", After(2), Rules) & Decide(request, After(200)) & request.EraseGrounds(After(200))),
        Try(RequestAction.Cancel, "as a duplicate", request => request.Cancel(CancellationReason.Duplicate, TestDistrict.Nine + Duration.FromHours(3))),
    ];

    private static TimeRange NextMonth { get; } = TimeRange.Starting(After(40 * 24), Duration.FromHours(2));

    private static TimeRange Again { get; } = TimeRange.Starting(After(72), Duration.FromHours(2));

    private static Instant After(int hours) => ARequest.Wanted.Until + Duration.FromHours(hours);

    private static Decision Decide(ServiceRequest request, Instant at) => request.DecideDispute(DisputeOutcome.Struck, DisputeReason.Untrue, TestDistrict.Dispatcher, at);

    private static Decision Accept(ServiceRequest request, Instant at) =>
        request.Accept(FirstAsked(request), [VolunteerFactsFor.Adult(ARequest.Volunteer)], at, TestDistrict.Profile);

    private static Assignee FirstAsked(ServiceRequest request) => request.Offers is [var first, ..] ? first.To : Asked;

    private static Decision Correct(ServiceRequest request, int personTimes, Instant at) => request.CorrectPersonTimes(
        personTimes, CountingMethod.Participants, PersonTimesCorrectionReason.CountedTwice, TestDistrict.Dispatcher, at, Rules);

    private static Decision Begin(ServiceRequest request, Instant at) =>
        request.Begin([.. request.Volunteers.Select(VolunteerFactsFor.Adult)], at, TestDistrict.Profile);

    private static Start<ServiceRequest, ServiceRequestId, RequestState> From(RequestState state, string how, Func<ARequest> builder) =>
        new(state, how, id => builder().WithId(id).BuildUnstored());

    private static Attempt<ServiceRequest, RequestAction> Try(RequestAction action, string how, Func<ServiceRequest, Decision> command) => new(action, how, command);
}
