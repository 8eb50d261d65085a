using CivicPractice.Organizations;
using CivicPractice.PersonalData;
using CivicPractice.Sites;

namespace CivicPractice.Volunteers;

// What the district has of one registration before it is made.
internal sealed record KnownOfRegistration
{
    public VolunteerNumberClaim? Claim { get; init; }

    public Volunteer? Volunteer { get; init; }

    public Person? Person { get; init; }

    public PracticeSite? Home { get; init; }

    public VolunteerOrganization? Organization { get; init; }
}

// The same of a list, loaded at once; what its lines add is known to those after them.
internal sealed class KnownOfRegistrations
{
    private readonly Dictionary<VolunteerNumberClaimId, VolunteerNumberClaim> _claims;
    private readonly Dictionary<VolunteerId, Volunteer> _volunteers;
    private readonly IReadOnlyDictionary<PersonId, Person> _persons;
    private readonly IReadOnlyDictionary<PracticeSiteId, PracticeSite> _homes;
    private readonly IReadOnlyDictionary<VolunteerOrganizationId, VolunteerOrganization> _organizations;

    private KnownOfRegistrations(
        IReadOnlyDictionary<VolunteerNumberClaimId, VolunteerNumberClaim> claims,
        IReadOnlyDictionary<VolunteerId, Volunteer> volunteers,
        IReadOnlyDictionary<PersonId, Person> persons,
        IReadOnlyDictionary<PracticeSiteId, PracticeSite> homes,
        IReadOnlyDictionary<VolunteerOrganizationId, VolunteerOrganization> organizations) =>
        (_claims, _volunteers, _persons, _homes, _organizations) = (new(claims), new(volunteers), persons, homes, organizations);

    public static async ValueTask<KnownOfRegistrations> OfAsync(OpenDistrict district, IReadOnlyList<VolunteerToRegister> list, CancellationToken cancellationToken) => new(
        await district.VolunteerNumbers.FindAllAsync([.. list.Select(line => VolunteerNumberClaimId.Of(line.Registration.Number))], cancellationToken),
        await district.Volunteers.FindAllAsync([.. list.Select(line => line.Id)], cancellationToken),
        await district.Persons.FindAllAsync([.. list.Select(line => line.Registration.Person).OfType<PersonId>()], cancellationToken),
        await district.Sites.FindAllAsync([.. list.Select(line => line.Registration.Home).OfType<PracticeSiteId>()], cancellationToken),
        await district.Organizations.FindAllAsync([.. list.Select(line => line.Registration.Organization).OfType<VolunteerOrganizationId>()], cancellationToken));

    public KnownOfRegistration Of(VolunteerToRegister line) => new()
    {
        Claim = _claims.GetValueOrDefault(VolunteerNumberClaimId.Of(line.Registration.Number)),
        Volunteer = _volunteers.GetValueOrDefault(line.Id),
        Person = line.Registration.Person is { } person ? _persons.GetValueOrDefault(person) : null,
        Home = line.Registration.Home is { } home ? _homes.GetValueOrDefault(home) : null,
        Organization = line.Registration.Organization is { } organization ? _organizations.GetValueOrDefault(organization) : null,
    };

    public void Add(Volunteer volunteer, VolunteerNumberClaim claim)
    {
        _volunteers.Add(volunteer.Id, volunteer);
        _claims.Add(claim.Id, claim);
    }
}
