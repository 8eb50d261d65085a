using CivicPractice.Activities;
using CivicPractice.Requests;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a review of an activity through its public commands: the usual volunteer gives five for the usual activity, an hour after it was held.</summary>
public sealed class AnActivityReview
{
    private readonly List<Action<ActivityReview>> _steps = [];
    private AnActivity _activity = AnActivity.In(ActivityState.Held);
    private Reviewer _by = Participant;
    private int _score = 5;
    private IReadOnlyList<ReviewTag> _tags = [ReviewTag.Useful];
    private Instant _now = At;

    /// <summary>The volunteer who served.</summary>
    public static Reviewer Participant { get; } = Reviewer.Of(AnActivity.Volunteer);

    /// <summary>One of the public.</summary>
    public static Reviewer Resident { get; } = Reviewer.Of(new RequesterId(new Guid("00000000-0000-7000-8000-000000000911")));

    /// <summary>The review of the volunteer who served.</summary>
    public static ActivityReviewId TheId { get; } = ActivityReviewId.Of(AnActivity.TheId, Participant);

    /// <summary>An hour after the activity was held.</summary>
    public static Instant At { get; } = AnActivity.During.Until + Duration.FromHours(1);

    /// <summary>Lets another one of the public review; each number is somebody else.</summary>
    /// <param name="number">0 or more.</param>
    public AnActivityReview ByResident(int number = 0) => By(number == 0 ? Resident : Reviewer.Of(new RequesterId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 9, 0x12))));

    /// <summary>Lets somebody else review.</summary>
    /// <param name="reviewer">Who.</param>
    public AnActivityReview By(Reviewer reviewer)
    {
        _by = reviewer;
        return this;
    }

    /// <summary>Reviews another activity.</summary>
    /// <param name="activity">The activity.</param>
    public AnActivityReview On(AnActivity activity)
    {
        _activity = activity;
        return this;
    }

    /// <summary>Gives another score and other tags.</summary>
    /// <param name="score">1 to 5.</param>
    /// <param name="tags">What is ticked beside it.</param>
    public AnActivityReview Scoring(int score, params ReviewTag[] tags)
    {
        (_score, _tags) = (score, tags);
        return this;
    }

    /// <summary>Gives it at another moment.</summary>
    /// <param name="at">The moment.</param>
    public AnActivityReview GivenAt(Instant at)
    {
        _now = at;
        return this;
    }

    /// <summary>Lets its author say something else.</summary>
    /// <param name="score">1 to 5.</param>
    /// <param name="tags">What is ticked beside it.</param>
    public AnActivityReview Changed(int score, params ReviewTag[] tags) => Then(review => review.Change(score, tags, _now));

    /// <summary>Strikes it.</summary>
    /// <param name="reason">Why.</param>
    public AnActivityReview Struck(ReviewStrikingReason reason = ReviewStrikingReason.NotPresent) => Then(review => review.Strike(reason, _now));

    /// <summary>Lets it count again.</summary>
    public AnActivityReview Reinstated() => Then(review => review.Reinstate(_now));

    /// <summary>Lets it no longer tell who of the public gave it.</summary>
    public AnActivityReview Detached() => Then(review => review.Detach(_now));

    /// <summary>Builds a review in a state.</summary>
    /// <param name="state">The state.</param>
    public static AnActivityReview In(ActivityReviewState state) => state switch
    {
        ActivityReviewState.Given => new AnActivityReview(),
        ActivityReviewState.Struck => new AnActivityReview().Struck(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public ActivityReview Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public ActivityReview BuildUnstored()
    {
        var review = ActivityReview.Give(_activity.Build(), _by, _score, _tags, _now, TestDistrict.Profile.Activities).EnsureAccepted();
        foreach (var step in _steps) step(review);
        return review;
    }

    private AnActivityReview Then(Func<ActivityReview, Decision> step)
    {
        _steps.Add(review => step(review).EnsureAccepted());
        return this;
    }
}
