using CivicPractice.Partnerships;
using CivicPractice.Programmes;
using CivicPractice.Projects;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Series;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>An activity was drafted.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Site">Where it takes place.</param>
/// <param name="Category">What kind of service it gives.</param>
/// <param name="During">From when until when.</param>
/// <param name="Host">Who runs it.</param>
/// <param name="Answers">The service request it answers, or <see langword="null"/>.</param>
/// <param name="Programme">The programme of which it is an occurrence, or <see langword="null"/>.</param>
/// <param name="Project">The service project to which it belongs, or <see langword="null"/>.</param>
/// <param name="Series">The series of which it is a session, or <see langword="null"/>.</param>
[EventName("activity.drafted")]
public sealed record ActivityDrafted(
    ActivityId Activity, PracticeSiteId Site, ActivityCategory Category, TimeRange During, ActivityHost Host, ServiceRequestId? Answers, ProgrammeId? Programme = null,
    ServiceProjectId? Project = null, ActivitySeriesId? Series = null) : DomainEvent;

/// <summary>The draft was written anew.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Site">Where it takes place.</param>
/// <param name="Category">What kind of service it gives.</param>
/// <param name="During">From when until when.</param>
/// <param name="Host">Who runs it.</param>
/// <param name="Answers">The service request it answers, or <see langword="null"/>.</param>
[EventName("activity.revised")]
public sealed record ActivityRevised(
    ActivityId Activity, PracticeSiteId Site, ActivityCategory Category, TimeRange During, ActivityHost Host, ServiceRequestId? Answers) : DomainEvent;

/// <summary>The activity was published; volunteers may sign up.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Seats">How many volunteers it takes.</param>
[EventName("activity.published")]
public sealed record ActivityPublished(ActivityId Activity, int Seats) : DomainEvent;

/// <summary>The activity got more or fewer seats.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Seats">How many volunteers it takes now, in all.</param>
/// <param name="Role">The role that got more or fewer, or <see langword="null"/> where the activity has none.</param>
/// <param name="SeatsOfRole">How many volunteers the role takes now, or <see langword="null"/> where the activity has none.</param>
[EventName("activity.seats-changed")]
public sealed record ActivitySeatsChanged(ActivityId Activity, int Seats, ActivityRoleCode? Role = null, int? SeatsOfRole = null) : DomainEvent;

/// <summary>The activity was held: one session (场次).</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Site">Where it took place.</param>
/// <param name="Category">What kind of service it gave.</param>
/// <param name="Host">Who ran it.</param>
/// <param name="DateInDistrict">The day it began in the district's time zone; by it the session is counted.</param>
/// <param name="PersonTimes">Person-times served (服务人次).</param>
/// <param name="ServiceMinutes">Whole minutes given by all its volunteers together.</param>
/// <param name="Volunteers">How many volunteers came.</param>
/// <param name="During">From when until when it was planned, the time for which its site was used, or <see langword="null"/> in events that did not say so yet.</param>
/// <param name="Counted">How the person-times were counted.</param>
/// <param name="IsConcentrated">Whether it was a concentrated one (集中活动); no in events that did not say so yet.</param>
/// <param name="CoOrganizers">The partnerships whose partners helped to run it, or <see langword="null"/> where there were none or the event does not say so yet.</param>
[EventName("activity.held")]
public sealed record ActivityHeld(
    ActivityId Activity,
    PracticeSiteId Site,
    ActivityCategory Category,
    ActivityHost Host,
    LocalDate DateInDistrict,
    int PersonTimes,
    int ServiceMinutes,
    int Volunteers,
    TimeRange? During = null,
    CountingMethod Counted = CountingMethod.Unstated,
    bool IsConcentrated = false,
    IReadOnlyList<PartnershipId>? CoOrganizers = null) : DomainEvent;

/// <summary>The person-times of an activity that was held were corrected (更正服务人次).</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Site">Where it took place.</param>
/// <param name="Category">What kind of service it gave.</param>
/// <param name="DateInDistrict">The day by which the session is counted.</param>
/// <param name="Before">The person-times that stood.</param>
/// <param name="After">The person-times that stand now.</param>
/// <param name="Counted">How these were counted.</param>
/// <param name="Reason">Why.</param>
/// <param name="CountedBefore">How those that stood had been counted; not stated in events that did not say so yet.</param>
/// <param name="Host">Who ran the activity; <see langword="null"/> in events that did not say so yet.</param>
[EventName("activity.person-times-corrected")]
public sealed record ActivityPersonTimesCorrected(
    ActivityId Activity,
    PracticeSiteId Site,
    ActivityCategory Category,
    LocalDate DateInDistrict,
    int Before,
    int After,
    CountingMethod Counted,
    PersonTimesCorrectionReason Reason,
    CountingMethod CountedBefore = CountingMethod.Unstated,
    ActivityHost? Host = null) : DomainEvent;

/// <summary>The activity was reviewed.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Site">Where it took place.</param>
/// <param name="Score">1 to 5.</param>
[EventName("activity.reviewed")]
public sealed record ActivityReviewed(ActivityId Activity, PracticeSiteId Site, int Score) : DomainEvent;

/// <summary>The activity was called off.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Reason">Why.</param>
/// <param name="Volunteers">Those who had a seat or were in line, to be told.</param>
[EventName("activity.cancelled")]
public sealed record ActivityCancelled(ActivityId Activity, ActivityCancellationReason Reason, IReadOnlyList<VolunteerId> Volunteers) : DomainEvent;

/// <summary>The activity was broken off while it was under way (中止): what was given until then counts, but no session.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Site">Where it took place.</param>
/// <param name="Category">What kind of service it gave.</param>
/// <param name="Host">Who ran it.</param>
/// <param name="Reason">Why.</param>
/// <param name="DateInDistrict">The day it began in the district's time zone; by it what was given is counted.</param>
/// <param name="PersonTimes">Person-times served until then (服务人次).</param>
/// <param name="Counted">How the person-times were counted.</param>
/// <param name="ServiceMinutes">Whole minutes given by all its volunteers together.</param>
/// <param name="Volunteers">Those who had a seat, to be told.</param>
/// <param name="Used">From when until when its site was used, or <see langword="null"/> where it was broken off before its time.</param>
[EventName("activity.broken-off")]
public sealed record ActivityBrokenOff(
    ActivityId Activity,
    PracticeSiteId Site,
    ActivityCategory Category,
    ActivityHost Host,
    ActivityCancellationReason Reason,
    LocalDate DateInDistrict,
    int PersonTimes,
    CountingMethod Counted,
    int ServiceMinutes,
    IReadOnlyList<VolunteerId> Volunteers,
    TimeRange? Used) : DomainEvent;

/// <summary>What was published of the activity was changed (变更活动).</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Site">Where it takes place now.</param>
/// <param name="During">From when until when it is planned now.</param>
/// <param name="Risk">How dangerous it is now.</param>
/// <param name="Audience">Whom it is for now.</param>
/// <param name="IsConcentrated">Whether it is a concentrated one (集中活动) now.</param>
/// <param name="IsMoved">Whether its time or place was changed.</param>
/// <param name="Volunteers">Those who keep their seats or are in line, to be told; who lost the seat was told by <see cref="VolunteerReleased"/>.</param>
[EventName("activity.changed")]
public sealed record ActivityChanged(
    ActivityId Activity, PracticeSiteId Site, TimeRange During, RiskLevel Risk, TargetAudience Audience, bool IsConcentrated, bool IsMoved, IReadOnlyList<VolunteerId> Volunteers) : DomainEvent;

/// <summary>The activity is to end later, or earlier, than it was planned (调整结束时间).</summary>
/// <param name="Activity">The activity.</param>
/// <param name="During">From when until when it is planned now.</param>
/// <param name="Volunteers">Those who have a seat, to be told.</param>
[EventName("activity.prolonged")]
public sealed record ActivityProlonged(ActivityId Activity, TimeRange During, IReadOnlyList<VolunteerId> Volunteers) : DomainEvent;
