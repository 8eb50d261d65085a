using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>Somebody who took part, or one of the public, reviewed an activity. Who it was is not told.</summary>
/// <param name="Review">The review.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Site">Where it took place.</param>
/// <param name="DateInDistrict">The day by which the session is counted.</param>
/// <param name="By">Whether who reviewed took part.</param>
/// <param name="Score">1 (very poor) to 5 (very good).</param>
/// <param name="Tags">What was ticked beside it.</param>
[EventName("activity-review.given")]
public sealed record ActivityReviewGiven(
    ActivityReviewId Review, ActivityId Activity, PracticeSiteId Site, LocalDate DateInDistrict, ReviewerKind By, int Score, IReadOnlyList<ReviewTag> Tags) : DomainEvent;

/// <summary>The author of a review of an activity says something else.</summary>
/// <param name="Review">The review.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Site">Where it took place.</param>
/// <param name="DateInDistrict">The day by which the session is counted.</param>
/// <param name="By">Whether who reviewed took part.</param>
/// <param name="Before">The score that stood.</param>
/// <param name="After">The score that stands now; perhaps the same, with other tags.</param>
/// <param name="Tags">What is ticked beside it now.</param>
[EventName("activity-review.changed")]
public sealed record ActivityReviewChanged(
    ActivityReviewId Review, ActivityId Activity, PracticeSiteId Site, LocalDate DateInDistrict, ReviewerKind By, int Before, int After, IReadOnlyList<ReviewTag> Tags) : DomainEvent;

/// <summary>The centre struck a review of an activity: it counts nowhere.</summary>
/// <param name="Review">The review.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Site">Where it took place.</param>
/// <param name="DateInDistrict">The day by which the session is counted.</param>
/// <param name="By">Whether who reviewed took part.</param>
/// <param name="Score">The score that counts no more.</param>
/// <param name="Reason">Why.</param>
[EventName("activity-review.struck")]
public sealed record ActivityReviewStruck(
    ActivityReviewId Review, ActivityId Activity, PracticeSiteId Site, LocalDate DateInDistrict, ReviewerKind By, int Score, ReviewStrikingReason Reason) : DomainEvent;

/// <summary>A review of an activity that was struck wrongly counts again.</summary>
/// <param name="Review">The review.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Site">Where it took place.</param>
/// <param name="DateInDistrict">The day by which the session is counted.</param>
/// <param name="By">Whether who reviewed took part.</param>
/// <param name="Score">The score that counts again.</param>
[EventName("activity-review.reinstated")]
public sealed record ActivityReviewReinstated(
    ActivityReviewId Review, ActivityId Activity, PracticeSiteId Site, LocalDate DateInDistrict, ReviewerKind By, int Score) : DomainEvent;

/// <summary>A review of an activity by one of the public no longer tells who gave it. It counts as before.</summary>
/// <param name="Review">The review.</param>
/// <param name="Activity">The activity.</param>
[EventName("activity-review.detached")]
public sealed record ActivityReviewDetached(ActivityReviewId Review, ActivityId Activity) : DomainEvent;
