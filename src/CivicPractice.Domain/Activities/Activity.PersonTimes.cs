using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice.Activities;

/// <content>Person-times that were counted wrong.</content>
public sealed partial class Activity
{
    private List<PersonTimesCorrection> _personTimesCorrections = [];

    /// <summary>How the person-times were counted.</summary>
    public CountingMethod Counted { get; private set; }

    /// <summary>The corrections of the person-times, oldest first.</summary>
    public IReadOnlyList<PersonTimesCorrection> PersonTimesCorrections => _personTimesCorrections;

    /// <summary>Whether the person-times may be corrected.</summary>
    /// <param name="personTimes">The person-times that are right.</param>
    /// <param name="counted">How they were counted.</param>
    /// <param name="at">The moment of correcting.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="CorrectPersonTimes" path="/returns"/>
    /// <inheritdoc cref="CorrectPersonTimes" path="/exception"/>
    public Decision CanCorrectPersonTimes(int personTimes, CountingMethod counted, Instant at, ActivityRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Statistics.PersonTimes.ThrowIfOutOfRange(personTimes);
        var permitted = Lifecycle.Permits(State, ActivityAction.CorrectPersonTimes);
        if (!permitted.IsAccepted || (PersonTimes, Counted) == (personTimes, counted)) return permitted;

        ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), CompletedAt!.Value, nameof(at));
        var until = CompletedAt!.Value + rules.CorrectionWindow;
        return Decision.Unless(at >= until ? new ActivityCorrectionClosed(until) : null);
    }

    /// <summary>Corrects the person-times of an activity that was held or broken off (更正服务人次); what stood before is kept. The same again is accepted and changes nothing.</summary>
    /// <param name="personTimes">The person-times that are right (服务人次), 0 to <see cref="PersonTimes.Most"/>.</param>
    /// <param name="counted">How they were counted.</param>
    /// <param name="reason">Why they were wrong.</param>
    /// <param name="by">Who corrects.</param>
    /// <param name="at">The moment of correcting; not before the completion; where it lies before the latest correction it is taken for that moment.</param>
    /// <param name="rules">The district's rules: how long corrections are taken.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="ActivityCorrectionClosed"/>.</returns>
    /// <exception cref="ArgumentException">The person-times are negative or too many, it is missing who corrects, or the moment lies before the completion.</exception>
    public Decision CorrectPersonTimes(int personTimes, CountingMethod counted, PersonTimesCorrectionReason reason, ActorId by, Instant at, ActivityRules rules)
    {
        if (by == default) throw new ArgumentException("Who corrects is missing.", nameof(by));
        var may = CanCorrectPersonTimes(personTimes, counted, at, rules);
        if (!may.IsAccepted || (PersonTimes, Counted) == (personTimes, counted)) return may;

        State = Lifecycle.Move(State, ActivityAction.CorrectPersonTimes);
        var correction = new PersonTimesCorrection(PersonTimes, Counted, personTimes, counted, reason, by, CorrectedAt(at));
        _personTimesCorrections = [.. _personTimesCorrections, correction];
        (PersonTimes, Counted) = (personTimes, counted);
        Raise(new ActivityPersonTimesCorrected(Id, Site, Category, (HeldOn ?? BrokenOffOn)!.Value, correction.Before, personTimes, counted, reason, correction.CountedBefore, Host), at);
        return Decision.Accepted;
    }

    // Of two who correct at once the later one may have the earlier clock.
    private Instant CorrectedAt(Instant at) => _personTimesCorrections is [.., var latest] ? Instant.Max(latest.At, at.ToMicrosecond()) : at.ToMicrosecond();
}
