using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>What somebody who took part, or one of the public, says of an activity that was held (活动评价): a score and tags, and no words.</summary>
/// <remarks>
/// Its id follows from activity and reviewer, so that each has one word on an activity (docs/decisions/0042). The word of the site itself stands with the activity (<see cref="Activity.ReviewGiven"/>).
/// Every command either changes something and raises one event, or is refused and changes nothing.
/// </remarks>
[Kind("activity-review")]
public sealed class ActivityReview : AggregateRoot<ActivityReviewId>
{
    private const int MostTags = 5;

    private List<ReviewTag> _tags;

    private ActivityReview(Activity activity, Reviewer by, int score, IReadOnlyList<ReviewTag> tags, Instant at, ActivityRules rules)
        : base(activity.District, ActivityReviewId.Of(activity.Id, by))
    {
        (Activity, Site, HeldOn) = (activity.Id, activity.Site, activity.HeldOn!.Value);
        (By, Volunteer, Requester) = (by, by.Kind == ReviewerKind.Participant ? new VolunteerId(by.Value) : null, by.Kind == ReviewerKind.Public ? new RequesterId(by.Value) : null);
        (Score, _tags) = (score, InOrder(tags));
        (GivenAt, OpenUntil) = (at.ToMicrosecond(), activity.CompletedAt!.Value + rules.ReviewWindow);
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/activity-review.md.</summary>
    public static Lifecycle<ActivityReviewState, ActivityReviewAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "activity-review",
        ActivityReviewState.Given,
        (ActivityReviewState.Given, ActivityReviewAction.Change, ActivityReviewState.Given),
        (ActivityReviewState.Given, ActivityReviewAction.Strike, ActivityReviewState.Struck),
        (ActivityReviewState.Struck, ActivityReviewAction.Reinstate, ActivityReviewState.Given),
        (ActivityReviewState.Given, ActivityReviewAction.Detach, ActivityReviewState.Given),
        (ActivityReviewState.Struck, ActivityReviewAction.Detach, ActivityReviewState.Struck));

    /// <summary>Where it stands.</summary>
    public ActivityReviewState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The activity.</summary>
    public ActivityId Activity { get; private set; }

    /// <summary>Where that took place.</summary>
    public PracticeSiteId Site { get; private set; }

    /// <summary>The day by which it is counted, in the district's time zone.</summary>
    public LocalDate HeldOn { get; private set; }

    /// <summary>Who reviews; <see cref="Reviewer.Erased"/> where one of the public did and wished to be forgotten.</summary>
    public Reviewer By { get; private set; }

    /// <summary>The volunteer who reviews, as registered when they served, or <see langword="null"/> where one of the public does.</summary>
    public VolunteerId? Volunteer { get; private set; }

    /// <summary>The one of the public who reviews, or <see langword="null"/> where a volunteer does or nobody is told any more.</summary>
    public RequesterId? Requester { get; private set; }

    /// <summary>1 (very poor) to 5 (very good).</summary>
    public int Score { get; private set; }

    /// <summary>What is ticked beside it, in the order of the codes.</summary>
    public IReadOnlyList<ReviewTag> Tags => _tags;

    /// <summary>When it was given.</summary>
    public Instant GivenAt { get; private set; }

    /// <summary>Its author may change it strictly before.</summary>
    public Instant OpenUntil { get; private set; }

    /// <summary>Why it was struck, or <see langword="null"/> while it counts.</summary>
    public ReviewStrikingReason? StruckFor { get; private set; }

    /// <summary>Whether an activity may be reviewed by somebody.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="by">Who reviews.</param>
    /// <param name="at">The moment.</param>
    /// <param name="rules">The district's rules.</param>
    /// <returns>As for <see cref="Give"/>.</returns>
    /// <exception cref="ArgumentException">The reviewer is missing, or the moment lies before the completion.</exception>
    public static Decision CanGive(Activity activity, Reviewer by, Instant at, ActivityRules rules)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(rules);
        if (by.Kind == ReviewerKind.None || by.Value == Guid.Empty) throw new ArgumentException("The reviewer is missing.", nameof(by));
        if (activity is not { State: ActivityState.Held or ActivityState.Reviewed, CompletedAt: { } completed }) return new NothingToReview(activity.Id, activity.State);
        ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), completed, nameof(at));
        return Decision.Unless(
            at >= completed + rules.ReviewWindow ? new ActivityReviewClosed(completed + rules.ReviewWindow) : null,
            by.Kind == ReviewerKind.Participant && !TookPart(activity, new VolunteerId(by.Value)) ? new NotWhoTookPart(activity.Id) : null);
    }

    /// <summary>Somebody reviews an activity that was held (评价活动), within the time in which the site may: a volunteer who served in it until the check-out, or one of the public.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="by">Who reviews.</param>
    /// <param name="score">1 (very poor) to 5 (very good).</param>
    /// <param name="tags">What is ticked beside it, each once; five at most.</param>
    /// <param name="at">The moment; not before the completion.</param>
    /// <param name="rules">The district's rules.</param>
    /// <returns>The review, or refused with <see cref="NothingToReview"/> alone (called off, or not over), or with all of <see cref="ActivityReviewClosed"/> and <see cref="NotWhoTookPart"/> that apply.</returns>
    /// <exception cref="ArgumentException">The score is not 1 to 5, a tag is missing or ticked twice, there are too many, the reviewer is missing, or the moment lies before the completion.</exception>
    public static Decision<ActivityReview> Give(Activity activity, Reviewer by, int score, IReadOnlyList<ReviewTag> tags, Instant at, ActivityRules rules)
    {
        RequireSound(score, tags);
        var may = CanGive(activity, by, at, rules);
        if (!may.IsAccepted) return may;

        var given = new ActivityReview(activity, by, score, tags, at, rules);
        given.Raise(new ActivityReviewGiven(given.Id, given.Activity, given.Site, given.HeldOn, by.Kind, score, given._tags), at);
        return given;
    }

    /// <summary>Whether its author may say something else.</summary>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="Change" path="/returns"/>
    public Decision CanChange(Instant at)
    {
        var permitted = Lifecycle.Permits(State, ActivityReviewAction.Change);
        return !permitted.IsAccepted ? permitted : Decision.Unless(at >= OpenUntil ? new ActivityReviewClosed(OpenUntil) : null);
    }

    /// <summary>Its author says something else (修改评价). The same is accepted and changes nothing.</summary>
    /// <param name="score">1 (very poor) to 5 (very good).</param>
    /// <param name="tags">What is ticked beside it, each once; five at most.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="ActivityReviewClosed"/>.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Give"/>.</exception>
    public Decision Change(int score, IReadOnlyList<ReviewTag> tags, Instant at)
    {
        RequireSound(score, tags);
        var may = CanChange(at);
        if (!may.IsAccepted || (score == Score && InOrder(tags).SequenceEqual(_tags))) return may;

        var before = Score;
        State = Lifecycle.Move(State, ActivityReviewAction.Change);
        (Score, _tags) = (score, InOrder(tags));
        Raise(new ActivityReviewChanged(Id, Activity, Site, HeldOn, By.Kind, before, score, _tags), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be struck.</summary>
    /// <param name="reason">Why.</param>
    /// <inheritdoc cref="Strike" path="/returns"/>
    /// <inheritdoc cref="Strike" path="/exception"/>
    public Decision CanStrike(ReviewStrikingReason reason) =>
        Enum.IsDefined(reason) ? Lifecycle.Permits(State, ActivityReviewAction.Strike) : throw new ArgumentException("The reason is none.", nameof(reason));

    /// <summary>The centre strikes it (剔除评价), at any time: it counts nowhere, and nobody changes it. Striking it again for the same reason is accepted and changes nothing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The reason is none.</exception>
    public Decision Strike(ReviewStrikingReason reason, Instant at)
    {
        if (State == ActivityReviewState.Struck && StruckFor == reason) return Decision.Accepted;
        var may = CanStrike(reason);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ActivityReviewAction.Strike);
        StruckFor = reason;
        Raise(new ActivityReviewStruck(Id, Activity, Site, HeldOn, By.Kind, Score, reason), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may count again.</summary>
    /// <inheritdoc cref="Reinstate" path="/returns"/>
    public Decision CanReinstate() => Lifecycle.Permits(State, ActivityReviewAction.Reinstate);

    /// <summary>It was struck wrongly, and counts again (恢复评价). Where it counts that is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Accepted from every state.</returns>
    public Decision Reinstate(Instant at)
    {
        if (State == ActivityReviewState.Given) return Decision.Accepted;

        State = Lifecycle.Move(State, ActivityReviewAction.Reinstate);
        StruckFor = null;
        Raise(new ActivityReviewReinstated(Id, Activity, Site, HeldOn, By.Kind, Score), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may no longer tell who of the public gave it.</summary>
    /// <inheritdoc cref="Detach" path="/returns"/>
    public Decision CanDetach()
    {
        var permitted = Lifecycle.Permits(State, ActivityReviewAction.Detach);
        return !permitted.IsAccepted ? permitted : Decision.Unless(By.Kind == ReviewerKind.Public ? null : new ReviewNotOfPublic(Id));
    }

    /// <summary>It no longer tells who of the public gave it (删除评价人, 个人信息保护法 art. 47); its score counts as before. Again is accepted and changes nothing.</summary>
    /// <remarks>Its id still follows from activity and reviewer: who knows both finds it, and may change it in its time, so that even then each has one word.</remarks>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="ReviewNotOfPublic"/>: a volunteer is forgotten with the registration.</returns>
    public Decision Detach(Instant at)
    {
        var may = CanDetach();
        if (!may.IsAccepted || Requester is null) return may;

        State = Lifecycle.Move(State, ActivityReviewAction.Detach);
        (By, Requester) = (Reviewer.Erased, null);
        Raise(new ActivityReviewDetached(Id, Activity), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a volunteer served in an activity until the check-out.</summary>
    internal static bool TookPart(Activity activity, VolunteerId volunteer) =>
        activity.Participations.Any(one => one.Volunteer == volunteer && one.State == ParticipationState.CheckedOut);

    internal static void RequireSound(int score, IReadOnlyList<ReviewTag> tags)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, 5);
        ArgumentNullException.ThrowIfNull(tags);
        if (tags.Count > MostTags || tags.Contains(default) || tags.Distinct().Count() != tags.Count) throw new ArgumentException($"At most {MostTags} tags are ticked, each once.", nameof(tags));
    }

    private static List<ReviewTag> InOrder(IReadOnlyList<ReviewTag> tags) => [.. tags.OrderBy(tag => tag.Code, StringComparer.Ordinal)];
}
