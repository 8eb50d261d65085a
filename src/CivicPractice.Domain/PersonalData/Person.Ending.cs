using NodaTime;

namespace CivicPractice.PersonalData;

/// <content>The end of a record: storing only, merging, erasing.</content>
public sealed partial class Person
{
    /// <summary>Whether the record may be stored only.</summary>
    /// <inheritdoc cref="Restrict" path="/returns"/>
    public Decision CanRestrict()
    {
        var permitted = Lifecycle.Permits(State, PersonAction.Restrict);
        return !permitted.IsAccepted ? permitted : Decision.Unless(InForce());
    }

    /// <summary>The purpose has ended and a legal period runs: from now on the record is stored and not used (停止处理, 个人信息保护法 art. 47).</summary>
    /// <param name="keptUntil">The day on which the legal period is over and the record is to be erased.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="EnrolmentInForce"/>.</returns>
    public Decision Restrict(LocalDate keptUntil, Instant at)
    {
        var may = CanRestrict();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, PersonAction.Restrict);
        KeptUntil = keptUntil;
        Raise(new PersonRestricted(Id, keptUntil), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the record may be used again.</summary>
    /// <param name="consentBy">Who consents to it.</param>
    /// <param name="today">The day in the district.</param>
    /// <inheritdoc cref="Resume" path="/returns"/>
    public Decision CanResume(ConsentGiver consentBy, LocalDate today)
    {
        var permitted = Lifecycle.Permits(State, PersonAction.Resume);
        return !permitted.IsAccepted ? permitted : Decision.Unless(consentBy == ConsentGiver.Person && today < FourteenFrom ? new GuardianHasToConsent(Id) : null);
    }

    /// <summary>The person comes back and consents anew: the record is used again (恢复处理).</summary>
    /// <param name="consentBy">Who consents to it.</param>
    /// <param name="today">The day in the district, by which the age is judged.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="GuardianHasToConsent"/> (under 14).</returns>
    public Decision Resume(ConsentGiver consentBy, LocalDate today, Instant at)
    {
        var may = CanResume(consentBy, today);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, PersonAction.Resume);
        (KeptUntil, ConsentBy) = (null, consentBy);
        Raise(new PersonResumed(Id, consentBy), at);
        return Decision.Accepted;
    }

    /// <summary>What another record of the same person takes in of this one.</summary>
    public PersonHoldings ToHoldings() => new(District, Id, ConsentBy, _enrolments);

    /// <summary>Whether the record may take in another one of the same person.</summary>
    /// <inheritdoc cref="Absorb" path="/returns"/>
    public Decision CanAbsorb() => Lifecycle.Permits(State, PersonAction.Absorb);

    /// <summary>Takes in another record of the same person (并入重复记录): the fields that are missing here, and the registrations. What may be told is asked again.</summary>
    /// <param name="other">What the other record has.</param>
    /// <param name="fields">The other's fields that are missing here, as the protector made them for this person.</param>
    /// <param name="birthdays">The birthdays that lie ahead, as they follow from all the fields.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The other record is this one or another district's, or a field is there already.</exception>
    public Decision Absorb(PersonHoldings other, IReadOnlyDictionary<PersonalField, ProtectedText> fields, Birthdays birthdays, Instant at)
    {
        RequireSameDistrict(other.District, nameof(other));
        if (other.Person == Id) throw new ArgumentException("A record is not merged with itself.", nameof(other));
        if (fields.Keys.Any(Has)) throw new ArgumentException("A field is there already.", nameof(fields));
        var may = CanAbsorb();
        if (!may.IsAccepted) return may;

        _fields = Ordered(_fields.ToDictionary(field => field.Field, field => field.Text).Concat(fields));
        _enrolments = [.. _enrolments, .. other.Enrolments.Where(theirs => !_enrolments.Exists(ours => ours.Volunteer == theirs.Volunteer))];
        Keep(birthdays);
        if (other.ConsentBy == ConsentGiver.Guardian) ConsentBy = ConsentGiver.Guardian;
        Raise(new PersonAbsorbed(Id, other.Person), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the record may go over into another one.</summary>
    /// <inheritdoc cref="MergeInto" path="/returns"/>
    public Decision CanMergeInto() => Lifecycle.Permits(State, PersonAction.Merge);

    /// <summary>The record goes over into another one of the same person (合并), which has taken it in; its own fields are gone.</summary>
    /// <param name="into">The record that stays.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision MergeInto(PersonId into, Instant at)
    {
        var may = CanMergeInto();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, PersonAction.Merge);
        UnsettledSince = at.ToMicrosecond();
        MergedInto = into;
        Empty();
        Raise(new PersonMerged(Id, into), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the person may be erased.</summary>
    /// <param name="today">The day in the district.</param>
    /// <inheritdoc cref="Erase" path="/returns"/>
    public Decision CanErase(LocalDate today)
    {
        if (State is PersonState.Erasing or PersonState.Erased) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, PersonAction.Erase);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            InForce(),
            KeptUntil is { } until && today < until ? new LegalPeriodRuns(until) : null);
    }

    /// <summary>Erases the person (删除, 个人信息保护法 art. 47): fields, birthdays, consents and registrations are gone, and the key is to follow. Erasing again is accepted and changes nothing.</summary>
    /// <param name="today">The day in the district.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="EnrolmentInForce"/>, <see cref="LegalPeriodRuns"/> that apply.</returns>
    public Decision Erase(LocalDate today, Instant at)
    {
        var may = CanErase(today);
        if (!may.IsAccepted || State is PersonState.Erasing or PersonState.Erased) return may;

        State = Lifecycle.Move(State, PersonAction.Erase);
        UnsettledSince = at.ToMicrosecond();
        Empty();
        Raise(new PersonErased(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be noted that the key is gone.</summary>
    /// <inheritdoc cref="Settle" path="/returns"/>
    public Decision CanSettle() => State is PersonState.Merged or PersonState.Erased ? Decision.Accepted : Lifecycle.Permits(State, PersonAction.Settle);

    /// <summary>What the record was protected with is gone (密钥已销毁). Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Settle(Instant at)
    {
        var may = CanSettle();
        if (!may.IsAccepted || State is PersonState.Merged or PersonState.Erased) return may;

        State = Lifecycle.Move(State, PersonAction.Settle);
        UnsettledSince = null;
        Raise(new PersonSettled(Id), at);
        return Decision.Accepted;
    }

    private void Empty()
    {
        _fields = [];
        _consents = [];
        _enrolments = [];
        KeptUntil = null;
        Keep(default);
    }
}
