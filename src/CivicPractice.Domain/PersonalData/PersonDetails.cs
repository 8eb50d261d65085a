using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>Who somebody is (志愿服务记录与证明出具办法 art. 5), on its way in or out: each value masks itself, and one that is the default value is not there.</summary>
/// <remarks>It is kept by nobody: <see cref="Person"/> has the same fields protected.</remarks>
public sealed record PersonDetails
{
    /// <summary>The name.</summary>
    public PersonName Name { get; init; }

    /// <summary>The sex.</summary>
    public RecordedSex Sex { get; init; }

    /// <summary>The birth date.</summary>
    public BirthDate BirthDate { get; init; }

    /// <summary>The ID number (GB 11643).</summary>
    public ResidentIdNumber IdNumber { get; init; }

    /// <summary>The telephone number.</summary>
    public PhoneNumber Phone { get; init; }

    /// <summary>The name of a guardian.</summary>
    public PersonName GuardianName { get; init; }

    /// <summary>The telephone number of a guardian.</summary>
    public PhoneNumber GuardianPhone { get; init; }

    /// <summary>Which fields are there.</summary>
    public IReadOnlyList<PersonalField> Fields => [.. Given().Select(given => given.Field)];

    /// <summary>The kind and which fields are there; nothing of what stands in them.</summary>
    public override string ToString() => $"{nameof(PersonDetails)} {string.Join(", ", Fields)}";

    internal static PersonDetails Read(IReadOnlyDictionary<PersonalField, string> texts)
    {
        return new PersonDetails
        {
            Name = Of(PersonalField.Name, PersonName.Parse),
            Sex = Of(PersonalField.Sex, RecordedSex.Parse),
            BirthDate = Of(PersonalField.BirthDate, PersonalData.BirthDate.Parse),
            IdNumber = Of(PersonalField.IdNumber, ResidentIdNumber.Parse),
            Phone = Of(PersonalField.Phone, PhoneNumber.Parse),
            GuardianName = Of(PersonalField.GuardianName, PersonName.Parse),
            GuardianPhone = Of(PersonalField.GuardianPhone, PhoneNumber.Parse),
        };

        TValue Of<TValue>(PersonalField field, Func<string, TValue> read)
            where TValue : struct => texts.TryGetValue(field, out var text) ? read(text) : default;
    }

    internal IEnumerable<(PersonalField Field, IPersonalValue Value)> Given()
    {
        (PersonalField Field, IPersonalValue Value)[] all =
        [
            (PersonalField.Name, Name), (PersonalField.Sex, Sex), (PersonalField.BirthDate, BirthDate), (PersonalField.IdNumber, IdNumber),
            (PersonalField.Phone, Phone), (PersonalField.GuardianName, GuardianName), (PersonalField.GuardianPhone, GuardianPhone),
        ];
        return all.Where(one => one.Value.IsDefined);
    }

    internal IReadOnlyDictionary<PersonalField, string> Texts() => Given().ToDictionary(given => given.Field, given => given.Value.Reveal());

    // What an ID number tells stands in it for good; what was left out is filled in from it.
    internal PersonDetails WithWhatTheIdNumberTells() => !IdNumber.IsDefined ? this : this with
    {
        BirthDate = BirthDate.IsDefined ? BirthDate : PersonalData.BirthDate.On(IdNumber.RevealBirthDate()),
        Sex = Sex.IsDefined ? Sex : RecordedSex.Of(IdNumber.RevealSex()),
    };

    internal PersonDetails Over(PersonDetails before) => Read(before.Texts().Concat(Texts()).GroupBy(text => text.Key, text => text.Value).ToDictionary(text => text.Key, text => text.Last()));

    internal PersonDetails Without(PersonalField field) => Read(Texts().Where(text => text.Key != field).ToDictionary());

    // What is here and not there in the same words.
    internal PersonDetails Without(PersonDetails before) => Read(Texts().Except(before.Texts()).ToDictionary());

    // By the birth date alone: a sex may have been recorded otherwise than it stands in the number, and neither is for us to decide.
    internal DetailsDisagree? Disagreement() =>
        IdNumber.IsDefined && BirthDate.IsDefined && IdNumber.RevealBirthDate() != BirthDate.RevealDay() ? new DetailsDisagree(PersonalField.IdNumber, PersonalField.BirthDate) : null;

    internal Birthdays BirthdaysFrom(LocalDate today) =>
        BirthDate.IsDefined ? Birthdays.After(BirthDate.RevealDay(), today) : IdNumber.IsDefined ? Birthdays.After(IdNumber.RevealBirthDate(), today) : default;
}
