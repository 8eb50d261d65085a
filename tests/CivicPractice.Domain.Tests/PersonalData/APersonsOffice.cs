using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.PersonalData;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.PersonalData;

/// <summary>A district in memory with a store of keys, in which persons are kept.</summary>
internal sealed class APersonsOffice
{
    private static readonly MasterKeys Secrets = MasterKeys.Fresh();

    public InMemoryStore Store { get; } = new();

    public InMemoryPersonKeys Keys { get; } = new();

    public IPersonalDataProtector Protector => new PerPersonProtector(Keys, Secrets);

    public OpenDistrict District => TestDistrict.Open(Store);

    public KeepingPersons Keeping => new(District, Protector);

    public EndingPersons Ending => new(District, Protector);

    public RegisteringVolunteers Volunteers => new(District);

    public Task<Decision> TryAsync(Func<ValueTask<Decision>> command) => Store.TryAsync(command);

    public async Task<PersonId> RegisterAsync(PersonDetails? details = null, PersonId? id = null, ConsentGiver by = ConsentGiver.Person) =>
        (await Keeping.RegisterAsync(id ?? APerson.TheId, details ?? APerson.Details, by, TestDistrict.Nine)).EnsureAccepted();

    public async Task EnrolAsync(PersonId person, VolunteerId? volunteer = null, string number = "990101-000001") =>
        (await Volunteers.RegisterAsync(volunteer ?? AVolunteer.TheId, AVolunteer.Registration with { Number = VolunteerNumber.Parse(number), Person = person }, TestDistrict.Nine)).EnsureAccepted();

    public async Task<Person> PersonAsync(PersonId? id = null) => (await District.Persons.FindAsync(id ?? APerson.TheId))!;

    public async Task<Volunteer> VolunteerAsync(VolunteerId? id = null) => (await District.Volunteers.FindAsync(id ?? AVolunteer.TheId))!;

    public async Task<PersonDetails> RevealAsync(PersonId? id = null) => (await Keeping.RevealAsync(id ?? APerson.TheId)).EnsureAccepted();
}
