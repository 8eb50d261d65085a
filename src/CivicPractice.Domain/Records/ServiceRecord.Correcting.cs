using CivicPractice.PersonalData;
using NodaTime;

namespace CivicPractice.Records;

/// <content>Objections, corrections, and the end of the time of keeping.</content>
public sealed partial class ServiceRecord
{
    /// <summary>Whether the volunteer may object to the record.</summary>
    /// <inheritdoc cref="Contest" path="/returns"/>
    public Decision CanContest() => State == RecordState.Contested ? Decision.Accepted : Lifecycle.Permits(State, RecordAction.Contest);

    /// <summary>The volunteer objects to the record (提出异议, 志愿服务记录与证明出具办法 art. 13 ff., R11). It counts on until that is settled; objecting again meanwhile is accepted and changes nothing.</summary>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Contest(RecordFault fault, Instant at)
    {
        var may = CanContest();
        if (!may.IsAccepted || State == RecordState.Contested) return may;

        State = Lifecycle.Move(State, RecordAction.Contest);
        ContestedAt = at.ToMicrosecond();
        _objections = [.. _objections, new Objection(fault, ContestedAt.Value, null, null)];
        Raise(new RecordContested(Id, Volunteer, fault), at);
        return may;
    }

    /// <summary>Whether the open objection may be turned down.</summary>
    /// <inheritdoc cref="Reject" path="/returns"/>
    public Decision CanReject() => Lifecycle.Permits(State, RecordAction.Reject);

    /// <summary>Turns the open objection down; the record stands as it is.</summary>
    /// <param name="outcome">Why: <see cref="ObjectionOutcome.RecordIsRight"/> or <see cref="ObjectionOutcome.NotProved"/>.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The outcome gives the volunteer right.</exception>
    public Decision Reject(ObjectionOutcome outcome, Instant at)
    {
        if (outcome is not (ObjectionOutcome.RecordIsRight or ObjectionOutcome.NotProved)) throw new ArgumentException("Who gives the volunteer right corrects the record.", nameof(outcome));
        var may = CanReject();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, RecordAction.Reject);
        Settle(outcome, at);
        Raise(new ObjectionRejected(Id, Volunteer, outcome), at);
        return may;
    }

    /// <summary>Whether the record may be put right.</summary>
    /// <param name="details">What it should tell.</param>
    /// <param name="at">The moment of correcting.</param>
    /// <inheritdoc cref="Correct" path="/returns"/>
    /// <inheritdoc cref="Correct" path="/exception"/>
    public Decision CanCorrect(ServiceDetails details, Instant at)
    {
        ArgumentNullException.ThrowIfNull(details);
        details.RequireSound(nameof(details));
        var permitted = Lifecycle.Permits(State, RecordAction.Correct);
        if (!permitted.IsAccepted) return permitted;
        if (State == RecordState.Contested && details == Details) throw new ArgumentException("Nothing is put right: the objection is turned down.", nameof(details));
        return Decision.Unless(
            details.Minutes < 1 ? new NoWholeMinute(details.Given) : null,
            at.ToMicrosecond() < details.Given.Until ? new ServiceNotOver(details.Given.Until) : null);
    }

    /// <summary>Puts the record right (更正, R11); what it told before is kept, and an open objection is settled. The same again is accepted and changes nothing.</summary>
    /// <param name="details">What it tells from now on.</param>
    /// <param name="fault">What was wrong with it.</param>
    /// <param name="by">Who puts it right.</param>
    /// <param name="at">The moment.</param>
    /// <param name="timeZone">The district's time zone, in which the day is told.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NoWholeMinute"/> (such a record is struck out), <see cref="ServiceNotOver"/> that apply.</returns>
    /// <exception cref="ArgumentException">What R8 asks for is missing, or an objection is open and nothing would be put right.</exception>
    public Decision Correct(ServiceDetails details, RecordFault fault, ActorId by, Instant at, DateTimeZone timeZone)
    {
        ArgumentNullException.ThrowIfNull(timeZone);
        if (by == default) throw new ArgumentException("Who corrects is missing.", nameof(by));
        var may = CanCorrect(details, at);
        if (!may.IsAccepted || details == Details) return may;

        var before = Minutes;
        _earlier = [.. _earlier, new EarlierDetails(Details, Day, fault, by, at.ToMicrosecond())];
        State = Lifecycle.Move(State, RecordAction.Correct);
        Settle(ObjectionOutcome.Corrected, at);
        Write(details, details.Given.From.InZone(timeZone).Date);
        Raise(new RecordCorrected(Id, Volunteer, fault, Day, Minutes, before), at);
        return may;
    }

    /// <summary>Whether the record may be struck out.</summary>
    /// <inheritdoc cref="StrikeOut" path="/returns"/>
    public Decision CanStrikeOut() => State == RecordState.StruckOut ? Decision.Accepted : Lifecycle.Permits(State, RecordAction.StrikeOut);

    /// <summary>Strikes the record out (撤销): it does not count any more, and stays to be read. Again is accepted and changes nothing.</summary>
    /// <param name="fault">What is wrong with it, such as <see cref="RecordFault.NotVoluntary"/> (R12).</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision StrikeOut(RecordFault fault, Instant at)
    {
        var may = CanStrikeOut();
        if (!may.IsAccepted || State == RecordState.StruckOut) return may;

        State = Lifecycle.Move(State, RecordAction.StrikeOut);
        Settle(ObjectionOutcome.StruckOut, at);
        StruckOutFor = fault;
        Raise(new RecordStruckOut(Id, Volunteer, fault, Minutes), at);
        return may;
    }

    /// <summary>Whether what the record tells may be destroyed.</summary>
    /// <param name="on">The day in the district's time zone.</param>
    /// <param name="rules">How long records are kept.</param>
    /// <inheritdoc cref="Expunge" path="/returns"/>
    public Decision CanExpunge(LocalDate on, PersonalDataRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (State == RecordState.Expunged) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, RecordAction.Expunge);
        var through = Day + rules.Retention;
        return !permitted.IsAccepted ? permitted : Decision.Unless(on <= through ? new StillKept(through) : null);
    }

    /// <summary>Destroys what the record tells once it need not be kept any more (销毁, R13, R16): names, words, places and persons in charge, earlier ones too. Day and time stay, for the hours were served. Again is accepted and changes nothing.</summary>
    /// <param name="on">The day in the district's time zone.</param>
    /// <param name="rules">How long records are kept.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="StillKept"/>.</returns>
    public Decision Expunge(LocalDate on, PersonalDataRules rules, Instant at)
    {
        var may = CanExpunge(on, rules);
        if (!may.IsAccepted || State == RecordState.Expunged) return may;

        State = Lifecycle.Move(State, RecordAction.Expunge);
        (Name, Content, Place, Site, Unit, InCharge) = ("", null, null, null, default, default);
        (_earlier, _objections) = ([], []);
        ForgetEvaluations();
        Raise(new RecordExpunged(Id, Volunteer), at);
        return may;
    }

    private void Settle(ObjectionOutcome outcome, Instant at)
    {
        if (ContestedAt is null) return;
        ContestedAt = null;
        _objections = [.. _objections[..^1], _objections[^1] with { Outcome = outcome, SettledAt = at.ToMicrosecond() }];
    }
}
