using NodaTime;

namespace CivicPractice.PersonalData;

/// <content>What the data may be told for.</content>
public sealed partial class Person
{
    /// <summary>Whether the record may be read, for the district's own work or to tell it for a purpose (R6).</summary>
    /// <param name="purpose">For what it is to be told, or <see langword="null"/> for the district's own work.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="DisclosureNotConsentedTo"/>.</returns>
    public Decision CanReveal(DisclosurePurpose? purpose)
    {
        var permitted = Lifecycle.Permits(State, PersonAction.Reveal);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            purpose is { } told && !_consents.Exists(consent => consent.Purpose == told) ? new DisclosureNotConsentedTo(told) : null);
    }

    /// <summary>Whether a consent may be recorded.</summary>
    /// <param name="by">Who consents.</param>
    /// <param name="today">The day in the district.</param>
    /// <inheritdoc cref="RecordConsent" path="/returns"/>
    public Decision CanRecordConsent(ConsentGiver by, LocalDate today)
    {
        var permitted = Lifecycle.Permits(State, PersonAction.RecordConsent);
        return !permitted.IsAccepted ? permitted : Decision.Unless(by == ConsentGiver.Person && today < FourteenFrom ? new GuardianHasToConsent(Id) : null);
    }

    /// <summary>Records that the person's data may be told (登记同意). What was consented to already is accepted and changes nothing.</summary>
    /// <param name="purpose">For what.</param>
    /// <param name="by">Who consents.</param>
    /// <param name="today">The day in the district, by which the age is judged.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="GuardianHasToConsent"/> (under 14).</returns>
    /// <exception cref="ArgumentException">There is no such purpose.</exception>
    public Decision RecordConsent(DisclosurePurpose purpose, ConsentGiver by, LocalDate today, Instant at)
    {
        RequirePurpose(purpose);
        var may = CanRecordConsent(by, today);
        if (!may.IsAccepted || _consents.Exists(consent => consent.Purpose == purpose)) return may;

        _consents = [.. _consents, new DisclosureConsent(purpose, by, at.ToMicrosecond())];
        Raise(new PersonConsentRecorded(Id, purpose, by), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a consent may be withdrawn.</summary>
    /// <inheritdoc cref="WithdrawConsent" path="/returns"/>
    public Decision CanWithdrawConsent() => Lifecycle.Permits(State, PersonAction.WithdrawConsent);

    /// <summary>The consent is withdrawn (撤回同意, 个人信息保护法 art. 15), whenever somebody wishes. One that was not given is accepted and changes nothing.</summary>
    /// <param name="purpose">For what it was.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">There is no such purpose.</exception>
    public Decision WithdrawConsent(DisclosurePurpose purpose, Instant at)
    {
        RequirePurpose(purpose);
        var may = CanWithdrawConsent();
        if (!may.IsAccepted || !_consents.Exists(consent => consent.Purpose == purpose)) return may;

        _consents = [.. _consents.Where(consent => consent.Purpose != purpose)];
        Raise(new PersonConsentWithdrawn(Id, purpose), at);
        return Decision.Accepted;
    }

    private static void RequirePurpose(DisclosurePurpose purpose)
    {
        if (!Enum.IsDefined(purpose)) throw new ArgumentException("There is no such purpose.", nameof(purpose));
    }
}
