using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>Whatever is asked of a request in whatever order, it keeps its rules.</summary>
public class RequestHistories
{
    private static readonly RequestRules Rules = new();

    private static readonly Gen<(RequestAction Action, int Minutes, bool Other)[]> Commands =
        Gen.Select(Gen.Enum<RequestAction>(), Gen.Int[0, 900], Gen.Bool).Array[1, 40];

    [Fact]
    public void Change_only_as_the_lifecycle_permits_and_raise_one_event_a_change() => Gen.Select(Gen.OneOfConst(RequestState.Placed, RequestState.Served), Commands).Sample((from, commands) =>
    {
        var request = ARequest.In(from).Build();
        var now = from == RequestState.Served ? ARequest.Wanted.Until : TestDistrict.Nine;
        var changes = 0;
        foreach (var (action, minutes, other) in commands)
        {
            now += Duration.FromMinutes(minutes);
            var (before, kept, snapshot) = (request.State, KeptOf(request), ((IAggregateRoot)request).Snapshot());
            var decision = Do(request, action, now, other);

            if (!decision.IsAccepted)
            {
                Unchanged.ShouldEqual(request, snapshot);
            }
            else if (request.State != before || action == RequestAction.Reschedule || KeptOf(request) != kept)
            {
                changes++;
                ServiceRequest.Lifecycle.TryMove(before, action, out var next).Should().BeTrue();
                request.State.Should().Be(next);
            }

            Raised.EventsOf(request).Should().HaveCount(changes);
            if (request.State == RequestState.Cancelled) continue; // keeps whatever it had
            request.PastRounds.Select(round => round.Number).Should().Equal(Enumerable.Range(1, request.Round - 1));
            (request.Offer is null).Should().Be(request.State == RequestState.Placed);
            (request.Volunteers.Count > 0).Should().Be(request.State is not (RequestState.Placed or RequestState.Dispatched));
        }
    }, iter: 2_000);

    private static (ActivityId? AnsweredBy, int Corrections, RequestReview? Review, ReviewDispute? Dispute, Instant? WordsErasedAt) KeptOf(ServiceRequest request) =>
        (request.AnsweredBy, request.PersonTimesCorrections.Count, request.PublicReview, request.Dispute, request.WordsErasedAt);

    private static Decision Do(ServiceRequest request, RequestAction action, Instant at, bool other)
    {
        var volunteer = other ? ARequest.OtherVolunteer : ARequest.Volunteer;
        return action switch
        {
            RequestAction.Dispatch => request.Dispatch(Assignee.Of(volunteer), true, at, Rules),
            RequestAction.Accept => request.Accept(Assignee.Of(volunteer), [VolunteerFactsFor.Adult(volunteer)], at, TestDistrict.Profile),
            RequestAction.Decline => request.Decline(Assignee.Of(volunteer), at),
            RequestAction.LetExpire => request.LetExpire(at),
            RequestAction.Begin => request.Begin([.. request.Volunteers.Select(VolunteerFactsFor.Adult)], at, TestDistrict.Profile),
            RequestAction.RecordFailedVisit => request.RecordFailedVisit(FailedVisitReason.NobodyThere, at, TestDistrict.Profile.Requests),
            RequestAction.Serve => request.AnsweredBy is { } activity ? request.Serve(at, 0, Rules, activity) : request.Serve(at, 1, Rules),
            RequestAction.Reschedule => request.Reschedule(TimeRange.Starting(at + Duration.FromHours(3), Duration.FromHours(2)), at),
            RequestAction.Review => request.Review(ARequest.Requester, 5, null, at, Rules),
            RequestAction.NoteAnswer => request.NoteAnswer(AnActivity.TheId, at),
            RequestAction.DropAnswer => request.DropAnswer(AnActivity.TheId, at),
            RequestAction.CorrectPersonTimes => request.CorrectPersonTimes(
                other ? 4 : 1, CountingMethod.Estimated, PersonTimesCorrectionReason.Miscounted, TestDistrict.Dispatcher, at, Rules),
            RequestAction.Confirm => request.Confirm(ARequest.Requester, at),
            RequestAction.LetConfirm => request.LetConfirm(at),
            RequestAction.AnswerReview => request.AnswerReview("x", TestDistrict.Dispatcher, at),
            RequestAction.DisputeReview => request.DisputeReview(Assignee.Of(volunteer), "x", at, Rules),
            RequestAction.AnswerDispute => request.AnswerDispute(ARequest.Requester, "x", at),
            RequestAction.DecideDispute => request.DecideDispute(
                other ? DisputeOutcome.Struck : DisputeOutcome.Upheld, other ? DisputeReason.BadFaith : DisputeReason.NotProved, TestDistrict.Dispatcher, at),
            RequestAction.Reopen => request.Reopen(ARequest.Requester, ReopenReason.NotSolved, TimeRange.Starting(at + Duration.FromHours(3), Duration.FromHours(2)), at, Rules),
            RequestAction.EraseWords => request.EraseWords(at),
            RequestAction.EraseGrounds => request.EraseGrounds(at),
            _ => request.Cancel(CancellationReason.NobodyFound, at),
        };
    }
}
