using CivicPractice.Projects;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about service requests.</summary>
internal static class CriteriaOfRequests
{
    private static readonly Instant Now = TestDistrict.Nine + Duration.FromHours(5);
    private static readonly Instant NextWave = TestDistrict.Nine + Duration.FromHours(3);
    private static readonly Instant DispatchBy = ARequest.Wanted.From;
    private static readonly Sites.PracticeSiteId Elsewhere = ASite.OtherId;
    private static readonly RequesterId Somebody = new(new Guid("00000000-0000-7000-8000-0000000000b8"));
    private static readonly Instant ConfirmBy = ARequest.Wanted.Until + TestDistrict.Profile.Requests.ConfirmationWindow;
    private static readonly Instant AnswerBy = ARequest.Wanted.Until + Duration.FromHours(2) + TestDistrict.Profile.Requests.DisputeAnswerTime;
    private static readonly Term Served = new(TestDistrict.Monday, TestDistrict.Monday.PlusDays(1));

    public static CandidateSet<ServiceRequest, ServiceRequestId> Set { get; } = new(
        "Requests", request => request.Id, Candidates,
        [
            ("waiting for dispatch", new WaitingForDispatch()),
            ("wanted to begin from a moment on", new BeginsWithin(TimeRange.Starting(ARequest.Wanted.From, Instants.Microsecond))),
            ("wanted to begin until a moment", new BeginsWithin(new TimeRange(TestDistrict.Nine, ARequest.Wanted.From))),
            ("not yet served", new NotYetServed()),
            ("service unrecorded", new ServiceUnrecorded(ARequest.Wanted.Until)),
            ("service unrecorded a microsecond earlier", new ServiceUnrecorded(ARequest.Wanted.Until - Instants.Microsecond)),
            ("to be served until a moment", new ToBeServedDuring(new TimeRange(TestDistrict.Nine, ARequest.Wanted.From + Instants.Microsecond))),
            ("to be served until a microsecond earlier", new ToBeServedDuring(new TimeRange(TestDistrict.Nine, ARequest.Wanted.From))),
            ("to be served from a moment on", new ToBeServedDuring(new TimeRange(ARequest.Wanted.Until - Instants.Microsecond, ARequest.Wanted.Until))),
            ("to be served from a microsecond later on", new ToBeServedDuring(TimeRange.Starting(ARequest.Wanted.Until, Duration.FromHours(1)))),
            ("dangerous", new DangerousRequest()),
            ("wanted until a moment", new WantedDuring(new TimeRange(TestDistrict.Nine, ARequest.Wanted.From + Instants.Microsecond))),
            ("wanted until a microsecond earlier", new WantedDuring(new TimeRange(TestDistrict.Nine, ARequest.Wanted.From))),
            ("like an order", new LikeOrder(ARequest.Requester, ARequest.Order.Category)),
            ("due until a moment", new RequestDueUntil(DispatchBy)),
            ("due until a microsecond earlier", new RequestDueUntil(DispatchBy - Instants.Microsecond)),
            ("with a wave that is due", new WaveDue(NextWave)),
            ("with a wave that is due a microsecond earlier", new WaveDue(NextWave - Instants.Microsecond)),
            ("cared for by a site", new CaredForBySite(Elsewhere)),
            ("served and counted one by one", new PersonTimesCountedBy(CountingMethod.Participants)),
            ("served and counted nobody said how", new PersonTimesCountedBy(CountingMethod.Unstated)),
            ("reviewed since they were served on some days", new ReviewedOfDays(Served)),
            ("ordered by somebody", new OrderedByRequester(Somebody)),
            ("ordered for somebody", new OrderedForSomebody(Somebody)),
            ("unconfirmed", new ServiceUnconfirmed(ConfirmBy)),
            ("unconfirmed a microsecond earlier", new ServiceUnconfirmed(ConfirmBy - Instants.Microsecond)),
            ("disputed, to be answered", new DisputeToAnswer(AnswerBy - Instants.Microsecond)),
            ("disputed, to be answered a microsecond later", new DisputeToAnswer(AnswerBy)),
            ("disputed, to be decided", new DisputeToDecide(AnswerBy)),
            ("disputed, to be decided a microsecond earlier", new DisputeToDecide(AnswerBy - Instants.Microsecond)),
            ("disputed by a volunteer", new DisputedByVolunteer(ARequest.Volunteer)),
            ("served on some days", new ServedOnDays(Served)),
            ("of a project", new RequestOfProject(AServiceProject.TheId)),
            ("placed until a moment", new PlacedWithin(new TimeRange(TestDistrict.Nine - Duration.FromHours(1), TestDistrict.Nine))),
            ("placed from a moment on", new PlacedWithin(TimeRange.Starting(TestDistrict.Nine, Duration.FromHours(1)))),
            ("unanswered at a moment", new OfferUnanswered(Now)),
            ("unanswered a nanosecond before", new OfferUnanswered(Now - Duration.Epsilon)),
            ("unanswered a nanosecond after", new OfferUnanswered(Now + Duration.Epsilon)),
        ],
        [
            ("waiting for dispatch", () => new RequestsWaitingForDispatchSpec()),
            ("waiting for dispatch at a site", () => new RequestsWaitingForDispatchSpec(Elsewhere)),
            ("waiting for dispatch and wanted to begin at some time", () => new RequestsWaitingWithinSpec(TimeRange.Starting(ARequest.Wanted.From, Instants.Microsecond))),
            ("served and counted one by one", () => new RequestsCountedBySpec(CountingMethod.Participants)),
            ("served and counted nobody said how, at a site", () => new RequestsCountedBySpec(CountingMethod.Unstated, ARequest.Order.Site)),
            ("reviewed since they were served on some days", () => new ReviewedRequestsSpec(Served)),
            ("served for a project", () => new RequestsServedForProjectSpec(AServiceProject.TheId, Served)),
            ("placed", () => new RequestsPlacedSpec(new TimeRange(TestDistrict.Nine - Instants.Microsecond, TestDistrict.Nine + Duration.FromHours(1)))),
            ("unanswered", () => new UnansweredOffersSpec(Now)),
            ("like an order", () => new LikeRequestsSpec(ARequest.Requester, ARequest.Order.Category, TimeRange.Starting(ARequest.Wanted.From, Duration.FromMinutes(1)))),
            ("due", () => new RequestsDueSpec(DispatchBy)),
            ("due at a site", () => new RequestsDueSpec(ARequest.Wanted.Until, Elsewhere)),
            ("with a wave that is due", () => new WavesDueSpec(NextWave)),
            ("ordered by somebody", () => new RequestsOrderedBySpec(Somebody)),
            ("ordered for somebody", () => new RequestsOrderedForSpec(Somebody)),
            ("unconfirmed", () => new ServiceUnconfirmedSpec(ConfirmBy)),
            ("disputed, to be answered", () => new DisputesToAnswerSpec(AnswerBy - Instants.Microsecond)),
            ("disputed, to be decided", () => new DisputesToDecideSpec(AnswerBy)),
            ("disputed by a volunteer", () => new RequestsDisputedBySpec(ARequest.Volunteer)),
            ("to be served", () => new ServiceAheadSpec(TimeRange.Starting(ARequest.Wanted.From, Duration.FromMinutes(1)))),
            ("dangerous", () => new DangerousRequestsSpec(TimeRange.Starting(ARequest.Wanted.From, Duration.FromMinutes(1)))),
            ("service unrecorded", () => new UnrecordedServiceSpec(ARequest.Wanted.Until)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => Set.Cases;

    private static List<ServiceRequest> Candidates()
    {
        var all = new List<ARequest>();
        foreach (var state in Enum.GetValues<RequestState>()) all.Add(ARequest.In(state));
        foreach (var answerBy in Instants.Around(Now))
        {
            all.Add(AnsweredBy(answerBy).Dispatched());
            all.Add(AnsweredBy(answerBy).Dispatched().Accepted());
            all.Add(AnsweredBy(answerBy).Dispatched().Expired());
        }

        // A team and a volunteer who bear the same id are two; what a team declined is asked of it no longer.
        foreach (var to in new[] { Assignee.Of(ARequest.Team), Assignee.Of(new VolunteerTeamId(ARequest.Volunteer.Value)) }) all.Add(new ARequest().Dispatched(to));
        all.Add(new ARequest().Dispatched(Assignee.Of(ARequest.Team)).Declined());
        // The same deadline several times: the id decides.
        for (var n = 0; n < 2; n++) all.Add(AnsweredBy(Now).Dispatched().Ordering(order => order with { Site = Elsewhere }));
        // Over at the same moment, and one a little earlier.
        for (var n = 0; n < 2; n++) all.Add(ARequest.In(RequestState.InService));
        all.Add(ARequest.In(RequestState.InService).Ordering(order => order with { Wanted = new TimeRange(ARequest.Wanted.From, ARequest.Wanted.Until - Instants.Microsecond) }));
        for (var n = 0; n < 2; n++) all.Add(new ARequest().Ordering(order => order with { Risk = new RiskStatement(RiskLevel.Dangerous, "深水") }));
        // To be served at other times.
        foreach (var wanted in new[] { TimeRange.Starting(TestDistrict.Nine + Duration.FromHours(9), Duration.FromHours(1)), TimeRange.Starting(ARequest.Wanted.Until, Duration.FromHours(1)) })
            all.Add(ARequest.In(RequestState.Accepted).Ordering(order => order with { Wanted = wanted }));
        // Served at the same moment; what an activity gave is counted there.
        for (var n = 0; n < 2; n++) all.Add(ARequest.In(RequestState.Served).Corrected());
        all.Add(ARequest.In(RequestState.Accepted).Answered().Begun().Served());
        all.Add(ARequest.In(RequestState.Served).Ordering(order => order with { Site = Elsewhere }));
        return [.. all.Select((one, n) => one.WithId(HardIds.At<ServiceRequestId>(n)).BuildUnstored()), .. Placed(), .. ReviewedOnSomeDays(), .. OfOtherKinds(), .. OrderedAndDisputed(), .. OfProjects()];
    }

    // For others than who ordered, of another category, elsewhere; in waves, of which the next is due or not yet.
    private static IEnumerable<ServiceRequest> OfOtherKinds()
    {
        var (volunteer, other, team) = (Assignee.Of(ARequest.Volunteer), Assignee.Of(ARequest.OtherVolunteer), Assignee.Of(ARequest.Team));
        ARequest[] all =
        [
            new ARequest().Ordering(order => order with { OnBehalfOf = new RequesterId(ARequest.Team.Value) }),
            new ARequest().Ordering(order => order with { Category = Activities.ActivityCategory.LegalAid }),
            new ARequest().InWaves(volunteer, team),
            new ARequest().InWaves(volunteer, team),
            new ARequest().InWaves(volunteer, team).Declined(),
            new ARequest().Wanting(2).DispatchedTo(team, volunteer).Declined().Accepted().InWaves(other, team),
        ];
        return all.Select((one, n) => one.WithId(new ServiceRequestId(new Guid(300 - n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0))).BuildUnstored());
    }

    // Served on the first day, on the last, and on days before and after; one is not reviewed.
    // Of the last two one was reviewed before it was reopened, and one review was struck.
    private static IEnumerable<ServiceRequest> ReviewedOnSomeDays() =>
        new[] { 2, 1, 1, 0, -1 }.Select(days => ARequest.In(RequestState.InService).ServedOn(TestDistrict.Monday.PlusDays(days)).Reviewed())
            .Append(ARequest.In(RequestState.InService).ServedOn(TestDistrict.Monday))
            .Append(ARequest.In(RequestState.InService).ServedOn(TestDistrict.Monday).Reviewed().Reopened())
            .Append(ARequest.In(RequestState.InService).ServedOn(TestDistrict.Monday).Reviewed().Disputed().Decided())
            .Select((one, n) => one.WithId(new ServiceRequestId(new Guid(200 - n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0))).BuildUnstored());

    private static IEnumerable<ServiceRequest> OrderedAndDisputed()
    {
        var all = new List<ARequest>();
        for (var n = 0; n < 2; n++)
        {
            // By one requester for another, and the other way round.
            all.Add(new ARequest().Ordering(order => order with { By = Requester.Resident(Somebody), OnBehalfOf = ARequest.Requester }));
            all.Add(new ARequest().Ordering(order => order with { OnBehalfOf = Somebody }));
            // Served, and disputed, at the same moment; answered or not.
            all.AddRange([ARequest.In(RequestState.Served), ARequest.In(RequestState.Disputed), ARequest.In(RequestState.Disputed).DisputeAnswered()]);
        }

        all.AddRange([ARequest.In(RequestState.Disputed).Decided(), ARequest.In(RequestState.Disputed).DisputeAnswered().Decided(DisputeOutcome.Upheld)]);
        // A microsecond earlier, and later.
        all.Add(ARequest.In(RequestState.Served).Ordering(order => order with { Wanted = new TimeRange(ARequest.Wanted.From, ARequest.Wanted.Until - Instants.Microsecond) }));
        all.Add(ARequest.In(RequestState.Disputed).Ordering(order => order with { Wanted = new TimeRange(ARequest.Wanted.From, ARequest.Wanted.Until + Instants.Microsecond) }));
        // The grounds of a team are no volunteer's.
        all.Add(new ARequest().Dispatched(Assignee.Of(ARequest.Team)).Accepted().Begun().Served().Reviewed(1).Disputed());
        return all.Select((one, n) => one.WithId(new ServiceRequestId(new Guid(400 - n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0))).BuildUnstored());
    }

    // Served on two days twice each, on a day before them, and for another project; one is not served. The last ones were reopened: served before, and before and after the days;
    // of one a visit was broken off.
    private static IEnumerable<ServiceRequest> OfProjects() =>
        new[] { 1, 0, 0, 1, -1 }.Select(days => ARequest.In(RequestState.InService).Ordering(order => order with { Project = AServiceProject.TheId }).ServedOn(TestDistrict.Monday.PlusDays(days)))
            .Append(ARequest.In(RequestState.InService).Ordering(order => order with { Project = AServiceProject.OtherId }).ServedOn(TestDistrict.Monday))
            .Append(new ARequest().Ordering(order => order with { Project = AServiceProject.TheId }))
            .Append(ARequest.In(RequestState.InService).Ordering(order => order with { Project = AServiceProject.TheId }).ServedOn(TestDistrict.Monday).Reopened())
            .Append(ARequest.In(RequestState.InService).Ordering(order => order with { Project = AServiceProject.TheId }).ServedOn(TestDistrict.Monday.PlusDays(-1)).Reopened()
                .Dispatched().Accepted().Begun().ServedOn(TestDistrict.Monday.PlusDays(9)))
            .Append(ARequest.In(RequestState.InService).Ordering(order => order with { Project = AServiceProject.TheId }).BrokenOff(TestDistrict.Monday))
            .Select((one, n) => one.WithId(new ServiceRequestId(new Guid(500 - n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0))).BuildUnstored());

    // Later ids were placed earlier, a microsecond each.
    private static IEnumerable<ServiceRequest> Placed() => Enumerable.Range(0, 3).Select(n => ServiceRequest.Place(
        TestDistrict.Id, new ServiceRequestId(new Guid(100 + n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)), ARequest.Order with { Site = Elsewhere },
        TestDistrict.Nine - (n * Instants.Microsecond), TestDistrict.Profile.Requests).EnsureAccepted());

    private static ARequest AnsweredBy(Instant at) =>
        new ARequest().Under(TestDistrict.Profile with { Requests = new RequestRules { TimeToAnswer = at - TestDistrict.Nine } });
}
