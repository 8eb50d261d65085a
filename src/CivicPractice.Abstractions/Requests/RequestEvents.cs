using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Projects;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>A resident or an enterprise ordered service (点单).</summary>
/// <param name="Request">The request.</param>
/// <param name="Site">The site that takes care of it.</param>
/// <param name="Division">Where the service is wanted.</param>
/// <param name="Category">What is wanted.</param>
/// <param name="Risk">How dangerous it is.</param>
/// <param name="Wanted">When it is wanted.</param>
/// <param name="VolunteersWanted">How many volunteers are wanted (需要人数).</param>
/// <param name="Project">The service project to which it belongs, or <see langword="null"/>.</param>
[EventName("request.placed")]
public sealed record RequestPlaced(
    ServiceRequestId Request,
    PracticeSiteId Site,
    DivisionCode Division,
    ActivityCategory Category,
    RiskLevel Risk,
    TimeRange Wanted,
    int VolunteersWanted = 1,
    ServiceProjectId? Project = null) : DomainEvent;

/// <summary>The centre said what the request is (受理).</summary>
/// <param name="Request">The request.</param>
/// <param name="Urgency">How urgent it is.</param>
/// <param name="Category">What is wanted.</param>
/// <param name="Risk">How dangerous it is.</param>
/// <param name="VolunteersWanted">How many volunteers are wanted.</param>
[EventName("request.triaged")]
public sealed record RequestTriaged(ServiceRequestId Request, RequestUrgency Urgency, ActivityCategory Category, RiskLevel Risk, int VolunteersWanted) : DomainEvent;

/// <summary>The centre offered the request to one volunteer or team (派单); one event for each that is asked.</summary>
/// <param name="Request">The request.</param>
/// <param name="To">Who is asked.</param>
/// <param name="AnswerBy">The answer must come strictly before this moment.</param>
[EventName("request.dispatched")]
public sealed record RequestDispatched(ServiceRequestId Request, Assignee To, Instant AnswerBy) : DomainEvent;

/// <summary>The request is to be offered to one group after the other (分批派单).</summary>
/// <param name="Request">The request.</param>
/// <param name="Waiting">Who is still to be asked, in order.</param>
/// <param name="Size">How many a group has.</param>
/// <param name="NextAt">When the next group is due, unless nobody of those before is left to answer.</param>
[EventName("request.waves-planned")]
public sealed record RequestWavesPlanned(ServiceRequestId Request, IReadOnlyList<Assignee> Waiting, int Size, Instant NextAt) : DomainEvent;

/// <summary>A further group was asked (派出下一批), or nobody of it could be asked any more; the offers are events of their own.</summary>
/// <param name="Request">The request.</param>
/// <param name="Left">How many are still to be asked after it.</param>
/// <param name="NextAt">When the next group is due, or <see langword="null"/> when it was the last one.</param>
[EventName("request.wave-sent")]
public sealed record RequestWaveSent(ServiceRequestId Request, int Left, Instant? NextAt) : DomainEvent;

/// <summary>Those who were asked took the request on (接单).</summary>
/// <param name="Request">The request.</param>
/// <param name="By">Who was asked.</param>
/// <param name="Volunteers">The volunteers who will come.</param>
/// <param name="OfferedAt">When they had been asked.</param>
/// <param name="SeatsLeft">How many more volunteers are wanted.</param>
/// <param name="StillAsked">How many others are still asked; with 0, while seats are left, the request waits to be dispatched again.</param>
[EventName("request.accepted")]
public sealed record RequestAccepted(
    ServiceRequestId Request, Assignee By, IReadOnlyList<VolunteerId> Volunteers, Instant OfferedAt, int SeatsLeft = 0, int StillAsked = 0) : DomainEvent;

/// <summary>Nobody else is asked (截止接单): all seats are taken, or those who come are enough.</summary>
/// <param name="Request">The request.</param>
/// <param name="Volunteers">Who will come.</param>
/// <param name="Withdrawn">Who was asked and need not answer any more.</param>
/// <param name="Reason">Why those who come are enough, or <see langword="null"/> where all seats are taken or nobody said.</param>
[EventName("request.settled")]
public sealed record RequestSettled(
    ServiceRequestId Request, IReadOnlyList<VolunteerId> Volunteers, IReadOnlyList<Assignee> Withdrawn, StepReason? Reason = null) : DomainEvent;

/// <summary>Those who had taken the request on can't come after all, or some of them (退单); without penalty, for they gave notice (志愿服务条例 art. 22).</summary>
/// <param name="Request">The request.</param>
/// <param name="By">Who had taken it on.</param>
/// <param name="Volunteers">Who will not come.</param>
/// <param name="Reason">Why, or <see langword="null"/>: nobody has to say.</param>
/// <param name="SeatsLeft">How many more volunteers are wanted now.</param>
[EventName("request.given-back")]
public sealed record RequestGivenBack(ServiceRequestId Request, Assignee By, IReadOnlyList<VolunteerId> Volunteers, DeclineReason? Reason, int SeatsLeft) : DomainEvent;

/// <summary>Those who were asked declined, without penalty (志愿服务条例 art. 25).</summary>
/// <param name="Request">The request.</param>
/// <param name="By">Who was asked.</param>
/// <param name="Reason">Why, or <see langword="null"/>: nobody has to say.</param>
/// <param name="StillAsked">How many others are still asked; with 0 the request waits to be dispatched again.</param>
[EventName("request.declined")]
public sealed record RequestDeclined(ServiceRequestId Request, Assignee By, DeclineReason? Reason = null, int StillAsked = 0) : DomainEvent;

/// <summary>The centre took an offer back that nobody had answered yet (撤回派单).</summary>
/// <param name="Request">The request.</param>
/// <param name="To">Who had been asked.</param>
/// <param name="StillAsked">How many others are still asked.</param>
/// <param name="Reason">Why, or <see langword="null"/> where nobody said.</param>
[EventName("request.offer-withdrawn")]
public sealed record RequestOfferWithdrawn(ServiceRequestId Request, Assignee To, int StillAsked, StepReason? Reason = null) : DomainEvent;

/// <summary>Nobody else is asked in waves (停止分批派单): somebody stopped it, or the request became another one.</summary>
/// <param name="Request">The request.</param>
/// <param name="Left">How many were still to be asked.</param>
[EventName("request.waves-dropped")]
public sealed record RequestWavesDropped(ServiceRequestId Request, int Left) : DomainEvent;

/// <summary>One of those who were to come did not (登记缺席); the others serve.</summary>
/// <param name="Request">The request.</param>
/// <param name="By">Who had taken it on: the volunteer, or the team that had named them.</param>
/// <param name="Volunteer">Who did not come.</param>
[EventName("request.volunteer-absent")]
public sealed record RequestVolunteerAbsent(ServiceRequestId Request, Assignee By, VolunteerId Volunteer) : DomainEvent;

/// <summary>An offer was not answered in time; one event for each.</summary>
/// <param name="Request">The request.</param>
/// <param name="To">Who was asked.</param>
/// <param name="StillAsked">How many others are still asked; with 0 the request waits to be dispatched again.</param>
[EventName("request.offer-expired")]
public sealed record RequestOfferExpired(ServiceRequestId Request, Assignee To, int StillAsked = 0) : DomainEvent;

/// <summary>How a volunteer or a team stands to a request was noted in their book (接单台账).</summary>
/// <param name="Holder">The volunteer or the team.</param>
/// <param name="Request">The request.</param>
/// <param name="AnswerBy">By when they are to answer, or <see langword="null"/> when they are not asked.</param>
/// <param name="IsTakenOn">Whether they have taken it on.</param>
[EventName("offer-book.noted")]
public sealed record OfferBookNoted(Assignee Holder, ServiceRequestId Request, Instant? AnswerBy, bool IsTakenOn) : DomainEvent;

/// <summary>The volunteers began.</summary>
/// <param name="Request">The request.</param>
[EventName("request.begun")]
public sealed record RequestBegun(ServiceRequestId Request) : DomainEvent;

/// <summary>The visit failed; the request waits to be dispatched again.</summary>
/// <param name="Request">The request.</param>
/// <param name="By">Who was to come: the volunteers or teams that had taken it on.</param>
/// <param name="Reason">Why it failed.</param>
/// <param name="Minutes">Whole minutes that each volunteer had given by then, where the visit was broken off in the middle and what was given counts; else 0.</param>
/// <param name="Volunteers">The volunteers who were to come.</param>
/// <param name="DateInDistrict">The day from which time counted, in the district's time zone; <see langword="null"/> where nothing was given, or nobody said.</param>
/// <param name="Parties">For whom each of them came, or was to come; <see langword="null"/> in events that did not say so yet.</param>
[EventName("request.visit-failed")]
public sealed record RequestVisitFailed(
    ServiceRequestId Request, IReadOnlyList<Assignee> By, FailedVisitReason Reason, int Minutes = 0, IReadOnlyList<VolunteerId>? Volunteers = null,
    LocalDate? DateInDistrict = null, IReadOnlyList<ServedParty>? Parties = null) : DomainEvent;

/// <summary>Another time was agreed on (改期); whoever was asked or would come is free, for another time is another question.</summary>
/// <param name="Request">The request.</param>
/// <param name="Wanted">The other time.</param>
/// <param name="Withdrawn">Who was asked and need not answer any more, or had taken it on and is not to come.</param>
/// <param name="Volunteers">Who had been going to come.</param>
/// <param name="Reason">Why, or <see langword="null"/> where nobody said.</param>
[EventName("request.rescheduled")]
public sealed record RequestRescheduled(
    ServiceRequestId Request,
    TimeRange Wanted,
    IReadOnlyList<Assignee>? Withdrawn = null,
    IReadOnlyList<VolunteerId>? Volunteers = null,
    StepReason? Reason = null) : DomainEvent;

/// <summary>The service was given.</summary>
/// <param name="Request">The request.</param>
/// <param name="Site">The site that took care of it.</param>
/// <param name="Volunteers">Who served.</param>
/// <param name="Minutes">Whole minutes each of them gave; 0 where an activity counts them.</param>
/// <param name="PersonTimes">Person-times served (服务人次).</param>
/// <param name="Through">The activity that gave the service and counts its minutes and person-times, or <see langword="null"/> when the request counts them itself.</param>
/// <param name="Counted">How the person-times were counted.</param>
/// <param name="DateInDistrict">The day from which time counted, in the district's time zone; by it the service is counted; <see langword="null"/> where nobody said.</param>
/// <param name="Parties">For whom each of them served; <see langword="null"/> in events that did not say so yet.</param>
[EventName("request.served")]
public sealed record RequestServed(
    ServiceRequestId Request,
    PracticeSiteId Site,
    IReadOnlyList<VolunteerId> Volunteers,
    int Minutes,
    int PersonTimes,
    ActivityId? Through,
    CountingMethod Counted = CountingMethod.Unstated,
    LocalDate? DateInDistrict = null,
    IReadOnlyList<ServedParty>? Parties = null) : DomainEvent;

/// <summary>A volunteer or a team that had taken a request on, and who came for them, or was to come.</summary>
/// <param name="By">The volunteer or the team.</param>
/// <param name="Volunteers">Who came, or was to come.</param>
public sealed record ServedParty(Assignee By, IReadOnlyList<VolunteerId> Volunteers);

/// <summary>The person-times of a service that was given were corrected (更正服务人次).</summary>
/// <param name="Request">The request.</param>
/// <param name="Site">The site that took care of it.</param>
/// <param name="DateInDistrict">The day by which the service is counted, or <see langword="null"/> where nobody said.</param>
/// <param name="Before">The person-times that stood.</param>
/// <param name="After">The person-times that stand now.</param>
/// <param name="Counted">How these were counted.</param>
/// <param name="Reason">Why.</param>
/// <param name="CountedBefore">How those that stood had been counted; not stated in events that did not say so yet.</param>
[EventName("request.person-times-corrected")]
public sealed record RequestPersonTimesCorrected(
    ServiceRequestId Request,
    PracticeSiteId Site,
    LocalDate? DateInDistrict,
    int Before,
    int After,
    CountingMethod Counted,
    PersonTimesCorrectionReason Reason,
    CountingMethod CountedBefore = CountingMethod.Unstated) : DomainEvent;

/// <summary>Whom it served reviewed the service (评单).</summary>
/// <param name="Request">The request.</param>
/// <param name="Site">The site that took care of it.</param>
/// <param name="Score">1 to 5.</param>
[EventName("request.reviewed")]
public sealed record RequestReviewed(ServiceRequestId Request, PracticeSiteId Site, int Score) : DomainEvent;

/// <summary>The request was called off.</summary>
/// <param name="Request">The request.</param>
/// <param name="Reason">Why.</param>
/// <param name="DuplicateOf">The request that stays, where it was ordered twice and somebody said which one.</param>
/// <param name="Withdrawn">Who was asked and need not answer any more, or had taken it on and is not to come.</param>
/// <param name="Volunteers">Who had been going to come.</param>
[EventName("request.cancelled")]
public sealed record RequestCancelled(
    ServiceRequestId Request,
    CancellationReason Reason,
    ServiceRequestId? DuplicateOf = null,
    IReadOnlyList<Assignee>? Withdrawn = null,
    IReadOnlyList<VolunteerId>? Volunteers = null) : DomainEvent;

/// <summary>An activity is planned to answer the request (以活动回应).</summary>
/// <param name="Request">The request.</param>
/// <param name="Activity">The activity.</param>
[EventName("request.answer-noted")]
public sealed record RequestAnswerNoted(ServiceRequestId Request, ActivityId Activity) : DomainEvent;

/// <summary>The activity will not answer the request after all.</summary>
/// <param name="Request">The request.</param>
/// <param name="Activity">The activity.</param>
[EventName("request.answer-dropped")]
public sealed record RequestAnswerDropped(ServiceRequestId Request, ActivityId Activity) : DomainEvent;

/// <summary>The service is confirmed as done (确认完成).</summary>
/// <param name="Request">The request.</param>
/// <param name="Site">The site that took care of it.</param>
/// <param name="BySilence">Whether nobody said anything in time (默认确认).</param>
/// <param name="By">Who said so, or <see langword="null"/> where nobody did.</param>
[EventName("request.confirmed")]
public sealed record RequestConfirmed(ServiceRequestId Request, PracticeSiteId Site, bool BySilence, RequestVoice? By = null) : DomainEvent;

/// <summary>Those concerned answered the review (回复评价).</summary>
/// <param name="Request">The request.</param>
/// <param name="By">Who answered.</param>
[EventName("request.review-answered")]
public sealed record RequestReviewAnswered(ServiceRequestId Request, ActorId By) : DomainEvent;

/// <summary>Those who served object to the review (对评价提出异议).</summary>
/// <param name="Request">The request.</param>
/// <param name="Site">The site that took care of it.</param>
/// <param name="By">Who objects.</param>
/// <param name="AnswerBy">Until when the decision waits for an answer of whoever reviewed.</param>
[EventName("request.review-disputed")]
public sealed record RequestReviewDisputed(ServiceRequestId Request, PracticeSiteId Site, Assignee By, Instant AnswerBy) : DomainEvent;

/// <summary>Whoever reviewed answered the objection (答复异议).</summary>
/// <param name="Request">The request.</param>
[EventName("request.dispute-answered")]
public sealed record RequestDisputeAnswered(ServiceRequestId Request) : DomainEvent;

/// <summary>It was decided whether the review stands (裁定异议).</summary>
/// <param name="Request">The request.</param>
/// <param name="Site">The site that took care of it.</param>
/// <param name="Score">The score of the review.</param>
/// <param name="Outcome">Whether the review stands.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided.</param>
[EventName("request.dispute-decided")]
public sealed record RequestDisputeDecided(
    ServiceRequestId Request, PracticeSiteId Site, int Score, DisputeOutcome Outcome, DisputeReason Reason, ActorId By) : DomainEvent;

/// <summary>The request is wanted once more (重新打开), and waits to be dispatched; what was given stays given.</summary>
/// <param name="Request">The request.</param>
/// <param name="Site">The site that takes care of it.</param>
/// <param name="Round">Which time it is served now: 2 or more.</param>
/// <param name="Reason">Why.</param>
/// <param name="Wanted">When it is wanted now.</param>
/// <param name="ServedBy">Who had taken it on the last time; to be told, and not asked by this.</param>
/// <param name="Volunteers">The volunteers who served the last time, or were to; to be told.</param>
/// <param name="By">Who wanted it.</param>
[EventName("request.reopened")]
public sealed record RequestReopened(
    ServiceRequestId Request,
    PracticeSiteId Site,
    int Round,
    ReopenReason Reason,
    TimeRange Wanted,
    IReadOnlyList<Assignee> ServedBy,
    IReadOnlyList<VolunteerId> Volunteers,
    RequestVoice By) : DomainEvent;

/// <summary>The words of persons on the request were erased (删除文字, 个人信息保护法 art. 47).</summary>
/// <param name="Request">The request.</param>
[EventName("request.words-erased")]
public sealed record RequestWordsErased(ServiceRequestId Request) : DomainEvent;

/// <summary>The grounds of a volunteer who objected to a review were erased (删除异议理由, 个人信息保护法 art. 47).</summary>
/// <param name="Request">The request.</param>
[EventName("request.grounds-erased")]
public sealed record RequestGroundsErased(ServiceRequestId Request) : DomainEvent;
