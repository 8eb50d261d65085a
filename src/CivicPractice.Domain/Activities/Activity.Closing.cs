using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <content>How it ends: completed and reviewed, broken off, or called off.</content>
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
        RequireNobodyLater(at);

        State = Lifecycle.Move(State, ActivityAction.Complete);
        HeldOn = day;
        End(personTimes, counted, AbsenceKind.Unexcused, at);

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

    /// <summary>Whether the activity may be broken off.</summary>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="BreakOff" path="/returns"/>
    public Decision CanBreakOff(Instant at)
    {
        var permitted = Lifecycle.Permits(State, ActivityAction.BreakOff);
        return !permitted.IsAccepted ? permitted : Decision.Unless(at >= During.Until ? new TooLateToBreakOff(During.Until) : null);
    }

    /// <summary>Breaks the activity off while it is under way (中止), such as when a storm comes up. What was given until then counts, minutes and person-times; a session it is not.</summary>
    /// <remarks>
    /// Who is still checked in is checked out now or at the planned end, whichever is earlier; who had not come is excused, and the host may say otherwise afterwards. Their events come first,
    /// <see cref="ActivityBrokenOff"/> last.
    /// </remarks>
    /// <param name="reason">Why.</param>
    /// <param name="personTimes">Person-times served until then (服务人次), 0 or more.</param>
    /// <param name="counted">How they were counted.</param>
    /// <param name="day">The day of the beginning in the district's time zone.</param>
    /// <param name="at">The moment; before the planned end, and not before anybody's check-in or check-out.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="TooLateToBreakOff"/>: what took its time is completed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The person-times are negative, or somebody checked in or out later.</exception>
    public Decision BreakOff(ActivityCancellationReason reason, int personTimes, CountingMethod counted, LocalDate day, Instant at)
    {
        Statistics.PersonTimes.ThrowIfOutOfRange(personTimes);
        var may = CanBreakOff(at);
        if (!may.IsAccepted) return may;
        RequireNobodyLater(at);

        State = Lifecycle.Move(State, ActivityAction.BreakOff);
        BrokenOffOn = day;
        CancelledFor = reason;
        var told = _participations.Where(one => one.HasSeat).Select(one => one.Volunteer).ToList();
        End(personTimes, counted, AbsenceKind.Excused, at);
        var until = Instant.Min(CompletedAt!.Value, During.Until);
        Raise(
            new ActivityBrokenOff(
                Id, Site, Category, Host, reason, day, personTimes, counted, _participations.Sum(one => one.Minutes), told, until > During.From ? new TimeRange(During.From, until) : null),
            at);
        return Decision.Accepted;
    }

    private void RequireNobodyLater(Instant at)
    {
        foreach (var one in _participations.Where(one => one.HasCome))
            ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), one.CheckedOutAt ?? one.CheckedInAt!.Value, nameof(at));
    }

    // Everybody's part in it is over.
    private void End(int personTimes, CountingMethod counted, AbsenceKind ofThoseWhoDidNotCome, Instant at)
    {
        CompletedAt = at.ToMicrosecond();
        PersonTimes = personTimes;
        Counted = counted;
        var end = Instant.Min(at, During.Until);
        EndPromotions(at);
        foreach (var one in _participations)
        {
            if (one.State == ParticipationState.CheckedIn) Leave(one, end, end, at);
            else if (one.State == ParticipationState.SignedUp) StayAway(one, ofThoseWhoDidNotCome, at);
        }
    }

    /// <summary>Whether the activity may be called off.</summary>
    /// <inheritdoc cref="Cancel" path="/returns"/>
    public Decision CanCancel() => Lifecycle.Permits(State, ActivityAction.Cancel);

    /// <summary>Calls the activity off (取消), until the first check-in; what was begun is completed, or broken off. Cancelling again is accepted and changes nothing.</summary>
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
        List<VolunteerId> told = [.. _participations.Where(one => one.IsOpen).Select(one => one.Volunteer)];
        EndPromotions(at);
        Raise(new ActivityCancelled(Id, reason, told), at);
        return Decision.Accepted;
    }
}
