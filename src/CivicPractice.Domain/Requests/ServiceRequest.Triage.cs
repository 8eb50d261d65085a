using CivicPractice.Safeguards;
using NodaTime;

namespace CivicPractice.Requests;

/// <content>What the centre makes of it, and by when what is to be done.</content>
public sealed partial class ServiceRequest
{
    /// <summary>How urgent it is, as the centre judges it (紧急程度).</summary>
    public RequestUrgency Urgency { get; private set; }

    /// <summary>When the centre last said what it is, or <see langword="null"/> until then.</summary>
    public Instant? TriagedAt { get; private set; }

    /// <summary>By when it is to be triaged, or <see langword="null"/> where the district dispatches without.</summary>
    public Instant? TriageBy { get; private set; }

    /// <summary>By when it is to be offered to somebody.</summary>
    public Instant DispatchBy { get; private set; }

    /// <summary>By when all seats are to be taken.</summary>
    public Instant StaffBy { get; private set; }

    /// <summary>What is to be done next (待办).</summary>
    public RequestDuty Due { get; private set; }

    /// <summary>By when that is to be done, or <see langword="null"/> when nothing is.</summary>
    public Instant? DueBy { get; private set; }

    /// <summary>When it was first offered to somebody, at the time that is wanted now, or <see langword="null"/> until then.</summary>
    public Instant? FirstDispatchedAt { get; private set; }

    /// <summary>When everything began anew with another time, or <see langword="null"/>.</summary>
    public Instant? AskedAnewAt { get; private set; }

    /// <summary>How many of the past offers were made for another time; who declined one of them may be asked again.</summary>
    public int OffersBefore { get; private set; }

    /// <summary>Whether the centre may say what the request is.</summary>
    /// <inheritdoc cref="Triage" path="/returns"/>
    public Decision CanTriage()
    {
        var permitted = Lifecycle.Permits(State, RequestAction.Triage);
        return !permitted.IsAccepted ? permitted : Decision.Unless(SeatsTaken > 0 ? new VolunteersCome(SeatsTaken) : null);
    }

    /// <summary>The centre says what the request is (受理), before it is offered to anybody: by it deadlines are told, and who is fit is judged. What was planned in waves for another category, risk or number is dropped. The same again is accepted and changes nothing.</summary>
    /// <param name="triage">How urgent, of what category and risk, for how many volunteers.</param>
    /// <param name="at">The moment.</param>
    /// <param name="rules">The district's rules: by when what is to be done.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, or with <see cref="VolunteersCome"/> where somebody took it on as it was.</returns>
    /// <exception cref="ArgumentException">The category is missing, or no volunteer is wanted.</exception>
    public Decision Triage(RequestTriage triage, Instant at, RequestRules rules)
    {
        ArgumentNullException.ThrowIfNull(triage);
        ArgumentNullException.ThrowIfNull(rules);
        if (triage.Category == default) throw new ArgumentException("The category is missing.", nameof(triage));
        if (triage.VolunteersWanted < 1) throw new ArgumentException("A request wants at least one volunteer.", nameof(triage));
        var may = CanTriage();
        if (!may.IsAccepted || (TriagedAt is not null && triage == new RequestTriage(Urgency, Category, Risk.Level, VolunteersWanted))) return may;

        Move(RequestAction.Triage);
        // Those who were to be asked were chosen for what it was.
        var dropped = (Category, Risk.Level, VolunteersWanted) == (triage.Category, triage.Risk, triage.VolunteersWanted) ? null : Waves;
        if (dropped is not null) ForgetWaves();
        (Urgency, Category, VolunteersWanted) = (triage.Urgency, triage.Category, triage.VolunteersWanted);
        Risk = new RiskStatement(triage.Risk, Risk.Statement);
        TriagedAt = at.ToMicrosecond();
        Promise(AskedAnewAt ?? PlacedAt, rules);
        Raise(new RequestTriaged(Id, Urgency, Category, triage.Risk, VolunteersWanted), at);
        if (dropped is not null) Raise(new RequestWavesDropped(Id, dropped.Waiting.Count), at);
        return Decision.Accepted;
    }

    // Whatever is promised, it is to be done before the wanted time, and nothing is late before there was time for it.
    private void Promise(Instant from, RequestRules rules)
    {
        var level = rules.LevelOf(Category, Urgency);
        TriageBy = rules.TriageFirst ? Before(from + level.TriageWithin) : null;
        DispatchBy = Before(from + level.DispatchWithin);
        StaffBy = Before(Instant.Max(Wanted.From - level.StaffedBefore, from + level.DispatchWithin));

        Instant Before(Instant by) => Instant.Min(by, Wanted.From).ToMicrosecond();
    }

    private (RequestDuty Due, Instant? By) DutyNow() => State switch
    {
        RequestState.Placed when TriageBy is { } by && TriagedAt is null => (RequestDuty.Triage, by),
        RequestState.Placed when FirstDispatchedAt is null => (RequestDuty.Dispatch, DispatchBy),
        RequestState.Placed or RequestState.Dispatched => (RequestDuty.Staff, StaffBy),
        RequestState.Accepted => (RequestDuty.Begin, Wanted.Until),
        RequestState.InService => (RequestDuty.Record, Wanted.Until),
        _ => (RequestDuty.Nothing, null),
    };
}
