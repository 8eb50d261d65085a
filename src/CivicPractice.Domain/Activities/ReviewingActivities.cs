using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>Reviewing activities (活动评价) by those who took part and by the public; the use cases, written once.</summary>
/// <remarks>
/// An activity keeps the registration under which somebody served. Where registrations were merged since, the review stands under the one that served, whichever of them is named, so that one person has one word.
/// Not safe for concurrent use, as the district is not.
/// </remarks>
/// <param name="district">The district, opened for who acts: who strikes a review.</param>
public sealed class ReviewingActivities(OpenDistrict district)
{
    /// <summary>Somebody reviews an activity that was held (评价活动).</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="by">Who reviews.</param>
    /// <param name="score">1 (very poor) to 5 (very good).</param>
    /// <param name="tags">What is ticked beside it, each once.</param>
    /// <param name="at">The moment of the review.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (activity) or <see cref="AlreadyExists"/> alone, or as <see cref="ActivityReview.Give"/> is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ActivityReview.Give"/>.</exception>
    public ValueTask<Decision> GiveAsync(
        ActivityId activity, Reviewer by, int score, IReadOnlyList<ReviewTag> tags, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ActivityReview.RequireSound(score, tags);
        return district.RunAsync(FormattableString.Invariant($"activity-review.give {activity} {by.Kind} {by.Value} {score} {InWords(tags)}").TrimEnd(), key, async () =>
        {
            if (await district.Activities.FindAsync(activity, cancellationToken) is not { } session) return new NotFound("activity", activity.Value);
            var (known, author) = await FindAsync(session, by, cancellationToken);
            if (known is not null) return new AlreadyExists("activity-review", known.Id.Value);
            var given = ActivityReview.Give(session, author, score, tags, at, district.Profile.Activities);
            if (given.TryGetValue(out var review)) district.ActivityReviews.Add(review);
            return given.Outcome;
        }, cancellationToken);
    }

    /// <summary>Whoever reviewed an activity says something else (修改评价).</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="by">Who reviewed.</param>
    /// <param name="score">1 (very poor) to 5 (very good).</param>
    /// <param name="tags">What is ticked beside it, each once.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (activity, review), or as <see cref="ActivityReview.Change"/> is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ActivityReview.Change"/>.</exception>
    public ValueTask<Decision> ChangeAsync(
        ActivityId activity, Reviewer by, int score, IReadOnlyList<ReviewTag> tags, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ActivityReview.RequireSound(score, tags);
        return district.RunAsync(FormattableString.Invariant($"activity-review.change {activity} {by.Kind} {by.Value} {score} {InWords(tags)}").TrimEnd(), key, async () =>
        {
            if (await district.Activities.FindAsync(activity, cancellationToken) is not { } session) return new NotFound("activity", activity.Value);
            var (known, author) = await FindAsync(session, by, cancellationToken);
            return known is null ? new NotFound("activity-review", ActivityReviewId.Of(activity, author).Value) : known.Change(score, tags, at);
        }, cancellationToken);
    }

    /// <summary>The centre strikes a review (剔除评价).</summary>
    /// <param name="review">The review.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ActivityReview.Strike"/> is.</returns>
    /// <exception cref="ArgumentException">The reason is none.</exception>
    public ValueTask<Decision> StrikeAsync(ActivityReviewId review, ReviewStrikingReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"activity-review.strike {review} {reason}", review, key, one => one.Strike(reason, at), cancellationToken);

    /// <summary>A review that was struck wrongly counts again (恢复评价).</summary>
    /// <param name="review">The review.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public ValueTask<Decision> ReinstateAsync(ActivityReviewId review, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"activity-review.reinstate {review}", review, key, one => one.Reinstate(at), cancellationToken);

    private static string InWords(IReadOnlyList<ReviewTag> tags) => string.Join(' ', tags.Select(tag => tag.Code).Order(StringComparer.Ordinal));

    // The review that is there, and under whom it stands or would.
    private async ValueTask<(ActivityReview? Known, Reviewer Author)> FindAsync(Activity session, Reviewer by, CancellationToken cancellationToken)
    {
        var author = by;
        if (by.Kind == ReviewerKind.Participant)
        {
            var registrations = await MergedRegistrations.AllOfAsync(district, new VolunteerId(by.Value), cancellationToken);
            foreach (var one in registrations)
                if (await district.ActivityReviews.FindAsync(ActivityReviewId.Of(session.Id, Reviewer.Of(one)), cancellationToken) is { } given) return (given, given.By);
            if (session.Participations.FirstOrDefault(one => registrations.Contains(one.Volunteer) && ActivityReview.TookPart(session, one.Volunteer)) is { } served) author = Reviewer.Of(served.Volunteer);
        }

        return (await district.ActivityReviews.FindAsync(ActivityReviewId.Of(session.Id, author), cancellationToken), author);
    }

    private ValueTask<Decision> OnAsync(string command, ActivityReviewId id, IdempotencyKey key, Func<ActivityReview, Decision> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.ActivityReviews.FindAsync(id, cancellationToken) is { } review ? attempt(review) : new NotFound("activity-review", id.Value), cancellationToken);
}
