using CivicPractice.Activities;
using CivicPractice.Requests;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Reviews of activities in both states.</summary>
internal static class ActivityReviewEdges
{
    private static readonly Instant At = AnActivityReview.At;
    private static readonly Instant Closed = AnActivity.During.Until + TestDistrict.Profile.Activities.ReviewWindow;

    public static IEnumerable<ConformanceCase> Cases => new EdgesOf<ActivityReview, ActivityReviewId, ActivityReviewState, ActivityReviewAction>(
        "A review of an activity", ActivityReview.Lifecycle, review => review.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<ActivityReview, ActivityReviewId, ActivityReviewState>> Starts =>
    [
        new(ActivityReviewState.Given, "given by one of the public", id => Another(id).BuildUnstored()),
        new(ActivityReviewState.Given, "changed and reinstated", id => Another(id).Changed(2, ReviewTag.Late, ReviewTag.Crowded).Struck().Reinstated().BuildUnstored()) { IsUsual = false },
        // The same volunteer in another activity is another review.
        new(ActivityReviewState.Given, "given by one who served", id => new AnActivityReview().On(AnActivity.In(ActivityState.Reviewed).WithId(new ActivityId(id.Value))).BuildUnstored()) { IsUsual = false },
        new(ActivityReviewState.Given, "given by one of the public who is forgotten", id => Another(id).Detached().BuildUnstored()) { IsUsual = false },
        new(ActivityReviewState.Struck, "struck", id => Another(id).Struck().BuildUnstored()),
    ];

    private static IReadOnlyList<Attempt<ActivityReview, ActivityReviewAction>> Attempts =>
    [
        new(ActivityReviewAction.Change, "to another score", one => one.Change(3, [ReviewTag.Useful], At)),
        new(ActivityReviewAction.Change, "to other tags", one => one.Change(5, [new ReviewTag("zz-local"), ReviewTag.Friendly], At)),
        new(ActivityReviewAction.Change, "to the same", one => one.Change(one.Score, [.. one.Tags.Reverse()], At)),
        new(ActivityReviewAction.Change, "too late", one => one.Change(1, [], Closed)),
        new(ActivityReviewAction.Strike, "as abusive", one => one.Strike(ReviewStrikingReason.Abusive, Closed)),
        new(ActivityReviewAction.Strike, "as of one who was not there", one => one.Strike(ReviewStrikingReason.NotPresent, At)),
        new(ActivityReviewAction.Detach, "when its time is over", one => one.Detach(Closed)),
        new(ActivityReviewAction.Reinstate, "at once", one => one.Reinstate(Closed)),
    ];

    private static AnActivityReview Another(ActivityReviewId id) => new AnActivityReview().By(Reviewer.Of(new RequesterId(id.Value)));
}
