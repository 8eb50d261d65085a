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
/// <para>Every command either changes the state and raises events, or is refused and changes nothing. Repeating a command that
/// has already led to where it leads is accepted and changes nothing, where its documentation says so.</para>
/// <para>It may be offered to several at once or in waves. Whoever accepts takes seats, never more than are wanted; when all are taken nobody else is asked.
/// It is <see cref="RequestState.Dispatched"/> while at least one offer waits for an answer, and <see cref="RequestState.Accepted"/> once nobody else is asked.</para>
/// </remarks>
[Kind("request")]
public sealed partial class ServiceRequest : AggregateRoot<ServiceRequestId>
{
    private List<Offer> _offers = [];
    private List<ServingParty> _parties = [];
    private List<PastOffer> _pastOffers = [];

    private ServiceRequest(DistrictId district, ServiceRequestId id, NewRequest order, Instant at, RequestRules rules)
        : base(district, id)
    {
        By = order.By;
        OrderedBy = order.By.Id;
        OnBehalfOf = order.OnBehalfOf;
        Beneficiary = order.OnBehalfOf ?? order.By.Id;
        Site = order.Site;
        Division = order.Division;
        Category = order.Category;
        Need = order.Need;
        Risk = order.Risk;
        (Wanted, BeginsAt) = (order.Wanted, order.Wanted.From);
        HeadCount = order.HeadCount;
        VolunteersWanted = order.VolunteersWanted;
        External = order.External;
        Prefers = order.Prefers;
        Project = order.Project;
        PlacedAt = at.ToMicrosecond();
        Promise(PlacedAt, rules);
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/request.md. Two of them follow from others by themselves: nobody is asked any more once all seats are taken (<see cref="RequestAction.Settle"/>), and what nobody is asked for any more waits to be dispatched (<see cref="RequestAction.ReturnToPool"/>).</summary>
    public static Lifecycle<RequestState, RequestAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "request",
        RequestState.Placed,
        (RequestState.Placed, RequestAction.Triage, RequestState.Placed),
        (RequestState.Placed, RequestAction.Dispatch, RequestState.Dispatched),
        (RequestState.Placed, RequestAction.PlanWaves, RequestState.Placed),
        (RequestState.Placed, RequestAction.SendWave, RequestState.Dispatched),
        (RequestState.Placed, RequestAction.DropWaves, RequestState.Placed),
        (RequestState.Placed, RequestAction.Settle, RequestState.Accepted),
        (RequestState.Placed, RequestAction.GiveBack, RequestState.Placed),
        (RequestState.Placed, RequestAction.Reschedule, RequestState.Placed),
        (RequestState.Placed, RequestAction.NoteAnswer, RequestState.Placed),
        (RequestState.Placed, RequestAction.DropAnswer, RequestState.Placed),
        (RequestState.Placed, RequestAction.Cancel, RequestState.Cancelled),
        (RequestState.Dispatched, RequestAction.Dispatch, RequestState.Dispatched),
        (RequestState.Dispatched, RequestAction.PlanWaves, RequestState.Dispatched),
        (RequestState.Dispatched, RequestAction.SendWave, RequestState.Dispatched),
        (RequestState.Dispatched, RequestAction.DropWaves, RequestState.Dispatched),
        (RequestState.Dispatched, RequestAction.Accept, RequestState.Dispatched),
        (RequestState.Dispatched, RequestAction.Decline, RequestState.Dispatched),
        (RequestState.Dispatched, RequestAction.LetExpire, RequestState.Dispatched),
        (RequestState.Dispatched, RequestAction.WithdrawOffer, RequestState.Dispatched),
        (RequestState.Dispatched, RequestAction.ReturnToPool, RequestState.Placed),
        (RequestState.Dispatched, RequestAction.Settle, RequestState.Accepted),
        (RequestState.Dispatched, RequestAction.GiveBack, RequestState.Dispatched),
        (RequestState.Dispatched, RequestAction.Reschedule, RequestState.Placed),
        (RequestState.Dispatched, RequestAction.NoteAnswer, RequestState.Dispatched),
        (RequestState.Dispatched, RequestAction.DropAnswer, RequestState.Dispatched),
        (RequestState.Dispatched, RequestAction.Cancel, RequestState.Cancelled),
        (RequestState.Accepted, RequestAction.Begin, RequestState.InService),
        (RequestState.Accepted, RequestAction.GiveBack, RequestState.Placed),
        (RequestState.Accepted, RequestAction.Reschedule, RequestState.Placed),
        (RequestState.Accepted, RequestAction.RecordFailedVisit, RequestState.Placed),
        (RequestState.Accepted, RequestAction.MarkAbsent, RequestState.Accepted),
        (RequestState.InService, RequestAction.MarkAbsent, RequestState.InService),
        (RequestState.Accepted, RequestAction.NoteAnswer, RequestState.Accepted),
        (RequestState.Accepted, RequestAction.DropAnswer, RequestState.Accepted),
        (RequestState.Accepted, RequestAction.Cancel, RequestState.Cancelled),
        (RequestState.InService, RequestAction.Serve, RequestState.Served),
        (RequestState.InService, RequestAction.RecordFailedVisit, RequestState.Placed),
        (RequestState.InService, RequestAction.NoteAnswer, RequestState.InService),
        (RequestState.InService, RequestAction.DropAnswer, RequestState.InService),
        (RequestState.Served, RequestAction.Review, RequestState.Reviewed),
        (RequestState.Served, RequestAction.CorrectPersonTimes, RequestState.Served),
        (RequestState.Served, RequestAction.Confirm, RequestState.Confirmed),
        (RequestState.Served, RequestAction.LetConfirm, RequestState.Confirmed),
        (RequestState.Served, RequestAction.Reopen, RequestState.Placed),
        (RequestState.Served, RequestAction.EraseWords, RequestState.Served),
        (RequestState.Confirmed, RequestAction.Review, RequestState.Reviewed),
        (RequestState.Confirmed, RequestAction.CorrectPersonTimes, RequestState.Confirmed),
        (RequestState.Confirmed, RequestAction.Reopen, RequestState.Placed),
        (RequestState.Confirmed, RequestAction.EraseWords, RequestState.Confirmed),
        (RequestState.Reviewed, RequestAction.CorrectPersonTimes, RequestState.Reviewed),
        (RequestState.Reviewed, RequestAction.AnswerReview, RequestState.Reviewed),
        (RequestState.Reviewed, RequestAction.DisputeReview, RequestState.Disputed),
        (RequestState.Reviewed, RequestAction.Reopen, RequestState.Placed),
        (RequestState.Reviewed, RequestAction.EraseWords, RequestState.Reviewed),
        (RequestState.Reviewed, RequestAction.EraseGrounds, RequestState.Reviewed),
        (RequestState.Disputed, RequestAction.AnswerDispute, RequestState.Disputed),
        (RequestState.Disputed, RequestAction.DecideDispute, RequestState.Reviewed),
        (RequestState.Disputed, RequestAction.CorrectPersonTimes, RequestState.Disputed),
        (RequestState.Disputed, RequestAction.EraseGrounds, RequestState.Disputed),
        (RequestState.Cancelled, RequestAction.Reopen, RequestState.Placed),
        (RequestState.Cancelled, RequestAction.EraseWords, RequestState.Cancelled));

    /// <summary>Where the request stands.</summary>
    public RequestState State { get; private set; } = Lifecycle.Initial;

    /// <summary>Who ordered.</summary>
    public Requester By { get; private set; }

    /// <summary>Whom it was ordered for, or <see langword="null"/> when the requester ordered for itself.</summary>
    public RequesterId? OnBehalfOf { get; private set; }

    /// <summary>Who is to be served: the one it was ordered for, or the requester.</summary>
    public RequesterId Beneficiary { get; private set; }

    /// <summary>The site that takes care of it.</summary>
    public PracticeSiteId Site { get; private set; }

    /// <summary>Where the service is wanted.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>What is wanted.</summary>
    public ActivityCategory Category { get; private set; }

    /// <summary>What is wanted, in the requester's words; empty once they are erased.</summary>
    public string Need { get; private set; }

    /// <summary>The risks as stated.</summary>
    public RiskStatement Risk { get; private set; }

    /// <summary>When the service is wanted.</summary>
    public TimeRange Wanted { get; private set; }

    /// <summary>When the wanted time begins.</summary>
    /// <remarks>A value of its own besides <see cref="Wanted"/>, so that stores list by it.</remarks>
    public Instant BeginsAt { get; private set; }

    /// <summary>How many people are to be served.</summary>
    public int HeadCount { get; private set; }

    /// <summary>How many volunteers are wanted (需要人数); at most that many come.</summary>
    public int VolunteersWanted { get; private set; }

    /// <summary>The number of the order in the system that took it, or <see langword="null"/>.</summary>
    public ExternalReference? External { get; private set; }

    /// <summary>Whom the requester would like to have (点单人希望的志愿者或队伍), or <see langword="null"/>; a wish, whoever serves in the end.</summary>
    public Assignee? Prefers { get; private set; }

    /// <summary>The service project to which it belongs (所属项目), or <see langword="null"/>.</summary>
    public ServiceProjectId? Project { get; private set; }

    /// <summary>When it was placed.</summary>
    public Instant PlacedAt { get; private set; }

    /// <summary>The offers that wait for an answer, in the order in which they were made.</summary>
    public IReadOnlyList<Offer> Offers => _offers;

    /// <summary>Who took it on, with the volunteers that they named, in the order of acceptance; empty until accepted.</summary>
    public IReadOnlyList<ServingParty> Parties => _parties;

    /// <summary>The offers that led to nothing, oldest first: declined, expired, withdrawn, given back, or followed by a failed visit.</summary>
    public IReadOnlyList<PastOffer> PastOffers => _pastOffers;

    /// <summary>The volunteers who come or came; empty until accepted.</summary>
    public IReadOnlyList<VolunteerId> Volunteers => _parties is [var only] ? only.Volunteers : [.. _parties.SelectMany(party => party.Volunteers)];

    /// <summary>How many volunteers will come as things stand.</summary>
    public int SeatsTaken { get; private set; }

    /// <summary>How many more volunteers are wanted.</summary>
    public int SeatsLeft => VolunteersWanted - SeatsTaken;

    /// <summary>Whether somebody has taken it on, though perhaps not as many as are wanted, and it is not served yet: their time is taken.</summary>
    public bool IsAhead => SeatsTaken > 0 && (State is RequestState.Placed or RequestState.Dispatched or RequestState.Accepted or RequestState.InService);

    /// <summary>Until when the first of the open offers is to be answered, or <see langword="null"/> when none is open.</summary>
    public Instant? NextAnswerBy { get; private set; }

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

    /// <summary>Why it was called off, or <see langword="null"/>.</summary>
    public CancellationReason? CancelledFor { get; private set; }

    /// <summary>The request that stays, where this one was called off as ordered twice and somebody said which one; else <see langword="null"/>.</summary>
    public ServiceRequestId? DuplicateOf { get; private set; }

    /// <summary>Places a request (点单).</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new request; the one that follows from <see cref="NewRequest.External"/>, where another system took the order.</param>
    /// <param name="order">What is ordered.</param>
    /// <param name="at">The moment of ordering.</param>
    /// <param name="rules">The district's rules: by when what is to be done.</param>
    /// <returns>The request, or refused with <see cref="WantedTimePassed"/>.</returns>
    /// <exception cref="ArgumentException">The order has no words, serves nobody, wants no volunteer, wishes for nobody in particular, leaves out who, where, what or when, or another system's order comes under another id than its own.</exception>
    public static Decision<ServiceRequest> Place(DistrictId district, ServiceRequestId id, NewRequest order, Instant at, RequestRules rules)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentException.ThrowIfNullOrWhiteSpace(order.Need, nameof(order));
        ArgumentNullException.ThrowIfNull(order.Risk, nameof(order));
        if (order.By.Id == default || order.Site == default || !order.Division.IsDefined || order.Category == default || order.Wanted == default)
            throw new ArgumentException("An order names who, where, what and when.", nameof(order));
        if (order.HeadCount < 1) throw new ArgumentException("A request serves at least one person.", nameof(order));
        if (order.VolunteersWanted < 1) throw new ArgumentException("A request wants at least one volunteer.", nameof(order));
        if (order.External is { } external && id != ServiceRequestId.Of(district, external)) throw new ArgumentException("The id of an order of another system follows from its number there.", nameof(id));
        if (order.Prefers == default(Assignee)) throw new ArgumentException("A wish names somebody.", nameof(order));
        if (order.Wanted.From <= at) return new WantedTimePassed(order.Wanted);

        var request = new ServiceRequest(district, id, order, at, rules);
        request.Raise(new RequestPlaced(id, order.Site, order.Division, order.Category, order.Risk.Level, order.Wanted, order.VolunteersWanted, order.Project), at);
        return request;
    }

    // What is to be done next follows from where it stands; every change raises an event, after the state has changed.
    private new void Raise(DomainEvent @event, Instant at)
    {
        (Due, DueBy) = DutyNow();
        base.Raise(@event, at);
    }

    private void Move(RequestAction action) => State = Lifecycle.Move(State, action);
}
