using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice.Activities;

/// <content>How it ends: completed and reviewed, or called off.</content>
public sealed partial class Activity
{
    /// <summary>Whether the activity may be completed.</summary>
    /// <param name="at">The moment of completion.</param>
    /// <inheritdoc cref="Complete" path="/returns"/>
    public Decision CanComplete(Instant at)
    {
        var permitted = Lifecycle.Permits(State, ActivityAction.Complete);
        return !permitted.IsAccepted ? permitted : Decision.Unless(at < During.From ? new TooEarlyToComplete(During.From) : null);
    }

    /// <summary>The activity is over, and counts as one session (场次). It needs one volunteer who came: nobody came, nothing was held.</summary>
    /// <remarks>
    /// Who is still checked in is checked out now or at the planned end, whichever is earlier (overtime needs a check-out of one's own); who never came and has no
    /// excuse is absent without one. Their events come first, <see cref="ActivityHeld"/> last.
    /// </remarks>
    /// <param name="personTimes">Person-times served (服务人次), 0 or more.</param>
    /// <param name="day">The day of the beginning in the district's time zone.</param>
    /// <param name="at">The moment; not before the beginning, nor before anybody's check-in or check-out.</param>
    /// <param name="counted">How the person-times were counted.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="TooEarlyToComplete"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The person-times are negative, or somebody checked in or out later.</exception>
    public Decision Complete(int personTimes, LocalDate day, Instant at, CountingMethod counted = CountingMethod.Unstated)
    {
        Statistics.PersonTimes.ThrowIfOutOfRange(personTimes);
        var may = CanComplete(at);
        if (!may.IsAccepted) return may;
        foreach (var one in _participations.Where(one => one.HasCome))
            ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), one.CheckedOutAt ?? one.CheckedInAt!.Value, nameof(at));

        State = Lifecycle.Move(State, ActivityAction.Complete);
        CompletedAt = at.ToMicrosecond();
        HeldOn = day;
        PersonTimes = personTimes;
        Counted = counted;
        var end = Instant.Min(at, During.Until);
        foreach (var one in _participations)
        {
            if (one.State == ParticipationState.CheckedIn) Leave(one, end, end, at);
            else if (one.State == ParticipationState.SignedUp) StayAway(one, AbsenceKind.Unexcused, at);
        }

        Raise(
            new ActivityHeld(
                Id, Site, Category, Host, day, personTimes, _participations.Sum(one => one.Minutes), _participations.Count(one => one.HasCome), During, counted, IsConcentrated,
                _coOrganizers.Count == 0 ? null : [.. _coOrganizers]),
            at);
        return Decision.Accepted;
    }

    /// <summary>Whether the activity may be reviewed.</summary>
    /// <param name="at">The moment of the review.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="Review" path="/returns"/>
    /// <inheritdoc cref="Review" path="/exception"/>
    public Decision CanReview(Instant at, ActivityRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var permitted = Lifecycle.Permits(State, ActivityAction.Review);
        if (!permitted.IsAccepted) return permitted;

        ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), CompletedAt!.Value, nameof(at));
        var until = CompletedAt.Value + rules.ReviewWindow;
        return Decision.Unless(at >= until ? new ActivityReviewClosed(until) : null);
    }

    /// <summary>The activity is reviewed (评价), once. Where it answers a request, the requester's word (评单) stands with the request.</summary>
    /// <param name="score">1 (very poor) to 5 (very good).</param>
    /// <param name="by">Who reviews.</param>
    /// <param name="at">The moment of the review; not before the completion.</param>
    /// <param name="rules">The district's rules.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="ActivityReviewClosed"/>.</returns>
    /// <exception cref="ArgumentException">The score is not 1 to 5, the reviewer is missing, or the review comes before the completion.</exception>
    public Decision Review(int score, ActorId by, Instant at, ActivityRules rules)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, 5);
        if (by == default) throw new ArgumentException("The reviewer is missing.", nameof(by));
        var may = CanReview(at, rules);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ActivityAction.Review);
        ReviewGiven = new SiteReview(score, by, at.ToMicrosecond());
        Raise(new ActivityReviewed(Id, Site, score), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the activity may be called off.</summary>
    /// <inheritdoc cref="Cancel" path="/returns"/>
    public Decision CanCancel() => Lifecycle.Permits(State, ActivityAction.Cancel);

    /// <summary>Calls the activity off (取消), until the first check-in; what was begun is completed. Cancelling again is accepted and changes nothing.</summary>
    /// <remarks>Of a cancellation and a check-in at the same time one is refused: whichever is stored first wins.</remarks>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Cancel(ActivityCancellationReason reason, Instant at)
    {
        if (State == ActivityState.Cancelled) return Decision.Accepted;
        var may = CanCancel();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ActivityAction.Cancel);
        CancelledFor = reason;
        Raise(new ActivityCancelled(Id, reason, [.. _participations.Where(one => one.HasSeat).Select(one => one.Volunteer)]), at);
        return Decision.Accepted;
    }
}
