using CivicPractice.Partnerships;
using NodaTime;

namespace CivicPractice.Activities;

/// <content>What was published and is changed: another time or place, another end.</content>
public sealed partial class Activity
{
    /// <summary>When its time or place was last changed, or <see langword="null"/>; who had signed up before that may withdraw without its being late.</summary>
    public Instant? MovedAt { get; private set; }

    /// <summary>Whether what was published may be changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <param name="coOrganizers">What is known of its co-organisers, on the new day.</param>
    /// <param name="day">The day of its beginning then, in the district's time zone.</param>
    /// <param name="at">The moment of changing.</param>
    /// <inheritdoc cref="Change" path="/returns"/>
    /// <inheritdoc cref="Change" path="/exception"/>
    public Decision CanChange(ActivityChange change, IReadOnlyList<PartnershipStanding> coOrganizers, LocalDate day, Instant at)
    {
        ArgumentNullException.ThrowIfNull(change);
        change.RequireSound(nameof(change));
        RequireSound(coOrganizers, District);
        if (!coOrganizers.Select(one => one.Partnership).ToHashSet().SetEquals(_coOrganizers)) throw new ArgumentException("The facts are not those of its co-organisers.", nameof(coOrganizers));
        if (IsWritten(change)) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, ActivityAction.Change);
        if (!permitted.IsAccepted) return permitted;

        var to = change.During ?? During;
        return Decision.Unless(at >= During.From ? new BeginningPassed(During.From) : at >= to.From ? new BeginningPassed(to.From) : null)
            & (to == During ? Decision.Accepted : InForce(coOrganizers, day));
    }

    /// <summary>
    /// Changes what was published, before it begins (变更活动). Another time or place leaves everybody the seat, but for those who are not free then: they lose it without penalty. Whoever lacks something
    /// for a risk that is stated now is refused at the check-in, and is on the list of <see cref="Volunteers.WatchingFitness"/> until then. The same once more is accepted and changes nothing.
    /// </summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <param name="coOrganizers">What is known of its co-organisers, on the new day.</param>
    /// <param name="day">The day of its beginning then, in the district's time zone.</param>
    /// <param name="notFree">Those who have a seat and are not free at the new time, as their schedules say.</param>
    /// <param name="at">The moment of changing; before the beginning, the old one and the new one.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="BeginningPassed"/> and, where the time changes, <see cref="CoOrganizerNotInForce"/> for each that is not in force on the new day.</returns>
    /// <exception cref="ArgumentException">A text is empty, site, time or audience is the default; the facts are not those of its co-organisers; or somebody not free has no seat, or is named where the time stays.</exception>
    public Decision Change(ActivityChange change, IReadOnlyList<PartnershipStanding> coOrganizers, LocalDate day, IReadOnlyCollection<ParticipationId> notFree, Instant at)
    {
        ArgumentNullException.ThrowIfNull(notFree);
        var may = CanChange(change, coOrganizers, day, at);
        if (!may.IsAccepted || IsWritten(change)) return may;
        if (notFree.Count > 0 && (change.During ?? During) == During) throw new ArgumentException("The time stays, and so do the seats.", nameof(notFree));
        if (notFree.Any(one => Find(one) is not { State: ParticipationState.SignedUp or ParticipationState.Promoted })) throw new ArgumentException("Somebody who is not free has no seat.", nameof(notFree));

        var isMoved = (change.During ?? During) != During || (change.Site ?? Site) != Site;
        State = Lifecycle.Move(State, ActivityAction.Change);
        (Site, During, Title) = (change.Site ?? Site, change.During ?? During, change.Title ?? Title);
        (Information, Risk) = (change.Information ?? Information, change.Risk ?? Risk);
        (Audience, IsConcentrated) = (change.Audience ?? Audience, change.IsConcentrated ?? IsConcentrated);
        if (isMoved) MovedAt = at.ToMicrosecond();
        foreach (var one in _participations.Where(one => notFree.Contains(one.Id))) Release(one, at);
        // A seat is kept for nobody beyond the beginning.
        foreach (var one in _participations.Where(one => one.ConfirmBy > During.From)) Put(one with { ConfirmBy = During.From });
        Raise(new ActivityChanged(Id, Site, During, Risk!.Level, Audience, IsConcentrated, isMoved, [.. _participations.Where(one => one.IsOpen).Select(one => one.Volunteer)]), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may end at another moment.</summary>
    /// <param name="until">The end.</param>
    /// <param name="at">The moment of asking.</param>
    /// <inheritdoc cref="Prolong" path="/returns"/>
    public Decision CanProlong(Instant until, Instant at)
    {
        if (During.Until == until.ToMicrosecond()) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, ActivityAction.Prolong);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            until <= at ? new EndPassed(until) : null,
            until.ToMicrosecond() <= During.From ? new EndsBeforeItBegins(During.From) : null);
    }

    /// <summary>It ends later, or earlier, than planned (延长、缩短), also when it is under way: what an emergency asks. Nobody has to stay longer than they said. The same end again is accepted and changes nothing.</summary>
    /// <param name="until">The end; after now and after the beginning.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="EndPassed"/> and <see cref="EndsBeforeItBegins"/> that apply.</returns>
    public Decision Prolong(Instant until, Instant at)
    {
        var may = CanProlong(until, at);
        if (!may.IsAccepted || During.Until == until.ToMicrosecond()) return may;

        State = Lifecycle.Move(State, ActivityAction.Prolong);
        During = new TimeRange(During.From, until);
        MovedAt = at.ToMicrosecond();
        Raise(new ActivityProlonged(Id, During, [.. _participations.Where(one => one.HasSeat).Select(one => one.Volunteer)]), at);
        return Decision.Accepted;
    }

    private void Release(Participation one, Instant at)
    {
        GiveUp(one, ParticipationAction.Release);
        Raise(new VolunteerReleased(Id, one.Id, one.Volunteer), at);
    }

    private bool IsWritten(ActivityChange change) =>
        (change.Site ?? Site, change.During ?? During, change.Title ?? Title, change.Information ?? Information, change.Audience ?? Audience, change.IsConcentrated ?? IsConcentrated)
            == (Site, During, Title, Information, Audience, IsConcentrated)
        && (change.Risk is null || change.Risk == Risk);
}
