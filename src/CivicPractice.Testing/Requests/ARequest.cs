using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a service request through its public commands. Placed at nine on Monday, wanted on Tuesday from nine to eleven.</summary>
public sealed class ARequest
{
    private readonly List<Action<ServiceRequest>> _steps = [];
    private NewRequest _order = Order;
    private ServiceRequestId _id = TheId;
    private DistrictProfile _profile = TestDistrict.Profile;
    private Instant _now = TestDistrict.Nine;
    private ExternalReference? _external;

    /// <summary>The id, unless another is given.</summary>
    public static ServiceRequestId TheId { get; } = new(new Guid("00000000-0000-7000-8000-0000000000a1"));

    /// <summary>Who orders.</summary>
    public static RequesterId Requester { get; } = new(new Guid("00000000-0000-7000-8000-0000000000b1"));

    /// <summary>The volunteer who is asked.</summary>
    public static VolunteerId Volunteer { get; } = new(new Guid("00000000-0000-7000-8000-0000000000c1"));

    /// <summary>Another volunteer.</summary>
    public static VolunteerId OtherVolunteer { get; } = new(new Guid("00000000-0000-7000-8000-0000000000c2"));

    /// <summary>A team.</summary>
    public static VolunteerTeamId Team { get; } = new(new Guid("00000000-0000-7000-8000-0000000000d1"));

    /// <summary>The site that takes care.</summary>
    public static PracticeSiteId Site { get; } = new(new Guid("00000000-0000-7000-8000-0000000000e1"));

    /// <summary>Tuesday from nine to eleven.</summary>
    public static TimeRange Wanted { get; } = TimeRange.Starting(TestDistrict.Nine + Duration.FromDays(1), Duration.FromHours(2));

    /// <summary>Until when time may count, by the usual rules: what cover is needed for.</summary>
    public static TimeRange WithOvertime { get; } = new(Wanted.From, Wanted.Until + TestDistrict.Profile.Requests.Overtime);

    /// <summary>The order: housekeeping for one person, no particular risk.</summary>
    public static NewRequest Order { get; } = new()
    {
        By = CivicPractice.Requests.Requester.Resident(Requester),
        Site = Site,
        Division = TestDistrict.Village,
        Category = ActivityCategory.Housekeeping,
        Need = "Clean the windows before the festival.",
        Risk = new RiskStatement(RiskLevel.Ordinary, "none known"),
        Wanted = Wanted,
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public ARequest WithId(ServiceRequestId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Lets another system take the order; the id follows from its number there.</summary>
    /// <param name="reference">The number.</param>
    public ARequest WithExternal(ExternalReference reference)
    {
        _external = reference;
        return Ordering(order => order with { External = reference });
    }

    /// <summary>Changes the order.</summary>
    /// <param name="change">The order out of the usual one.</param>
    public ARequest Ordering(Func<NewRequest, NewRequest> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _order = change(_order);
        return this;
    }

    /// <summary>Applies another profile of the test district.</summary>
    /// <param name="profile">The profile.</param>
    public ARequest Under(DistrictProfile profile)
    {
        _profile = profile;
        return this;
    }

    /// <summary>Offers it, at the moment reached.</summary>
    /// <param name="to">Who is asked; the volunteer unless given.</param>
    public ARequest Dispatched(Assignee? to = null) => Then(request => request.Dispatch(to ?? Assignee.Of(Volunteer), true, _now, _profile.Requests));

    /// <summary>Lets those who were asked decline an hour later.</summary>
    public ARequest Declined() => Then(request => request.Decline(request.Offers[0].To, _now += Duration.FromHours(1)));

    /// <summary>Lets the offers expire.</summary>
    public ARequest Expired() => Then(request => request.LetExpire(_now = request.Offers.Max(offer => offer.AnswerBy)));

    /// <summary>Wants several volunteers.</summary>
    /// <param name="volunteers">How many.</param>
    public ARequest Wanting(int volunteers) => Ordering(order => order with { VolunteersWanted = volunteers });

    /// <summary>Lets the centre say what it is, at the moment reached.</summary>
    /// <param name="urgency">How urgent it is.</param>
    /// <param name="volunteers">How many volunteers are wanted.</param>
    public ARequest Triaged(RequestUrgency urgency = RequestUrgency.Ordinary, int volunteers = 1) =>
        Then(request => request.Triage(new RequestTriage(urgency, request.Category, request.Risk.Level, volunteers), _now, _profile.Requests));

    /// <summary>Offers it to several at once, at the moment reached.</summary>
    /// <param name="to">Who are asked.</param>
    public ARequest DispatchedTo(params Assignee[] to) => Then(request => request.Dispatch([.. to.Select(one => new Invitee(one, true))], _now, _profile.Requests));

    /// <summary>Plans to offer it in waves of one, three hours after each other, and sends the first.</summary>
    /// <param name="to">Who are asked, in order.</param>
    public ARequest InWaves(params Assignee[] to) => Then(request =>
        request.PlanWaves(new WavePlan(to, 1, Duration.FromHours(3)), _now, _profile.Requests) & request.SendWave(_ => true, _now, _profile.Requests));

    /// <summary>Takes the first offer back.</summary>
    public ARequest OfferWithdrawn() => Then(request => request.WithdrawOffer(request.Offers[0].To, _now));

    /// <summary>Lets those who come be enough.</summary>
    public ARequest Settled() => Then(request => request.Settle(_now));

    /// <summary>Lets the first who took it on give it back, at the moment reached.</summary>
    public ARequest GivenBack() => Then(request => request.GiveBack(request.Parties[0].By, null, _now, DeclineReason.Unwell));

    /// <summary>Agrees on another time.</summary>
    /// <param name="wanted">The other time.</param>
    public ARequest Rescheduled(TimeRange wanted) => Then(request => request.Reschedule(wanted, _now, _profile.Requests));

    /// <summary>Lets whoever was asked first accept an hour later; a team names the volunteer.</summary>
    public ARequest Accepted() => Then(request => request.Accept(
        request.Offers[0].To, [VolunteerFactsFor.Adult(request.Offers[0].To.Volunteer ?? Volunteer)], _now += Duration.FromHours(1), _profile));

    /// <summary>Lets whoever was asked accept an hour later, with others than the usual facts.</summary>
    /// <param name="volunteers">What is known of those who come.</param>
    public ARequest AcceptedBy(params VolunteerFacts[] volunteers) => Then(request => request.Accept(
        request.Offers[0].To, volunteers, _now += Duration.FromHours(1), _profile));

    /// <summary>Lets the volunteers begin when it is wanted, eligible as adults are for ordinary service.</summary>
    public ARequest Begun() => Then(request => request.Begin(
        [.. request.Volunteers.Select(VolunteerFactsFor.Adult)], _now = request.Wanted.From, _profile));

    /// <summary>Notes the activity that answers it.</summary>
    /// <param name="activity">The activity; the usual one unless given.</param>
    public ARequest Answered(ActivityId? activity = null) => Then(request => request.NoteAnswer(activity ?? AnActivity.TheId, _now));

    /// <summary>Lets the visit fail.</summary>
    public ARequest VisitFailed() => Then(request => request.RecordFailedVisit(FailedVisitReason.NobodyThere, _now, _profile.Requests));

    /// <summary>Breaks the visit off half an hour before the wanted time ends, because cover ended.</summary>
    /// <param name="day">The day from which time counts in the district's time zone.</param>
    public ARequest BrokenOff(LocalDate day) => Then(request =>
        request.RecordFailedVisit(FailedVisitReason.CoverEnded, _now = request.Wanted.Until - Duration.FromMinutes(30), _profile.Requests, day));

    /// <summary>Lets the service end when the wanted time does; through the activity that answers it, where one is noted.</summary>
    public ARequest Served() => Then(request => request.Serve(
        _now = request.Wanted.Until, request.AnsweredBy is null ? request.HeadCount : 0, _profile.Requests, request.AnsweredBy));

    /// <summary>Serves it on a day, by which it is counted.</summary>
    /// <param name="day">The day in the district's time zone.</param>
    public ARequest ServedOn(LocalDate day) => Then(request => request.Serve(_now = request.Wanted.Until, request.HeadCount, _profile.Requests, day: day));

    /// <summary>Lets the requester review an hour later.</summary>
    /// <param name="score">1 to 5.</param>
    public ARequest Reviewed(int score = 5) => Then(request => request.Review(request.By.Id, score, null, _now += Duration.FromHours(1), _profile.Requests));

    /// <summary>Corrects its person-times, at the moment reached: a slip of the keyboard, counted one by one.</summary>
    /// <param name="personTimes">The person-times that are right.</param>
    public ARequest Corrected(int personTimes = 3) => Then(request => request.CorrectPersonTimes(
        personTimes, CountingMethod.Participants, PersonTimesCorrectionReason.Mistyped, TestDistrict.Dispatcher, _now, _profile.Requests));

    /// <summary>Lets it be cancelled.</summary>
    public ARequest Cancelled() => Then(request => request.Cancel(CancellationReason.NoLongerNeeded, _now));

    /// <summary>Lets the requester confirm an hour later.</summary>
    public ARequest Confirmed() => Then(request => request.Confirm(request.By.Id, _now += Duration.FromHours(1)));

    /// <summary>Lets silence confirm it.</summary>
    public ARequest ConfirmedBySilence() => Then(request => request.LetConfirm(_now = request.ConfirmBy!.Value));

    /// <summary>Answers the review an hour later.</summary>
    public ARequest ReviewAnswered() => Then(request => request.AnswerReview("We are sorry, and shall come again.", TestDistrict.Dispatcher, _now += Duration.FromHours(1)));

    /// <summary>Lets those who served object to the review an hour later.</summary>
    /// <param name="by">Who objects; who had taken it on unless given.</param>
    public ARequest Disputed(Assignee? by = null) => Then(request => request.DisputeReview(
        by ?? request.Parties[0].By, "There were no windows to clean.", _now += Duration.FromHours(1), _profile.Requests, request.Through is null ? null : [.. request.Volunteers]));

    /// <summary>Lets whoever reviewed answer the objection an hour later.</summary>
    public ARequest DisputeAnswered() => Then(request => request.AnswerDispute(request.PublicReview!.By, "There were four.", _now += Duration.FromHours(1)));

    /// <summary>Decides on the objection when the time for an answer is over.</summary>
    /// <param name="outcome">Whether the review stands.</param>
    public ARequest Decided(DisputeOutcome outcome = DisputeOutcome.Struck) => Then(request => request.DecideDispute(
        outcome, outcome == DisputeOutcome.Struck ? DisputeReason.Untrue : DisputeReason.True, TestDistrict.Dispatcher, _now = request.Dispute!.AnswerBy));

    /// <summary>Lets the requester reopen it an hour later, for the same length of time the day after.</summary>
    /// <param name="reason">Why.</param>
    public ARequest Reopened(ReopenReason reason = ReopenReason.NotSolved) => Then(request => request.Reopen(
        request.By.Id, reason, TimeRange.Starting((_now += Duration.FromHours(1)) + Duration.FromDays(1), request.Wanted.Length), _now, _profile.Requests));

    /// <summary>Erases the words on it, at the moment reached.</summary>
    public ARequest WordsErased() => Then(request => request.EraseWords(_now));

    /// <summary>Builds a request in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static ARequest In(RequestState state) => state switch
    {
        RequestState.Placed => new ARequest(),
        RequestState.Dispatched => new ARequest().Dispatched(),
        RequestState.Accepted => In(RequestState.Dispatched).Accepted(),
        RequestState.InService => In(RequestState.Accepted).Begun(),
        RequestState.Served => In(RequestState.InService).Served(),
        RequestState.Reviewed => In(RequestState.Served).Reviewed(),
        RequestState.Cancelled => new ARequest().Cancelled(),
        RequestState.Confirmed => In(RequestState.Served).Confirmed(),
        RequestState.Disputed => In(RequestState.Reviewed).Disputed(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public ServiceRequest Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public ServiceRequest BuildUnstored()
    {
        var request = ServiceRequest.Place(TestDistrict.Id, _external is null ? _id : ServiceRequestId.Of(TestDistrict.Id, _external), _order, TestDistrict.Nine, _profile.Requests).EnsureAccepted();
        foreach (var step in _steps) step(request);
        return request;
    }

    private ARequest Then(Func<ServiceRequest, Decision> step)
    {
        _steps.Add(request => step(request).EnsureAccepted());
        return this;
    }
}
