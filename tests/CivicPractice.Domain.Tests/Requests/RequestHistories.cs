using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>Whatever is asked of a request in whatever order, it keeps its rules.</summary>
public class RequestHistories
{
    private static readonly RequestRules Rules = TestDistrict.Profile.Requests;
    private static readonly VolunteerId[] Volunteers = [ARequest.Volunteer, ARequest.OtherVolunteer, AnActivity.Volunteer, new(new Guid("00000000-0000-7000-8000-0000000000c9"))];
    private static readonly Assignee[] Assignees = [.. Volunteers.Select(Assignee.Of), Assignee.Of(ARequest.Team)];

    private static readonly Gen<Step> AnyStep = Gen.Select(
        Gen.Enum<RequestAction>(), Gen.Int[0, 300], Gen.Int[0, Assignees.Length - 1], Gen.Int[1, 31], (action, minutes, who, some) => new Step(action, minutes, who, some));

    private static readonly Gen<(int Wanted, Step[] Steps)> Histories = Gen.Select(Gen.Int[1, 4], AnyStep.Array[1, 60]);

    [Fact]
    public void Decide_as_a_simple_model_does_and_never_take_more_than_are_wanted() => Histories.Sample((wanted, steps) =>
    {
        var request = new ARequest().Wanting(wanted).Build();
        var model = new RequestModel(wanted, TestDistrict.Nine);
        foreach (var step in steps)
        {
            model.Now += Duration.FromMinutes(step.Minutes);
            if (Ask(model, step) is not { } expected) continue;
            var (before, snapshot) = (request.State, ((IAggregateRoot)request).Snapshot());
            var raised = Raised.EventsOf(request).Count();

            var decision = Do(request, step, model.Now);

            decision.IsAccepted.Should().Be(expected, $"{step} in {before}");
            // What changes is told.
            if (!decision.IsAccepted || Raised.EventsOf(request).Count() == raised) Unchanged.ShouldEqual(request, snapshot);
            request.State.Should().Be(model.State, $"after {step} in {before}");
            (request.SeatsLeft, request.Wanted).Should().Be((model.Seats, model.Wanted));
            request.Offers.Select(offer => (offer.To, offer.AnswerBy)).Should().BeEquivalentTo(model.Asked.Select(one => (one.Key, one.Value)));
            request.Parties.Select(party => party.By).Should().BeEquivalentTo(model.Coming.Keys);
            request.Volunteers.Should().BeEquivalentTo(model.Coming.Values.SelectMany(named => named));
            (request.Waves?.Waiting ?? []).Should().Equal(model.Waiting);
            (request.Due, request.DueBy).Should().Be(model.Due, $"after {step} in {before}");
            request.SeatsLeft.Should().BeGreaterThanOrEqualTo(0);
        }
    }, iter: 3_000);

    [Fact]
    public void Change_only_as_the_lifecycle_permits() => Gen.Select(Gen.OneOfConst(RequestState.Placed, RequestState.Served), AnyStep.Array[1, 40]).Sample((from, steps) =>
    {
        var request = ARequest.In(from).Wanting(from == RequestState.Placed ? 2 : 1).Build();
        var now = from == RequestState.Placed ? TestDistrict.Nine : ARequest.Wanted.Until;
        foreach (var step in steps)
        {
            now += Duration.FromMinutes(step.Minutes * 3);
            var (before, raised, snapshot) = (request.State, Raised.EventsOf(request).Count(), ((IAggregateRoot)request).Snapshot());
            if (!Do(request, step, now).IsAccepted || Raised.EventsOf(request).Count() == raised)
            {
                Unchanged.ShouldEqual(request, snapshot);
                continue;
            }

            ServiceRequest.Lifecycle.TryMove(before, step.Action, out var next).Should().BeTrue();
            if (request.State == next) continue;
            // What followed by itself.
            new[] { RequestAction.Settle, RequestAction.ReturnToPool }.Should().Contain(following => ServiceRequest.Lifecycle.PermittedFrom(next).Contains(following)
                && ServiceRequest.Lifecycle.Move(next, following) == request.State);
            request.PastRounds.Select(round => round.Number).Should().Equal(Enumerable.Range(1, request.Round - 1));
        }
    }, iter: 2_000);

    // Null where the model does not speak of it.
    private static bool? Ask(RequestModel model, Step step) => step.Action switch
    {
        RequestAction.Dispatch => model.Dispatch(step.Some),
        RequestAction.PlanWaves => model.PlanWaves(step.Some),
        RequestAction.SendWave => model.SendWave(),
        RequestAction.Accept => model.Accept(step.Who, step.Named),
        RequestAction.Decline => model.Decline(step.Who),
        RequestAction.WithdrawOffer => model.Withdraw(step.Who),
        RequestAction.LetExpire => model.LetExpire(),
        RequestAction.Settle => model.Settle(),
        RequestAction.DropWaves => model.DropWaves(),
        RequestAction.MarkAbsent => model.MarkAbsent(step.One ?? Volunteers[0]),
        RequestAction.GiveBack => model.GiveBack(step.Who, step.One),
        RequestAction.Reschedule => model.Reschedule(TimeRange.Starting(model.Now + Duration.FromHours(3), Duration.FromHours(2))),
        RequestAction.Cancel when step.Minutes < 30 => model.Cancel(),
        RequestAction.Begin => model.Begin(),
        RequestAction.RecordFailedVisit => model.Fail(),
        RequestAction.Serve => model.Serve(),
        _ => null,
    };

    private static Decision Do(ServiceRequest request, Step step, Instant at) => step.Action switch
    {
        RequestAction.Triage => request.Triage(new RequestTriage(RequestUrgency.Urgent, request.Category, request.Risk.Level, request.VolunteersWanted), at, Rules),
        RequestAction.Dispatch => request.Dispatch([.. step.Some.Select(one => new Invitee(one, true))], at, Rules),
        RequestAction.PlanWaves => request.PlanWaves(new WavePlan(step.Some, 1, Duration.FromHours(2)), at, Rules),
        RequestAction.SendWave => request.SendWave(_ => true, at, Rules),
        RequestAction.Accept => request.Accept(step.Who, [.. step.Named.Select(VolunteerFactsFor.Adult)], at, TestDistrict.Profile),
        RequestAction.Decline => request.Decline(step.Who, at),
        RequestAction.WithdrawOffer => request.WithdrawOffer(step.Who, at),
        RequestAction.LetExpire => request.LetExpire(at),
        RequestAction.Settle => request.Settle(at),
        RequestAction.DropWaves => request.DropWaves(at),
        RequestAction.MarkAbsent => request.MarkAbsent(step.One ?? Volunteers[0], at),
        RequestAction.GiveBack => request.GiveBack(step.Who, step.One is { } one ? [one] : null, at),
        RequestAction.Begin => request.Begin([.. request.Volunteers.Select(VolunteerFactsFor.Adult)], at, TestDistrict.Profile),
        RequestAction.RecordFailedVisit => request.RecordFailedVisit(FailedVisitReason.NobodyThere, at, Rules),
        RequestAction.Serve => request.AnsweredBy is { } activity ? request.Serve(at, 0, Rules, activity) : request.Serve(at, 1, Rules),
        RequestAction.Reschedule => request.Reschedule(TimeRange.Starting(at + Duration.FromHours(3), Duration.FromHours(2)), at, Rules),
        RequestAction.Review => request.Review(ARequest.Requester, 5, null, at, Rules),
        RequestAction.NoteAnswer => request.NoteAnswer(AnActivity.TheId, at),
        RequestAction.DropAnswer => request.DropAnswer(AnActivity.TheId, at),
        RequestAction.CorrectPersonTimes => request.CorrectPersonTimes(step.Minutes % 5, CountingMethod.Estimated, PersonTimesCorrectionReason.Miscounted, TestDistrict.Dispatcher, at, Rules),
        RequestAction.Cancel => request.Cancel(CancellationReason.NobodyFound, at),
        RequestAction.Confirm => request.Confirm(ARequest.Requester, at),
        RequestAction.LetConfirm => request.LetConfirm(at),
        RequestAction.AnswerReview => request.AnswerReview("x", TestDistrict.Dispatcher, at),
        RequestAction.DisputeReview => request.DisputeReview(step.Who, "x", at, Rules),
        RequestAction.AnswerDispute => request.AnswerDispute(ARequest.Requester, "x", at),
        RequestAction.DecideDispute => request.DecideDispute(
            step.IsOdd ? DisputeOutcome.Struck : DisputeOutcome.Upheld, step.IsOdd ? DisputeReason.BadFaith : DisputeReason.NotProved, TestDistrict.Dispatcher, at),
        RequestAction.Reopen => request.Reopen(ARequest.Requester, ReopenReason.NotSolved, TimeRange.Starting(at + Duration.FromHours(3), Duration.FromHours(2)), at, Rules),
        RequestAction.EraseWords => request.EraseWords(at),
        RequestAction.EraseGrounds => request.EraseGrounds(at),
        _ => Decision.Accepted, // no command: it follows by itself
    };

    /// <summary>A command, how long after the one before, by whom, and a choice out of all as bits.</summary>
    private sealed record Step(RequestAction Action, int Minutes, int By, int Bits)
    {
        public Assignee Who => Assignees[By];

        public List<Assignee> Some => [.. Assignees.Where((_, n) => (Bits & (1 << n)) != 0)];

        public List<VolunteerId> Named => Who.Volunteer is { } one ? [one] : [.. Volunteers.Where((_, n) => (Bits & (1 << n)) != 0).DefaultIfEmpty(Volunteers[0])];

        public bool IsOdd => Bits % 2 == 1;

        public VolunteerId? One => Bits % 3 == 0 ? Volunteers[Bits % Volunteers.Length] : null;
    }
}
