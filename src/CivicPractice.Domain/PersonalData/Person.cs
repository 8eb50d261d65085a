using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>What is kept of a natural person (自然人), unreadable without the person's key, and what may be done with it (个人信息保护法).</summary>
/// <remarks>
/// <para>Of a minor the birthdays that rules wait for lie in the open; of an adult nothing does. Whoever registers, corrects, reads and erases is <see cref="KeepingPersons"/>, which knows the protector.</para>
/// <para>An id is never given twice: who comes back after an erasure is somebody new.</para>
/// </remarks>
[Kind("person")]
public sealed partial class Person : AggregateRoot<PersonId>
{
    private List<ProtectedField> _fields;
    private List<DisclosureConsent> _consents = [];
    private List<Enrolment> _enrolments = [];

    private Person(DistrictId district, PersonId id, IReadOnlyDictionary<PersonalField, ProtectedText> fields, Birthdays birthdays, ConsentGiver consentBy, Instant at)
        : base(district, id)
    {
        _fields = Ordered(fields);
        Keep(birthdays);
        ConsentBy = consentBy;
        RegisteredAt = at.ToMicrosecond();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/person.md.</summary>
    public static Lifecycle<PersonState, PersonAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "person",
        PersonState.Kept,
        (PersonState.Kept, PersonAction.Correct, PersonState.Kept),
        (PersonState.Kept, PersonAction.RemoveField, PersonState.Kept),
        (PersonState.Kept, PersonAction.Reveal, PersonState.Kept),
        (PersonState.Kept, PersonAction.RecordConsent, PersonState.Kept),
        (PersonState.Kept, PersonAction.WithdrawConsent, PersonState.Kept),
        (PersonState.Kept, PersonAction.Enrol, PersonState.Kept),
        (PersonState.Kept, PersonAction.EndEnrolment, PersonState.Kept),
        (PersonState.Kept, PersonAction.Absorb, PersonState.Kept),
        (PersonState.Kept, PersonAction.Restrict, PersonState.Restricted),
        (PersonState.Kept, PersonAction.Merge, PersonState.Merging),
        (PersonState.Kept, PersonAction.Erase, PersonState.Erasing),
        (PersonState.Restricted, PersonAction.WithdrawConsent, PersonState.Restricted),
        (PersonState.Restricted, PersonAction.Resume, PersonState.Kept),
        (PersonState.Restricted, PersonAction.Erase, PersonState.Erasing),
        (PersonState.Merging, PersonAction.Settle, PersonState.Merged),
        (PersonState.Erasing, PersonAction.Settle, PersonState.Erased));

    /// <summary>Where the record stands.</summary>
    public PersonState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The fields, unreadable, in the order of their numbers; none once the record is merged or erased.</summary>
    public IReadOnlyList<ProtectedField> Fields => _fields;

    /// <summary>The 8th birthday, while it lies ahead when it was asked last, or <see langword="null"/>.</summary>
    public LocalDate? EightFrom { get; private set; }

    /// <summary>The 14th birthday, while it lies ahead when it was asked last, or <see langword="null"/>: before it a guardian consents to what is kept (个人信息保护法 art. 31).</summary>
    public LocalDate? FourteenFrom { get; private set; }

    /// <summary>The 18th birthday, while it lies ahead when it was asked last, or <see langword="null"/>.</summary>
    public LocalDate? AdultFrom { get; private set; }

    /// <summary>Who consented to the record (个人信息保护法 art. 13, 31).</summary>
    public ConsentGiver ConsentBy { get; private set; }

    /// <summary>For what the person's data may be told beyond the district's own work, the longest first.</summary>
    public IReadOnlyList<DisclosureConsent> Consents => _consents;

    /// <summary>The person's registrations as a volunteer, the earliest first; one is in force, or none, unless two records were merged.</summary>
    public IReadOnlyList<Enrolment> Enrolments => _enrolments;

    /// <summary>The day on which the legal period is over for a record that is only stored, or <see langword="null"/>.</summary>
    public LocalDate? KeptUntil { get; private set; }

    /// <summary>The record of the same person into which this one went, or <see langword="null"/>.</summary>
    public PersonId? MergedInto { get; private set; }

    /// <summary>When the record was emptied, while it is not noted yet that its key is gone, or <see langword="null"/>.</summary>
    public Instant? UnsettledSince { get; private set; }

    /// <summary>When the record was opened.</summary>
    public Instant RegisteredAt { get; private set; }

    /// <summary>Opens the record of a person (登记个人信息).</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new person.</param>
    /// <param name="fields">The fields, as the protector made them.</param>
    /// <param name="birthdays">The birthdays that lie ahead; none where the birth date is not known.</param>
    /// <param name="consentBy">Who consented to the record.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The person, or refused with all of <see cref="DetailMissing"/> (no name), <see cref="GuardianHasToConsent"/> (under 14, and no guardian consents or none is named) that apply.</returns>
    /// <exception cref="ArgumentException">An id, a field or a text is missing.</exception>
    public static Decision<Person> Register(
        DistrictId district, PersonId id, IReadOnlyDictionary<PersonalField, ProtectedText> fields, Birthdays birthdays, ConsentGiver consentBy, Instant at)
    {
        RequireTexts(fields);
        var person = new Person(district, id, fields, birthdays, consentBy, at);
        var may = Decision.Unless(
            person.Has(PersonalField.Name) ? null : new DetailMissing(PersonalField.Name),
            birthdays.FourteenFrom is null || consentBy == ConsentGiver.Guardian && person.Has(PersonalField.GuardianName) ? null : new GuardianHasToConsent(id));
        if (!may.IsAccepted) return may;

        person.Raise(new PersonRegistered(id, [.. person._fields.Select(field => field.Field)], consentBy), at);
        return person;
    }

    /// <summary>Whether a field is there.</summary>
    /// <param name="field">The field.</param>
    public bool Has(PersonalField field) => _fields.Exists(one => one.Field == field);

    /// <summary>Whether the record tells the age: without a birth date and an ID number, that there is no birthday ahead says nothing.</summary>
    public bool TellsAge => Has(PersonalField.BirthDate) || Has(PersonalField.IdNumber);

    /// <summary>Whether fields may be corrected or added.</summary>
    /// <param name="fields">The fields that will be there.</param>
    /// <param name="birthdays">The birthdays that lie ahead.</param>
    /// <param name="consentBy">Who consents to the record now, or <see langword="null"/> where nobody was asked anew.</param>
    /// <inheritdoc cref="Correct" path="/returns"/>
    public Decision CanCorrect(IReadOnlyCollection<PersonalField> fields, Birthdays birthdays, ConsentGiver? consentBy)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var permitted = Lifecycle.Permits(State, PersonAction.Correct);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            birthdays.FourteenFrom is null || (consentBy ?? ConsentBy) == ConsentGiver.Guardian && (Has(PersonalField.GuardianName) || fields.Contains(PersonalField.GuardianName)) ? null : new GuardianHasToConsent(Id));
    }

    /// <summary>Corrects fields, or adds them (更正、补充; 个人信息保护法 art. 46).</summary>
    /// <param name="fields">The fields, as the protector made them; those not named stay.</param>
    /// <param name="birthdays">The birthdays that lie ahead, as they follow from all the fields.</param>
    /// <param name="consentBy">Who consents to the record now, or <see langword="null"/> where nobody was asked anew.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, or with <see cref="GuardianHasToConsent"/> when the person turns out to be under 14, and no guardian has consented or none is named.</returns>
    /// <exception cref="ArgumentException">A field or a text is missing.</exception>
    public Decision Correct(IReadOnlyDictionary<PersonalField, ProtectedText> fields, Birthdays birthdays, ConsentGiver? consentBy, Instant at)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Count > 0) RequireTexts(fields);
        var may = CanCorrect([.. fields.Keys], birthdays, consentBy);
        if (!may.IsAccepted) return may;

        _fields = Ordered(_fields.Where(field => !fields.ContainsKey(field.Field)).ToDictionary(field => field.Field, field => field.Text).Concat(fields));
        Keep(birthdays);
        ConsentBy = consentBy ?? ConsentBy;
        Raise(new PersonCorrected(Id, [.. fields.Keys.Order()], ConsentBy), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a field may be taken out.</summary>
    /// <param name="field">The field.</param>
    /// <param name="birthdays">The birthdays that lie ahead, as they follow from the fields that are left.</param>
    /// <inheritdoc cref="RemoveField" path="/returns"/>
    public Decision CanRemoveField(PersonalField field, Birthdays birthdays)
    {
        RequireField(field);
        var permitted = Lifecycle.Permits(State, PersonAction.RemoveField);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            field == PersonalField.Name ? new DetailMissing(field) : null,
            field == PersonalField.GuardianName && birthdays.FourteenFrom is not null ? new GuardianHasToConsent(Id) : null);
    }

    /// <summary>Takes a field out (删除字段). One that is not there is accepted and changes nothing.</summary>
    /// <param name="field">The field.</param>
    /// <param name="birthdays">The birthdays that lie ahead, as they follow from the fields that are left.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="DetailMissing"/> for the name, or <see cref="GuardianHasToConsent"/> for the guardian's name of somebody under 14.</returns>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public Decision RemoveField(PersonalField field, Birthdays birthdays, Instant at)
    {
        var may = CanRemoveField(field, birthdays);
        if (!may.IsAccepted || !Has(field)) return may;

        _fields = [.. _fields.Where(one => one.Field != field)];
        Keep(birthdays);
        Raise(new PersonFieldRemoved(Id, field), at);
        return Decision.Accepted;
    }

    /// <summary>Whether birthdays may be forgotten.</summary>
    /// <inheritdoc cref="ForgetBirthdays" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanForgetBirthdays() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>Forgets the birthdays of somebody who has come of age (清除年龄节点): no rule needs them any more. Of a minor, and where there are none, it changes nothing.</summary>
    /// <param name="today">The day in the district.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Accepted from every state.</returns>
    public Decision ForgetBirthdays(LocalDate today, Instant at)
    {
        var may = CanForgetBirthdays();
        if (!may.IsAccepted || AdultFrom is not { } adult || today < adult) return may;

        Keep(default);
        Raise(new PersonBirthdaysForgotten(Id), at);
        return Decision.Accepted;
    }

    private static void RequireField(PersonalField field)
    {
        if (!Enum.IsDefined(field)) throw new ArgumentException("There is no such field.", nameof(field));
    }

    private static void RequireTexts(IReadOnlyDictionary<PersonalField, ProtectedText> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Count == 0) throw new ArgumentException("There is no field.", nameof(fields));
        foreach (var (field, text) in fields)
        {
            RequireField(field);
            if (!text.IsDefined) throw new ArgumentException("A text is missing.", nameof(fields));
        }
    }

    private static List<ProtectedField> Ordered(IEnumerable<KeyValuePair<PersonalField, ProtectedText>> fields) =>
        [.. fields.OrderBy(field => field.Key).Select(field => new ProtectedField(field.Key, field.Value))];

    private void Keep(Birthdays birthdays) => (EightFrom, FourteenFrom, AdultFrom) = (birthdays.EightFrom, birthdays.FourteenFrom, birthdays.AdultFrom);
}
