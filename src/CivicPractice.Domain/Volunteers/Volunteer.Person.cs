using CivicPractice.Divisions;
using CivicPractice.PersonalData;
using CivicPractice.Scheduling;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <content>What the registration tells of the person.</content>
public sealed partial class Volunteer
{
    /// <summary>Whether the birthdays may be recorded.</summary>
    /// <inheritdoc cref="RecordBirthdays" path="/returns"/>
    public Decision CanRecordBirthdays() => Lifecycle.Permits(State, VolunteerAction.RecordBirthdays);

    /// <summary>Records the birthdays that rules wait for (登记年龄节点), in the place of what was recorded before: a birth date was corrected, or they are past. The same once more is accepted and changes nothing.</summary>
    /// <param name="eightFrom">The 8th birthday, or <see langword="null"/> where it does not matter.</param>
    /// <param name="adultFrom">The 18th birthday, or <see langword="null"/> where it does not matter.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">Adulthood comes before the 8th birthday.</exception>
    public Decision RecordBirthdays(LocalDate? eightFrom, LocalDate? adultFrom, Instant at)
    {
        if (adultFrom <= eightFrom) throw new ArgumentException("Nobody is an adult before the 8th birthday.", nameof(adultFrom));
        var may = CanRecordBirthdays();
        if (!may.IsAccepted || (EightFrom, AdultFrom) == (eightFrom, adultFrom)) return may;

        (EightFrom, AdultFrom) = (eightFrom, adultFrom);
        Raise(new VolunteerBirthdaysRecorded(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether birthdays may be forgotten.</summary>
    /// <inheritdoc cref="ForgetBirthdays" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanForgetBirthdays() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>Forgets the birthdays of somebody who has come of age (清除年龄节点): no rule needs them any more. What a guardian had consented to stays. Of a minor, and where there are none, it changes nothing.</summary>
    /// <param name="today">The day in the district.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Accepted from every state.</returns>
    public Decision ForgetBirthdays(LocalDate today, Instant at)
    {
        var may = CanForgetBirthdays();
        if (!may.IsAccepted || AdultFrom is not { } adult || today < adult) return may;

        (EightFrom, AdultFrom) = (null, null);
        Raise(new VolunteerBirthdaysRecorded(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be told in whose record the personal data stands.</summary>
    /// <inheritdoc cref="BelongTo" path="/returns"/>
    public Decision CanBelongTo() => Lifecycle.Permits(State, VolunteerAction.BelongTo);

    /// <summary>The personal data stands in this record from now on (关联个人信息). The same once more is accepted and changes nothing.</summary>
    /// <param name="person">The person.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Accepted from every state.</returns>
    /// <exception cref="ArgumentException">The person is the default value.</exception>
    public Decision BelongTo(PersonId person, Instant at)
    {
        if (person == default) throw new ArgumentException("The person is missing.", nameof(person));
        var may = CanBelongTo();
        if (!may.IsAccepted || Person == person) return may;

        Person = person;
        Raise(new VolunteerBelongsToPerson(Id, person), at);
        return Decision.Accepted;
    }

    /// <summary>Whether what tells of the person may be forgotten.</summary>
    /// <inheritdoc cref="Forget" path="/returns"/>
    public Decision CanForget() => Lifecycle.Permits(State, VolunteerAction.Forget);

    /// <summary>Forgets what tells of the person (清除个人信息, R16): birthdays, consents, skills and their proof, health, kinds, times, places and limits of service, home site, and of the residence all but the district. Number, kits that are out and records of service stay. Again is accepted and changes nothing.</summary>
    /// <param name="district">The district's own division, which stands for the residence from now on.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> while the registration has not ended.</returns>
    /// <exception cref="ArgumentException">The division is the default value.</exception>
    public Decision Forget(DivisionCode district, Instant at)
    {
        if (!district.IsDefined) throw new ArgumentException("The division is missing.", nameof(district));
        var may = CanForget();
        if (!may.IsAccepted || IsForgotten(district)) return may;

        (Residence, Home, EightFrom, AdultFrom, GuardianConsent, OwnLabour) = (district, null, null, null, null, null);
        KeepSkills([]);
        KeepCategories([]);
        (_evidence, _health, _hours, _away, _area, Limits) = ([], [], [], [], [], ServiceLimits.None);
        Raise(new VolunteerForgotten(Id), at);
        return Decision.Accepted;
    }

    private bool IsForgotten(DivisionCode district) =>
        (Residence, Home, EightFrom, AdultFrom, GuardianConsent, OwnLabour) == (district, null, null, null, null, null)
        && (_skills.Count, _serviceCategories.Count, _evidence.Count, _health.Count, _hours.Count, _away.Count, _area.Count, Limits) == (0, 0, 0, 0, 0, 0, 0, ServiceLimits.None);
}
