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
/// <param name="Project">The service project to which it belongs, or <see langword="null"/>.</param>
[EventName("request.placed")]
public sealed record RequestPlaced(
    ServiceRequestId Request, PracticeSiteId Site, DivisionCode Division, ActivityCategory Category, RiskLevel Risk, TimeRange Wanted, ServiceProjectId? Project = null) : DomainEvent;

/// <summary>The centre offered the request (派单).</summary>
/// <param name="Request">The request.</param>
/// <param name="To">Who is asked.</param>
/// <param name="AnswerBy">The answer must come strictly before this moment.</param>
[EventName("request.dispatched")]
public sealed record RequestDispatched(ServiceRequestId Request, Assignee To, Instant AnswerBy) : DomainEvent;

/// <summary>Those who were asked took the request on (接单).</summary>
/// <param name="Request">The request.</param>
/// <param name="By">Who was asked.</param>
/// <param name="Volunteers">The volunteers who will come.</param>
/// <param name="OfferedAt">When they had been asked.</param>
[EventName("request.accepted")]
public sealed record RequestAccepted(ServiceRequestId Request, Assignee By, IReadOnlyList<VolunteerId> Volunteers, Instant OfferedAt) : DomainEvent;

/// <summary>Those who were asked declined, without penalty (志愿服务条例 art. 25).</summary>
/// <param name="Request">The request.</param>
/// <param name="By">Who was asked.</param>
[EventName("request.declined")]
public sealed record RequestDeclined(ServiceRequestId Request, Assignee By) : DomainEvent;

/// <summary>Nobody answered the offer in time.</summary>
/// <param name="Request">The request.</param>
/// <param name="To">Who was asked.</param>
[EventName("request.offer-expired")]
public sealed record RequestOfferExpired(ServiceRequestId Request, Assignee To) : DomainEvent;

/// <summary>The volunteers began.</summary>
/// <param name="Request">The request.</param>
[EventName("request.begun")]
public sealed record RequestBegun(ServiceRequestId Request) : DomainEvent;

/// <summary>The visit failed; the request waits to be dispatched again.</summary>
/// <param name="Request">The request.</param>
/// <param name="By">Who was to come.</param>
/// <param name="Reason">Why it failed.</param>
/// <param name="Minutes">Whole minutes that each volunteer had given by then, where the visit was broken off in the middle and what was given counts; else 0.</param>
/// <param name="Volunteers">Who had given them, or <see langword="null"/>.</param>
[EventName("request.visit-failed")]
public sealed record RequestVisitFailed(
    ServiceRequestId Request, Assignee By, FailedVisitReason Reason, int Minutes = 0, IReadOnlyList<VolunteerId>? Volunteers = null) : DomainEvent;

/// <summary>Another time was agreed on (改期).</summary>
/// <param name="Request">The request.</param>
/// <param name="Wanted">The other time.</param>
[EventName("request.rescheduled")]
public sealed record RequestRescheduled(ServiceRequestId Request, TimeRange Wanted) : DomainEvent;

/// <summary>The service was given.</summary>
/// <param name="Request">The request.</param>
/// <param name="Site">The site that took care of it.</param>
/// <param name="Volunteers">Who served.</param>
/// <param name="Minutes">Whole minutes each of them gave; 0 where an activity counts them.</param>
/// <param name="PersonTimes">Person-times served (服务人次).</param>
/// <param name="Through">The activity that gave the service and counts its minutes and person-times, or <see langword="null"/> when the request counts them itself.</param>
/// <param name="Counted">How the person-times were counted.</param>
/// <param name="DateInDistrict">The day from which time counted, in the district's time zone; by it the service is counted; <see langword="null"/> where nobody said.</param>
[EventName("request.served")]
public sealed record RequestServed(
    ServiceRequestId Request,
    PracticeSiteId Site,
    IReadOnlyList<VolunteerId> Volunteers,
    int Minutes,
    int PersonTimes,
    ActivityId? Through,
    CountingMethod Counted = CountingMethod.Unstated,
    LocalDate? DateInDistrict = null) : DomainEvent;

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
[EventName("request.cancelled")]
public sealed record RequestCancelled(ServiceRequestId Request, CancellationReason Reason) : DomainEvent;

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
