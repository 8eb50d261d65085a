using CivicPractice.Activities;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <content>From the visit to the service.</content>
public sealed partial class ServiceRequest
{
    /// <summary>Whether the volunteers may begin.</summary>
    /// <param name="volunteers">What is known now of those who come, each of <see cref="Volunteers"/>.</param>
    /// <param name="at">The moment of beginning.</param>
    /// <param name="profile">The district's profile: its rules, and the time zone in which the first day of the wanted time is told.</param>
    /// <inheritdoc cref="Begin" path="/returns"/>
    /// <inheritdoc cref="Begin" path="/exception"/>
    public Decision CanBegin(IReadOnlyList<VolunteerFacts> volunteers, Instant at, DistrictProfile profile)
    {
        RequireFacts(volunteers, profile);
        var permitted = Lifecycle.Permits(State, RequestAction.Begin);
        if (!permitted.IsAccepted) return permitted;
        if (volunteers.Count != SeatsTaken) throw new ArgumentException("The facts are not those of the volunteers who come.", nameof(volunteers));
        foreach (var one in Volunteers)
            if (!volunteers.Any(facts => facts.Volunteer == one)) throw new ArgumentException("The facts are not those of the volunteers who come.", nameof(volunteers));

        var from = Wanted.From - profile.Requests.EarliestBegin;
        return Judge(
            volunteers,
            Demand(profile) with { JoinedAt = at },
            Decision.Unless(at < from ? new TooEarlyToBegin(from) : null, at >= Wanted.Until ? new TooLateToBegin(Wanted.Until) : null));
    }

    /// <summary>The volunteers begin (开始服务): from here on time counts. Eligibility is judged again, by what is known now.</summary>
    /// <param name="volunteers">What is known now of those who come, each of <see cref="Volunteers"/>.</param>
    /// <param name="at">The moment of beginning; before the wanted time ends.</param>
    /// <param name="profile">The district's profile: its rules, and the time zone in which the first day of the wanted time is told.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="TooEarlyToBegin"/>, <see cref="TooLateToBegin"/>
    /// and the refusals of <see cref="EligibilityPolicy.Judge"/> for each volunteer that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The facts are not those of the volunteers who come, or facts or profile are of another district.</exception>
    public Decision Begin(IReadOnlyList<VolunteerFacts> volunteers, Instant at, DistrictProfile profile)
    {
        var may = CanBegin(volunteers, at, profile);
        if (!may.IsAccepted) return may;

        Move(RequestAction.Begin);
        BegunAt = at.ToMicrosecond();
        Raise(new RequestBegun(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it can be told that one of those who were to come did not.</summary>
    /// <param name="volunteer">Who did not come.</param>
    /// <param name="at">The moment of telling.</param>
    /// <inheritdoc cref="MarkAbsent" path="/returns"/>
    public Decision CanMarkAbsent(VolunteerId volunteer, Instant at)
    {
        var permitted = Lifecycle.Permits(State, RequestAction.MarkAbsent);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            at < Wanted.From ? new VisitNotDue(Wanted.From) : null,
            IsComing(volunteer) ? null : new NotComing(volunteer),
            SeatsTaken == 1 && IsComing(volunteer) ? new NobodyElseComes(Id) : null);
    }

    /// <summary>One of those who were to come did not (登记缺席); the others serve without, and only they have served. Where nobody else comes the visit has failed (<see cref="RecordFailedVisit"/>).</summary>
    /// <param name="volunteer">Who did not come.</param>
    /// <param name="at">The moment of telling; from the wanted time on, for until then it is given back.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="VisitNotDue"/>, <see cref="NotComing"/>, <see cref="NobodyElseComes"/> that apply.</returns>
    public Decision MarkAbsent(VolunteerId volunteer, Instant at)
    {
        var may = CanMarkAbsent(volunteer, at);
        if (!may.IsAccepted) return may;

        Move(RequestAction.MarkAbsent);
        var party = _parties.Find(one => one.Volunteers.Contains(volunteer))!;
        SetParties([.. _parties.Select(one => one != party ? one : party with { Volunteers = [.. party.Volunteers.Where(one => one != volunteer)] }).Where(one => one.Volunteers.Count > 0)]);
        _pastOffers = [.. _pastOffers, new PastOffer(party.By, party.OfferedAt, at.ToMicrosecond(), OfferEnd.Absent, null, [volunteer])];
        Raise(new RequestVolunteerAbsent(Id, party.By, volunteer), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a visit can be recorded as failed.</summary>
    /// <param name="at">The moment of recording.</param>
    /// <inheritdoc cref="RecordFailedVisit" path="/returns"/>
    public Decision CanRecordFailedVisit(Instant at)
    {
        var permitted = Lifecycle.Permits(State, RequestAction.RecordFailedVisit);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            State == RequestState.Accepted && at < Wanted.From ? new VisitNotDue(Wanted.From) : null);
    }

    /// <summary>The visit failed (上门未果): the history is kept, and the request waits for another time (<see cref="Reschedule"/>) and to be dispatched again.</summary>
    /// <param name="reason">Why it failed.</param>
    /// <param name="at">The moment of recording; from the wanted time on, unless the volunteers have begun.</param>
    /// <param name="rules">The district's rules, for the time that counts where cover ended in the middle.</param>
    /// <param name="day">The day from which time counts (<see cref="CountedFrom"/>) in the district's time zone, or <see langword="null"/> where nobody has begun.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="VisitNotDue"/>.</returns>
    public Decision RecordFailedVisit(FailedVisitReason reason, Instant at, RequestRules rules, LocalDate? day = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var may = CanRecordFailedVisit(at);
        if (!may.IsAccepted) return may;

        var given = reason == FailedVisitReason.CoverEnded && AnsweredBy is null ? MinutesGivenUntil(at, rules) : 0;
        Move(RequestAction.RecordFailedVisit);
        if (given > 0) NoteServedDay(day);
        var parties = ServedParties();
        var (by, volunteers) = Release(OfferEnd.VisitFailed, at);
        Raise(new RequestVisitFailed(Id, by, reason, given, volunteers, given > 0 ? day : null, parties), at);
        return Decision.Accepted;
    }

    /// <summary>Whether another time can be agreed on.</summary>
    /// <param name="wanted">The other time.</param>
    /// <param name="at">The moment of agreeing.</param>
    /// <inheritdoc cref="Reschedule" path="/returns"/>
    public Decision CanReschedule(TimeRange wanted, Instant at)
    {
        if (wanted == default) throw new ArgumentException("The time is missing.", nameof(wanted));
        var permitted = Lifecycle.Permits(State, RequestAction.Reschedule);
        return !permitted.IsAccepted ? permitted : Decision.Unless(wanted.From <= at ? new WantedTimePassed(wanted) : null);
    }

    /// <summary>Another time is agreed on with the requester (改期), until the volunteers have begun. Another time is another question: whoever was asked or would come is free, an activity that was to answer it does not any more, and who had declined may be asked again.</summary>
    /// <param name="wanted">The other time.</param>
    /// <param name="at">The moment of agreeing; strictly before the other time.</param>
    /// <param name="rules">The district's rules: by when what is to be done now.</param>
    /// <param name="reason">Why, or <see langword="null"/>.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="WantedTimePassed"/>.</returns>
    /// <exception cref="ArgumentException">The time is missing.</exception>
    public Decision Reschedule(TimeRange wanted, Instant at, RequestRules rules, StepReason? reason = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var may = CanReschedule(wanted, at);
        if (!may.IsAccepted) return may;

        Move(RequestAction.Reschedule);
        var (withdrawn, volunteers) = Release(OfferEnd.Rescheduled, at);
        BeginAnew(wanted, at, rules);
        var answer = AnsweredBy;
        AnsweredBy = null;
        Raise(new RequestRescheduled(Id, wanted, withdrawn, volunteers, reason), at);
        if (answer is { } dropped) Raise(new RequestAnswerDropped(Id, dropped), at);
        return Decision.Accepted;
    }

    // What was declined was declined for another time.
    private void BeginAnew(TimeRange wanted, Instant at, RequestRules rules)
    {
        (Wanted, BeginsAt) = (wanted, wanted.From);
        (AskedAnewAt, FirstDispatchedAt, OffersBefore) = (at.ToMicrosecond(), null, _pastOffers.Count);
        Promise(AskedAnewAt.Value, rules);
    }

    /// <summary>Whether the service can be recorded as given.</summary>
    /// <param name="through">The activity that gave the service and counts its minutes, or <see langword="null"/>.</param>
    /// <inheritdoc cref="Serve" path="/returns"/>
    public Decision CanServe(ActivityId? through = null)
    {
        var permitted = Lifecycle.Permits(State, RequestAction.Serve);
        if (!permitted.IsAccepted || through == AnsweredBy) return permitted;
        return through is { } other ? new ActivityAnswersAnother(other) : new AnsweredByActivity(AnsweredBy!.Value);
    }

    /// <summary>The service is given (完成服务); whole minutes count from the later of beginning and wanted time, at most the district's overtime beyond the wanted end.</summary>
    /// <param name="at">The moment of the end; not before the beginning.</param>
    /// <param name="personTimes">Person-times served (服务人次), 0 to <see cref="PersonTimes.Most"/>; 0 where an activity counts them.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="through">The activity that gave the service and counts its minutes and its person-times, or <see langword="null"/>; then <see cref="Minutes"/> stay 0.</param>
    /// <param name="counted">How the person-times were counted.</param>
    /// <param name="day">The day from which time counts (<see cref="CountedFrom"/>) in the district's time zone, or <see langword="null"/>: then the service is in no month of the figures.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/>, with <see cref="AnsweredByActivity"/> when an activity answers the request and is not named,
    /// or with <see cref="ActivityAnswersAnother"/> when it is not the one that was noted.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The end lies before the beginning, the person-times are negative or too many, or not 0 although an activity counts them.</exception>
    public Decision Serve(
        Instant at, int personTimes, RequestRules rules, ActivityId? through = null, CountingMethod counted = CountingMethod.Unstated, LocalDate? day = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Statistics.PersonTimes.ThrowIfOutOfRange(personTimes);
        if (through is not null) ArgumentOutOfRangeException.ThrowIfNotEqual(personTimes, 0);
        var may = CanServe(through);
        if (!may.IsAccepted) return may;
        ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), BegunAt!.Value, nameof(at));

        Move(RequestAction.Serve);
        ServedAt = at.ToMicrosecond();
        ConfirmBy = ServedAt.Value + rules.ConfirmationWindow;
        Minutes = through is null ? MinutesGivenUntil(ServedAt.Value, rules) : 0;
        Through = through;
        (PersonTimes, Counted, ServedOn) = (personTimes, counted, day);
        NoteServedDay(day);
        Raise(new RequestServed(Id, Site, Volunteers, Minutes, personTimes, through, counted, day, ServedParties()), at);
        return Decision.Accepted;
    }

    private List<ServedParty> ServedParties() => [.. _parties.Select(party => new ServedParty(party.By, party.Volunteers))];

    /// <summary>Whole minutes each volunteer has given until a moment, as far as time counts; 0 until they have begun.</summary>
    internal int MinutesGivenUntil(Instant at, RequestRules rules) =>
        CountedFrom is { } from ? (int)Duration.Max(Instant.Min(at, Wanted.Until + rules.Overtime) - from, Duration.Zero).TotalMinutes : 0;

    /// <summary>Whether the request may be called off.</summary>
    /// <inheritdoc cref="Cancel" path="/returns"/>
    public Decision CanCancel() => Lifecycle.Permits(State, RequestAction.Cancel);

    /// <summary>Calls the request off; not once the volunteers have begun. Whoever was asked or would come is free (who would have come is kept), and what was noted as its answer no longer is. Calling off again is accepted and changes nothing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="duplicateOf">The request that stays, where it was ordered twice and it is known which one; else <see langword="null"/>.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">It is called off as the duplicate of itself, or of another for another reason.</exception>
    public Decision Cancel(CancellationReason reason, Instant at, ServiceRequestId? duplicateOf = null)
    {
        if (duplicateOf is { } other && (other == Id || other == default || reason != CancellationReason.Duplicate)) throw new ArgumentException("Only what was ordered twice has another request that stays.", nameof(duplicateOf));
        if (State == RequestState.Cancelled) return Decision.Accepted;
        var may = CanCancel();
        if (!may.IsAccepted) return may;

        Move(RequestAction.Cancel);
        var (withdrawn, volunteers) = Release(OfferEnd.CalledOff, at, keepsParties: true);
        (CancelledFor, CancelledAt, DuplicateOf, AnsweredBy) = (reason, at.ToMicrosecond(), duplicateOf, null);
        Raise(new RequestCancelled(Id, reason, duplicateOf, withdrawn, volunteers), at);
        return Decision.Accepted;
    }
}
