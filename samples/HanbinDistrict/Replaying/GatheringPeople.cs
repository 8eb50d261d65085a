using System.Globalization;
using CivicPractice;
using CivicPractice.Organizations;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>Registers organisations, founds their teams at sites, registers volunteers, and lets them join.</summary>
internal sealed class GatheringPeople(OpenDistrict district, DistrictInput input, Cast cast, IIdSource ids, Chance chance, Steps steps, Batching batching)
{
    // A volunteer in fifty is a minor with a guardian's consent for the year.
    private const int OneMinorIn = 50;
    private const int YoungestMinor = 12;
    private const int ComingOfAge = 18;
    private const int CapacityToAct = 8;
    private const int RegistrationsABatch = 2_000;

    // A volunteer in twelve knows first aid.
    private const int FirstAidOneIn = 12;

    // Registrations are spread over this time.
    private static readonly Duration Registrations = Duration.FromDays(60);

    private static readonly TeamCategory[] Categories = [.. TeamCategory.WellKnown.Keys.OrderBy(category => category.Code, StringComparer.Ordinal)];

    private readonly RegisteringVolunteers _registering = new(district);
    private readonly JoiningTeams _joining = new(district);
    private readonly Chance _skills = chance.For("skills");

    public async ValueTask RunAsync(Instant at, CancellationToken cancellationToken)
    {
        var organizations = await OrganizationsAsync(at);
        var owners = await TeamsAsync(organizations, at);
        await VolunteersAsync(organizations, owners, at, cancellationToken);
    }

    private async ValueTask<VolunteerOrganizationId[]> OrganizationsAsync(Instant at)
    {
        var registering = new RegisteringOrganizations(district);
        var organizations = new VolunteerOrganizationId[input.Counts.Organizations];
        var progress = steps.Begin(new Bilingual("登记组织", "registering organisations"), organizations.Length);
        for (var i = 0; i < organizations.Length; i++)
        {
            var (id, home) = (ids.Next<VolunteerOrganizationId>(), HomeOf(i));
            var organization = new NewOrganization { Name = Numbered("志愿服务组织", i), Site = home.Site };
            (await registering.RegisterAsync(id, organization, at)).EnsureAccepted();
            organizations[i] = id;
            progress.Advance();
        }

        return organizations;
    }

    private async ValueTask<Dictionary<Crew, VolunteerOrganizationId>> TeamsAsync(VolunteerOrganizationId[] organizations, Instant at)
    {
        var founding = new FoundingTeams(district);
        var owners = new Dictionary<Crew, VolunteerOrganizationId>();
        var progress = steps.Begin(new Bilingual("组建队伍", "founding teams"), input.Counts.Teams);
        for (var i = 0; i < input.Counts.Teams; i++)
        {
            var crew = new Crew(ids.Next<VolunteerTeamId>(), HomeOf(i));
            var owner = organizations[i % organizations.Length];
            var team = new NewTeam { Name = Numbered("志愿服务队", i), Site = crew.Home.Site, Category = chance.Pick(Categories), Organization = owner };
            (await founding.FoundAsync(crew.Team, team, at)).EnsureAccepted();
            owners.Add(crew, owner);
            crew.Home.Crews.Add(crew);
            cast.Crews.Add(crew);
            progress.Advance();
        }

        return owners;
    }

    private async ValueTask VolunteersAsync(VolunteerOrganizationId[] organizations, Dictionary<Crew, VolunteerOrganizationId> owners, Instant at, CancellationToken cancellationToken)
    {
        var progress = steps.Begin(new Bilingual("登记志愿者", "registering volunteers"), input.Counts.Volunteers);
        for (var i = 0; i < input.Counts.Volunteers; i++)
        {
            if (i % RegistrationsABatch == 0) await batching.NextAsync(cancellationToken);
            // Every team gets its first member in turn; after that chance decides.
            var crew = cast.Crews.Count == 0 ? null : i < cast.Crews.Count ? cast.Crews[i] : chance.Pick(cast.Crews);
            var id = ids.Next<VolunteerId>();
            var moment = at + (Registrations * i / input.Counts.Volunteers);
            var home = crew?.Home ?? cast.Places[0];
            var registration = Registration(i, home, crew is null ? organizations[i % organizations.Length] : owners[crew]);
            (await _registering.RegisterAsync(id, registration, moment, cancellationToken: cancellationToken)).EnsureAccepted();
            if (crew is not null)
            {
                (await _joining.JoinAsync(id, crew.Team, moment, cancellationToken: cancellationToken)).EnsureAccepted();
                crew.Members.Add(id);
                if (registration.Skills.Count > 0) crew.FirstAiders.Add(id);
            }

            progress.Advance();
        }
    }

    private NewVolunteer Registration(int number, Place home, VolunteerOrganizationId organization)
    {
        var registration = new NewVolunteer
        {
            Number = VolunteerNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"V{district.Profile.Division}-{number + 1:D6}")),
            OfOwnWill = true,
            Residence = home.Division,
            Home = home.Site,
            Organization = organization,
            Skills = _skills.Next(FirstAidOneIn) == 0 ? [VolunteerSkill.FirstAid] : [],
        };
        if (chance.Next(OneMinorIn) != 0) return registration;

        var born = input.Period.From.PlusYears(-YoungestMinor).PlusDays(-chance.Next(5 * 365));
        return registration with
        {
            EightFrom = born.PlusYears(CapacityToAct),
            AdultFrom = born.PlusYears(ComingOfAge),
            GuardianConsent = new Term(born, born.PlusYears(ComingOfAge)),
        };
    }

    // The first go to centre, institutes and stations in turn, so that every one of them has its own.
    private Place HomeOf(int number)
    {
        var fixedPlaces = 1 + input.Counts.Institutes + input.Counts.Stations;
        return number < fixedPlaces ? cast.Places[number] : cast.Places[chance.Next(fixedPlaces)];
    }

    private string Numbered(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{district.Profile.Name.Zh}{what}{number + 1}（合成）");
}
