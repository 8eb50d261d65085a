using CivicPractice.Activities;
using CivicPractice.InMemory;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Support;

/// <summary>A small district at work, founded by its own use cases: a centre, an institute and a station that are open, three volunteers, an organisation, a team.</summary>
internal sealed class Neighbourhood
{
    public static readonly PracticeSiteId Site = ASite.StationId;
    public static readonly VolunteerId Wang = ARequest.Volunteer;
    public static readonly VolunteerId Li = ARequest.OtherVolunteer;
    public static readonly VolunteerId Zhao = new(new Guid("00000000-0000-7000-8000-0000000000c3"));
    public static readonly VolunteerTeamId Team = ATeam.TheId;
    public static readonly VolunteerOrganizationId Organization = AnOrganization.TheId;
    public static readonly NewRequest Order = ARequest.Order with { Site = Site };
    public static readonly NewActivity Plan = AnActivity.Plan with { Site = Site, Host = ActivityHost.Of(Site) };

    public InMemoryStore Store { get; } = new();

    public ServingRequests Serving => new(Open());

    public ReviewingRequests Reviewing => new(Open());

    public ReopeningRequests Reopening => new(Open());

    public PlanningActivities Planning => new(Open());

    public SigningUp SigningUp => new(Open());

    public HoldingActivities Holding => new(Open());

    public FoundingSites Sites => new(Open());

    public RegisteringVolunteers Registering => new(Open());

    public IEnumerable<DomainEvent> Events => Store.EventsOf(TestDistrict.Id).Select(envelope => envelope.Event);

    public static async Task<Neighbourhood> FoundedAsync()
    {
        var place = new Neighbourhood();
        foreach (var tier in new[] { SiteTier.Centre, SiteTier.Institute, SiteTier.Station }) await place.FoundAsync(ASite.IdOf(tier), ASite.PlanOf(tier));
        var number = 0;
        foreach (var volunteer in new[] { Wang, Li, Zhao }) await place.RegisterAsync(volunteer, ++number);
        await place.WithinAsync(district => district.Organizations.Add(
            VolunteerOrganization.Register(TestDistrict.Id, Organization, new NewOrganization { Name = "南山志愿者协会" }, TestDistrict.Nine)));
        (await new FoundingTeams(place.Open()).FoundAsync(Team, ATeam.Team with { Site = Site, Leader = Wang }, TestDistrict.Nine)).EnsureAccepted();
        foreach (var volunteer in new[] { Li, Zhao }) (await new JoiningTeams(place.Open()).JoinAsync(volunteer, Team, TestDistrict.Nine)).EnsureAccepted();
        return place;
    }

    public OpenDistrict Open() => TestDistrict.Open(Store);

    public async Task FoundAsync(PracticeSiteId id, NewSite plan)
    {
        (await Sites.PlanAsync(id, plan, TestDistrict.Nine)).EnsureAccepted();
        (await Sites.OpenAsync(id, TestDistrict.Nine)).EnsureAccepted();
    }

    /// <summary>Shuts a site for a time, after its team has moved to the centre, so that it can be closed or merged.</summary>
    public async Task WindUpAsync(PracticeSiteId site)
    {
        if (site == Site) (await new FoundingTeams(Open()).MoveAsync(Team, ASite.CentreId, TestDistrict.Nine)).EnsureAccepted();
        (await Sites.SuspendAsync(site, TestDistrict.Nine)).EnsureAccepted();
    }

    public async Task RegisterAsync(VolunteerId id, int number) =>
        (await Registering.RegisterAsync(id, RegistrationOf(number), TestDistrict.Nine)).EnsureAccepted();

    public static NewVolunteer RegistrationOf(int number) =>
        AVolunteer.Registration with { Number = VolunteerNumber.Parse(FormattableString.Invariant($"990101-{number:000000}")) };

    /// <summary>Publishes an activity that was drafted and holds it, with one volunteer who comes.</summary>
    public async Task HoldAsync(ActivityId activity, VolunteerId by, int personTimes = 20)
    {
        var seat = new ParticipationId(activity.Value);
        (await Planning.PublishAsync(activity, TestDistrict.Nine)).EnsureAccepted();
        (await SigningUp.SignUpAsync(activity, seat, by, TestDistrict.Nine)).EnsureAccepted();
        var during = (await Open().Activities.FindAsync(activity))!.During;
        (await Holding.CheckInAsync(activity, seat, during.From)).EnsureAccepted();
        (await Holding.CompleteAsync(activity, personTimes, during.Until)).EnsureAccepted();
    }

    /// <summary>For what has no use case of its own: changes the district and commits.</summary>
    public async Task WithinAsync(Action<OpenDistrict> change)
    {
        var district = Open();
        change(district);
        await district.UnitOfWork.CommitAsync();
    }

    public async Task ChangeAsync(VolunteerId id, Func<Volunteer, Decision> change)
    {
        var district = Open();
        change((await district.Volunteers.FindAsync(id))!).EnsureAccepted();
        await district.UnitOfWork.CommitAsync();
    }

    public async Task ChangeAsync(VolunteerTeamId id, Func<VolunteerTeam, Decision> change)
    {
        var district = Open();
        change((await district.Teams.FindAsync(id))!).EnsureAccepted();
        await district.UnitOfWork.CommitAsync();
    }

    public async Task ChangeAsync(VolunteerOrganizationId id, Func<VolunteerOrganization, Decision> change)
    {
        var district = Open();
        change((await district.Organizations.FindAsync(id))!).EnsureAccepted();
        await district.UnitOfWork.CommitAsync();
    }
}
