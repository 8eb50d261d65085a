using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice.Requests;

/// <content>Person-times, also those that were counted wrong.</content>
public sealed partial class ServiceRequest
{
    private List<PersonTimesCorrection> _personTimesCorrections = [];

    /// <summary>Person-times served (服务人次); 0 until served, and where an activity counts them.</summary>
    public int PersonTimes { get; private set; }

    /// <summary>How the person-times were counted.</summary>
    public CountingMethod Counted { get; private set; }

    /// <summary>The day of the service in the district's time zone, by which it is counted, or <see langword="null"/> until served, or where nobody said.</summary>
    public LocalDate? ServedOn { get; private set; }

    /// <summary>The corrections of the person-times, oldest first.</summary>
    public IReadOnlyList<PersonTimesCorrection> PersonTimesCorrections => _personTimesCorrections;

    /// <summary>Whether the person-times may be corrected.</summary>
    /// <param name="personTimes">The person-times that are right.</param>
    /// <param name="counted">How they were counted.</param>
    /// <param name="at">The moment of correcting.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="CorrectPersonTimes" path="/returns"/>
    /// <inheritdoc cref="CorrectPersonTimes" path="/exception"/>
    public Decision CanCorrectPersonTimes(int personTimes, CountingMethod counted, Instant at, RequestRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Statistics.PersonTimes.ThrowIfOutOfRange(personTimes);
        var permitted = Lifecycle.Permits(State, RequestAction.CorrectPersonTimes);
        if (!permitted.IsAccepted || (PersonTimes, Counted) == (personTimes, counted)) return permitted;

        ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), ServedAt!.Value, nameof(at));
        var until = ServedAt!.Value + rules.CorrectionWindow;
        return Decision.Unless(
            Through is { } activity ? new AnsweredByActivity(activity) : null,
            at >= until ? new RequestCorrectionClosed(until) : null);
    }

    /// <summary>Corrects the person-times of a service that was given (更正服务人次); what stood before is kept. The same again is accepted and changes nothing.</summary>
    /// <param name="personTimes">The person-times that are right (服务人次), 0 to <see cref="PersonTimes.Most"/>.</param>
    /// <param name="counted">How they were counted.</param>
    /// <param name="reason">Why they were wrong.</param>
    /// <param name="by">Who corrects.</param>
    /// <param name="at">The moment of correcting; not before the service was given; where it lies before the latest correction it is taken for that moment.</param>
    /// <param name="rules">The district's rules: how long corrections are taken.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="AnsweredByActivity"/>, where the activity counts them, and
    /// <see cref="RequestCorrectionClosed"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The person-times are negative or too many, it is missing who corrects, or the moment lies before the service.</exception>
    public Decision CorrectPersonTimes(int personTimes, CountingMethod counted, PersonTimesCorrectionReason reason, ActorId by, Instant at, RequestRules rules)
    {
        if (by == default) throw new ArgumentException("Who corrects is missing.", nameof(by));
        var may = CanCorrectPersonTimes(personTimes, counted, at, rules);
        if (!may.IsAccepted || (PersonTimes, Counted) == (personTimes, counted)) return may;

        Move(RequestAction.CorrectPersonTimes);
        var correction = new PersonTimesCorrection(PersonTimes, Counted, personTimes, counted, reason, by, CorrectedAt(at));
        _personTimesCorrections = [.. _personTimesCorrections, correction];
        (PersonTimes, Counted) = (personTimes, counted);
        Raise(new RequestPersonTimesCorrected(Id, Site, ServedOn, correction.Before, personTimes, counted, reason, correction.CountedBefore), at);
        return Decision.Accepted;
    }

    // Of two who correct at once the later one may have the earlier clock.
    private Instant CorrectedAt(Instant at) => _personTimesCorrections is [.., var latest] ? Instant.Max(latest.At, at.ToMicrosecond()) : at.ToMicrosecond();
}
