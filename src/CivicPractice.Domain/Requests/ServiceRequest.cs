using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Projects;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>What a resident or an enterprise ordered (点单), through dispatch (派单), acceptance (接单) and service to the public review (评单).</summary>
/// <remarks>
/// <para>Every command either changes the state and raises one event, or is refused and changes nothing. Repeating a command that
/// has already led to where it leads is accepted and changes nothing, where its documentation says so.</para>
/// <para><see cref="Offer"/> is the open or the accepted offer; it is <see langword="null"/> while the request waits to be dispatched.</para>
/// </remarks>
[Kind("request")]
public sealed partial class ServiceRequest : AggregateRoot<ServiceRequestId>
{
    private List<PastOffer> _pastOffers = [];
    private List<VolunteerId> _volunteers = [];

    private ServiceRequest(DistrictId district, ServiceRequestId id, NewRequest order, Instant at)
        : base(district, id)
    {
        By = order.By;
        OnBehalfOf = order.OnBehalfOf;
        Site = order.Site;
        Division = order.Division;
        Category = order.Category;
        Need = order.Need;
        Risk = order.Risk;
        Wanted = order.Wanted;
        HeadCount = order.HeadCount;
        Project = order.Project;
        PlacedAt = at.ToMicrosecond();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/request.md.</summary>
    public static Lifecycle<RequestState, RequestAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "request",
        RequestState.Placed,
        (RequestState.Placed, RequestAction.Dispatch, RequestState.Dispatched),
        (RequestState.Placed, RequestAction.Reschedule, RequestState.Placed),
        (RequestState.Placed, RequestAction.NoteAnswer, RequestState.Placed),
        (RequestState.Placed, RequestAction.DropAnswer, RequestState.Placed),
        (RequestState.Placed, RequestAction.Cancel, RequestState.Cancelled),
        (RequestState.Dispatched, RequestAction.Accept, RequestState.Accepted),
        (RequestState.Dispatched, RequestAction.Decline, RequestState.Placed),
        (RequestState.Dispatched, RequestAction.LetExpire, RequestState.Placed),
        (RequestState.Dispatched, RequestAction.NoteAnswer, RequestState.Dispatched),
        (RequestState.Dispatched, RequestAction.DropAnswer, RequestState.Dispatched),
        (RequestState.Dispatched, RequestAction.Cancel, RequestState.Cancelled),
        (RequestState.Accepted, RequestAction.Begin, RequestState.InService),
        (RequestState.Accepted, RequestAction.RecordFailedVisit, RequestState.Placed),
        (RequestState.Accepted, RequestAction.NoteAnswer, RequestState.Accepted),
        (RequestState.Accepted, RequestAction.DropAnswer, RequestState.Accepted),
        (RequestState.Accepted, RequestAction.Cancel, RequestState.Cancelled),
        (RequestState.InService, RequestAction.Serve, RequestState.Served),
        (RequestState.InService, RequestAction.RecordFailedVisit, RequestState.Placed),
        (RequestState.InService, RequestAction.NoteAnswer, RequestState.InService),
        (RequestState.InService, RequestAction.DropAnswer, RequestState.InService),
        (RequestState.Served, RequestAction.Review, RequestState.Reviewed),
        (RequestState.Served, RequestAction.CorrectPersonTimes, RequestState.Served),
        (RequestState.Reviewed, RequestAction.CorrectPersonTimes, RequestState.Reviewed));

    /// <summary>Where the request stands.</summary>
    public RequestState State { get; private set; } = Lifecycle.Initial;

    /// <summary>Who ordered.</summary>
    public Requester By { get; private set; }

    /// <summary>Whom it was ordered for, or <see langword="null"/> when the requester ordered for itself.</summary>
    public RequesterId? OnBehalfOf { get; private set; }

    /// <summary>The site that takes care of it.</summary>
    public PracticeSiteId Site { get; private set; }

    /// <summary>Where the service is wanted.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>What is wanted.</summary>
    public ActivityCategory Category { get; private set; }

    /// <summary>What is wanted, in the requester's words.</summary>
    public string Need { get; private set; }

    /// <summary>The risks as stated.</summary>
    public RiskStatement Risk { get; private set; }

    /// <summary>When the service is wanted.</summary>
    public TimeRange Wanted { get; private set; }

    /// <summary>How many people are to be served.</summary>
    public int HeadCount { get; private set; }

    /// <summary>The service project to which it belongs (所属项目), or <see langword="null"/>.</summary>
    public ServiceProjectId? Project { get; private set; }

    /// <summary>When it was placed.</summary>
    public Instant PlacedAt { get; private set; }

    /// <summary>The open or the accepted offer, or <see langword="null"/>.</summary>
    public Offer? Offer { get; private set; }

    /// <summary>The offers that led to nothing, oldest first.</summary>
    public IReadOnlyList<PastOffer> PastOffers => _pastOffers;

    /// <summary>The volunteers who come or came; empty until accepted.</summary>
    public IReadOnlyList<VolunteerId> Volunteers => _volunteers;

    /// <summary>When the volunteers began, or <see langword="null"/>.</summary>
    public Instant? BegunAt { get; private set; }

    /// <summary>When the service was given, or <see langword="null"/>.</summary>
    public Instant? ServedAt { get; private set; }

    /// <summary>From when time counts: the later of the beginning and the wanted time, or <see langword="null"/> until the volunteers began.</summary>
    public Instant? CountedFrom => BegunAt is { } begun ? Instant.Max(begun, Wanted.From) : null;

    /// <summary>Whole minutes each volunteer gave; 0 until served, and where an activity counts them.</summary>
    public int Minutes { get; private set; }

    /// <summary>The activity that is planned or held to answer it, or <see langword="null"/>.</summary>
    public ActivityId? AnsweredBy { get; private set; }

    /// <summary>The activity that gave the service, or <see langword="null"/>.</summary>
    public ActivityId? Through { get; private set; }

    /// <summary>The review, or <see langword="null"/>.</summary>
    public RequestReview? PublicReview { get; private set; }

    /// <summary>Why it was called off, or <see langword="null"/>.</summary>
    public CancellationReason? CancelledFor { get; private set; }

    /// <summary>Places a request (点单).</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new request.</param>
    /// <param name="order">What is ordered.</param>
    /// <param name="at">The moment of ordering.</param>
    /// <returns>The request, or refused with <see cref="WantedTimePassed"/>.</returns>
    /// <exception cref="ArgumentException">The order has no words, serves nobody, or leaves out who, where, what or when.</exception>
    public static Decision<ServiceRequest> Place(DistrictId district, ServiceRequestId id, NewRequest order, Instant at)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentException.ThrowIfNullOrWhiteSpace(order.Need, nameof(order));
        ArgumentNullException.ThrowIfNull(order.Risk, nameof(order));
        if (order.By.Id == default || order.Site == default || !order.Division.IsDefined || order.Category == default || order.Wanted == default)
            throw new ArgumentException("An order names who, where, what and when.", nameof(order));
        if (order.HeadCount < 1) throw new ArgumentException("A request serves at least one person.", nameof(order));
        if (order.Wanted.From <= at) return new WantedTimePassed(order.Wanted);

        var request = new ServiceRequest(district, id, order, at);
        request.Raise(new RequestPlaced(id, order.Site, order.Division, order.Category, order.Risk.Level, order.Wanted, order.Project), at);
        return request;
    }

    /// <summary>Whether the request may be offered to somebody.</summary>
    /// <param name="to">Who is asked.</param>
    /// <param name="isAvailable">Whether the volunteer or the team is active.</param>
    /// <param name="at">The moment of dispatch.</param>
    /// <inheritdoc cref="Dispatch" path="/returns"/>
    public Decision CanDispatch(Assignee to, bool isAvailable, Instant at)
    {
        if (to == default) throw new ArgumentException("Nobody is asked.", nameof(to));
        var permitted = Lifecycle.Permits(State, RequestAction.Dispatch);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            at >= Wanted.From ? new WantedTimePassed(Wanted) : null,
            isAvailable ? null : new AssigneeUnavailable(to),
            _pastOffers.Exists(past => past.To == to && past.End == OfferEnd.Declined) ? new AlreadyDeclined(to) : null);
    }

    /// <summary>Offers the request to a volunteer or a team (派单).</summary>
    /// <param name="to">Who is asked.</param>
    /// <param name="isAvailable">Whether the volunteer or the team is active.</param>
    /// <param name="at">The moment of dispatch.</param>
    /// <param name="rules">The district's rules; the time to answer never reaches beyond the wanted time's beginning.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="WantedTimePassed"/>, <see cref="AssigneeUnavailable"/>, <see cref="AlreadyDeclined"/> that apply.</returns>
    /// <exception cref="ArgumentException">Nobody is asked.</exception>
    public Decision Dispatch(Assignee to, bool isAvailable, Instant at, RequestRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var may = CanDispatch(to, isAvailable, at);
        if (!may.IsAccepted) return may;

        var answerBy = Instant.Min(at + rules.TimeToAnswer, Wanted.From).ToMicrosecond();
        State = Lifecycle.Move(State, RequestAction.Dispatch);
        Offer = new Offer(to, at.ToMicrosecond(), answerBy);
        Raise(new RequestDispatched(Id, to, answerBy), at);
        return Decision.Accepted;
    }

    /// <summary>Whether those who were asked may take the request on.</summary>
    /// <param name="by">Who answers.</param>
    /// <param name="volunteers">The volunteers who will come; the one who was asked, or those a team names.</param>
    /// <param name="at">The moment of the answer.</param>
    /// <param name="profile">The district's profile: its rules, and the time zone in which the first day of the wanted time is told.</param>
    /// <inheritdoc cref="Accept" path="/returns"/>
    /// <inheritdoc cref="Accept" path="/exception"/>
    public Decision CanAccept(Assignee by, IReadOnlyList<VolunteerFacts> volunteers, Instant at, DistrictProfile profile)
    {
        RequireNamed(by, volunteers, profile);
        var permitted = Lifecycle.Permits(State, RequestAction.Accept);
        if (!permitted.IsAccepted) return permitted;

        var offer = Offer!;
        ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), offer.OfferedAt, nameof(at));
        return Judge(
            volunteers,
            Demand(profile),
            Decision.Unless(offer.To != by ? new NotTheOneAsked(offer.To) : null, at >= offer.AnswerBy ? new OfferExpired(offer.AnswerBy) : null));
    }

    /// <summary>Those who were asked take the request on (接单). Saying yes again, naming the same volunteers, is accepted and changes nothing.</summary>
    /// <param name="by">Who answers.</param>
    /// <param name="volunteers">The volunteers who will come; the one who was asked, or those a team names.</param>
    /// <param name="at">The moment of the answer; not before the offer was made, and strictly before <see cref="Offer.AnswerBy"/>.</param>
    /// <param name="profile">The district's profile: its rules, and the time zone in which the first day of the wanted time is told.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NotTheOneAsked"/>, <see cref="OfferExpired"/>
    /// and the refusals of <see cref="EligibilityPolicy.Judge"/> for each volunteer that apply.
    /// </returns>
    /// <exception cref="ArgumentException">No volunteer, one volunteer twice, another than the one who was asked, or one of another district is named, or the profile is of another district.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The answer comes before the offer was made.</exception>
    public Decision Accept(Assignee by, IReadOnlyList<VolunteerFacts> volunteers, Instant at, DistrictProfile profile)
    {
        RequireNamed(by, volunteers, profile);
        var named = volunteers.Select(facts => facts.Volunteer).ToList();
        if (State == RequestState.Accepted && Offer!.To == by && _volunteers.SequenceEqual(named)) return Decision.Accepted;
        var may = CanAccept(by, volunteers, at, profile);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, RequestAction.Accept);
        _volunteers = named;
        Raise(new RequestAccepted(Id, by, [.. named], Offer!.OfferedAt), at);
        return Decision.Accepted;
    }

    /// <summary>Whether those who were asked may decline.</summary>
    /// <param name="by">Who answers.</param>
    /// <inheritdoc cref="Decline" path="/returns"/>
    public Decision CanDecline(Assignee by)
    {
        var permitted = Lifecycle.Permits(State, RequestAction.Decline);
        return !permitted.IsAccepted ? permitted : Decision.Unless(Offer!.To != by ? new NotTheOneAsked(Offer.To) : null);
    }

    /// <summary>Those who were asked say no, without penalty (志愿服务条例 art. 25); the request waits to be dispatched again.</summary>
    /// <param name="by">Who answers.</param>
    /// <param name="at">The moment of the answer.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="NotTheOneAsked"/>.</returns>
    public Decision Decline(Assignee by, Instant at)
    {
        var may = CanDecline(by);
        if (!may.IsAccepted) return may;

        EndOffer(RequestAction.Decline, OfferEnd.Declined, at);
        Raise(new RequestDeclined(Id, by), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the offer has run out.</summary>
    /// <param name="at">The moment of asking.</param>
    /// <inheritdoc cref="LetExpire" path="/returns"/>
    public Decision CanLetExpire(Instant at)
    {
        var permitted = Lifecycle.Permits(State, RequestAction.LetExpire);
        return !permitted.IsAccepted ? permitted : Decision.Unless(at < Offer!.AnswerBy ? new OfferStillOpen(Offer.AnswerBy) : null);
    }

    /// <summary>Nobody answered in time; the request waits to be dispatched again.</summary>
    /// <param name="at">The moment; at or after <see cref="Offer.AnswerBy"/>.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="OfferStillOpen"/>.</returns>
    public Decision LetExpire(Instant at)
    {
        var may = CanLetExpire(at);
        if (!may.IsAccepted) return may;

        var to = Offer!.To;
        EndOffer(RequestAction.LetExpire, OfferEnd.Expired, at);
        Raise(new RequestOfferExpired(Id, to), at);
        return Decision.Accepted;
    }

    /// <summary>What a volunteer lacks for the service, by what is known now.</summary>
    /// <param name="volunteer">What is known of the volunteer.</param>
    /// <param name="profile">The district's profile.</param>
    /// <returns>The refusals of <see cref="EligibilityPolicy.Judge"/>.</returns>
    /// <exception cref="ArgumentException">The facts or the profile are of another district.</exception>
    public IReadOnlyList<Refusal> LackedBy(VolunteerFacts volunteer, DistrictProfile profile)
    {
        RequireFacts([volunteer], profile);
        return EligibilityPolicy.Judge(volunteer, Demand(profile)).Refusals;
    }

    /// <summary>Whether a volunteer who serves it, or is to, is without the cover that is needed until its end (R4).</summary>
    /// <param name="volunteer">What is known of the volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <param name="profile">The district's profile.</param>
    internal bool IsUncovered(VolunteerFacts volunteer, Instant at, DistrictProfile profile) => !Demand(profile).IsCoveredBy(volunteer.Covered, at);

    private void EndOffer(RequestAction action, OfferEnd end, Instant at)
    {
        State = Lifecycle.Move(State, action);
        _pastOffers = [.. _pastOffers, new PastOffer(Offer!.To, Offer.OfferedAt, at.ToMicrosecond(), end)];
        _volunteers = [];
        Offer = null;
        BegunAt = null;
    }

    // What the service asks of everybody who comes, whenever it is asked.
    private static Decision Judge(IReadOnlyList<VolunteerFacts> volunteers, ServiceDemand demand, Decision so) =>
        volunteers.Aggregate(so, (decision, volunteer) => decision & EligibilityPolicy.Judge(volunteer, demand));

    private ServiceDemand Demand(DistrictProfile profile) => ServiceDemand.Of(Wanted, Category, Risk.Level, profile.Requests.Overtime, profile);

    private void RequireFacts(IReadOnlyList<VolunteerFacts> volunteers, DistrictProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        RequireSameDistrict(profile.Id, nameof(profile));
        ArgumentNullException.ThrowIfNull(volunteers);
        foreach (var facts in volunteers) RequireSameDistrict(facts.District, nameof(volunteers));
    }

    private void RequireNamed(Assignee by, IReadOnlyList<VolunteerFacts> volunteers, DistrictProfile profile)
    {
        RequireFacts(volunteers, profile);
        if (volunteers.Count == 0) throw new ArgumentException("Whoever accepts names who will come.", nameof(volunteers));
        if (volunteers.DistinctBy(facts => facts.Volunteer).Count() != volunteers.Count) throw new ArgumentException("A volunteer is named twice.", nameof(volunteers));
        if (by.Volunteer is { } one && (volunteers.Count > 1 || volunteers[0].Volunteer != one)) throw new ArgumentException("A volunteer who is asked comes in person.", nameof(volunteers));
    }
}
