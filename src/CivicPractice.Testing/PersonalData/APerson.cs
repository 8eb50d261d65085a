using CivicPractice.PersonalData;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds the record of a person through public commands: an adult with a name and a telephone number, registered at nine on Monday.</summary>
public sealed class APerson
{
    private readonly List<Func<Person, Decision>> _steps = [];
    private Birthdays _birthdays;
    private ConsentGiver _consentBy;
    private PersonalField[] _fields = [PersonalField.Name, PersonalField.Phone];
    private PersonId _id = TheId;

    /// <summary>The id, unless another is given.</summary>
    public static PersonId TheId { get; } = new(new Guid("00000000-0000-7000-8000-0000000000f1"));

    /// <summary>Another person's id.</summary>
    public static PersonId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-0000000000f2"));

    /// <summary>Who a person may be: the ID number is the example of the standard.</summary>
    public static PersonDetails Details { get; } = new()
    {
        Name = PersonName.Parse("王小明"),
        IdNumber = ResidentIdNumber.Parse("11010519491231002X"),
        Phone = PhoneNumber.Parse("+8613800138000"),
    };

    /// <summary>Somebody else.</summary>
    public static PersonDetails OtherDetails { get; } = new()
    {
        Name = PersonName.Parse("李丽"),
        IdNumber = ResidentIdNumber.Parse("440524188001010014"),
        Phone = PhoneNumber.Parse("+8613912345678"),
    };

    /// <summary>Somebody of twelve, with a guardian who is named.</summary>
    public static PersonDetails ChildDetails { get; } = new()
    {
        Name = PersonName.Parse("张苗苗"),
        BirthDate = BirthDate.On(new LocalDate(2010, 3, 1)),
        GuardianName = PersonName.Parse("张建国"),
        GuardianPhone = PhoneNumber.Parse("+8613700137000"),
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public APerson WithId(PersonId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Gives it other fields.</summary>
    /// <param name="fields">The fields.</param>
    public APerson With(params PersonalField[] fields)
    {
        _fields = fields;
        return this;
    }

    /// <summary>Makes them a child, with a guardian who consented and is named.</summary>
    /// <param name="adultFrom">The 18th birthday; twelve years old unless given.</param>
    public APerson Child(LocalDate? adultFrom = null)
    {
        var adult = adultFrom ?? new LocalDate(2028, 3, 1);
        _birthdays = new Birthdays(null, adult.PlusYears(-4), adult);
        _consentBy = ConsentGiver.Guardian;
        return With(PersonalField.Name, PersonalField.BirthDate, PersonalField.GuardianName);
    }

    /// <summary>Lets them register as a volunteer.</summary>
    /// <param name="volunteer">The registration; the usual volunteer's unless given.</param>
    public APerson Enrolled(VolunteerId? volunteer = null) => Then(person => person.Enrol(volunteer ?? AVolunteer.TheId, TestDistrict.Nine));

    /// <summary>Lets a registration as a volunteer end.</summary>
    /// <param name="volunteer">The registration; the usual volunteer's unless given.</param>
    public APerson EnrolmentEnded(VolunteerId? volunteer = null) => Then(person => person.EndEnrolment(volunteer ?? AVolunteer.TheId, TestDistrict.Nine));

    /// <summary>Lets them, or a guardian, consent that it is told.</summary>
    /// <param name="purpose">For what.</param>
    public APerson Consenting(DisclosurePurpose purpose) => Then(person => person.RecordConsent(purpose, _consentBy, TestDistrict.Monday, TestDistrict.Nine));

    /// <summary>Lets it be stored only.</summary>
    /// <param name="until">Until when; for a year unless given.</param>
    public APerson Restricted(LocalDate? until = null) => Then(person => person.Restrict(until ?? TestDistrict.Monday.PlusYears(1), TestDistrict.Nine));

    /// <summary>Lets it go over into another record.</summary>
    public APerson Merging() => Then(person => person.MergeInto(OtherId, TestDistrict.Nine));

    /// <summary>Lets it be erased, the key still to follow.</summary>
    public APerson Erasing() => Then(person => person.Erase(TestDistrict.Monday, TestDistrict.Nine));

    /// <summary>Lets the key be gone.</summary>
    public APerson Settled() => Then(person => person.Settle(TestDistrict.Nine));

    /// <summary>Builds a person in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static APerson In(PersonState state) => new APerson().Then(state);

    /// <summary>Brings it into a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public APerson Then(PersonState state) => state switch
    {
        PersonState.Kept => this,
        PersonState.Restricted => Restricted(),
        PersonState.Merging => Merging(),
        PersonState.Merged => Merging().Settled(),
        PersonState.Erasing => Erasing(),
        PersonState.Erased => Erasing().Settled(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What a protector might have made of some fields.</summary>
    /// <param name="fields">The fields.</param>
    public static IReadOnlyDictionary<PersonalField, ProtectedText> Texts(params PersonalField[] fields) => fields.ToDictionary(field => field, field => ProtectedText.Parse($"1.mark.{field}"));

    /// <summary>Builds it, with nothing raised.</summary>
    public Person Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public Person BuildRaising()
    {
        var person = Person.Register(TestDistrict.Id, _id, Texts(_fields), _birthdays, _consentBy, TestDistrict.Nine).EnsureAccepted();
        foreach (var step in _steps) step(person).EnsureAccepted();
        return person;
    }

    private APerson Then(Func<Person, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
