using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.EntityFrameworkCore;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.StoreRunner;

/// <summary>A small district with many volunteers, the same in every program that opens it.</summary>
public static class Neighbours
{
    /// <summary>What a place begins with that is a PostgreSQL database.</summary>
    public const string Postgres = "postgres:";

    /// <summary>How many volunteers there are.</summary>
    public const int Volunteers = 64;

    /// <summary>How many points there are to be raced for: one, so that one caller wins.</summary>
    public const int Balance = 1;

    private const int MinutesOfBalance = Balance * 60;

    /// <summary>The activity with one seat.</summary>
    public static ActivityId Activity { get; } = new(Id(7_001));

    /// <summary>The request that the team is asked for.</summary>
    public static ServiceRequestId Request { get; } = new(Id(7_002));

    /// <summary>The station.</summary>
    public static PracticeSiteId Site => ASite.StationId;

    /// <summary>When service is wanted and the activity takes place.</summary>
    public static TimeRange During { get; } = TimeRange.Starting(TestDistrict.Nine + Duration.FromDays(1), Duration.FromHours(2));

    /// <summary>The order that waits for its answer.</summary>
    public static NewRequest Order { get; } = ARequest.Order with { Site = Site, Division = TestDistrict.Village, Wanted = During };

    /// <summary>A volunteer by number, from 0.</summary>
    public static VolunteerId Volunteer(int number) => new(Id(1_000 + number));

    /// <summary>An id that every program knows.</summary>
    public static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    /// <summary>Opens the district: points may be redeemed as often as wanted.</summary>
    public static OpenDistrict Open(IDistrictStore store)
    {
        var profile = TestDistrict.Profile with { Points = new PointsRules { RedemptionsPerQuarter = null, MostMinutesAnActivity = null } };
        return new Districts(store, [new DistrictRegistration(profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);
    }

    /// <summary>Opens the store at a place: a file of SQLite, or <c>postgres:CONNECTION</c>.</summary>
    public static EntityStore OpenStore(string place) => place.StartsWith(Postgres, StringComparison.Ordinal)
        ? PostgresStore.Open(new PostgresOptions { ConnectionString = place[Postgres.Length..] })
        : SqliteStore.Open(new SqliteOptions { File = place });

    /// <summary>Founds the district in an empty store: sites, volunteers in a team, a seat, an offer and points to be raced for.</summary>
    public static async Task FoundAsync(IDistrictStore store)
    {
        var district = Open(store);
        var at = TestDistrict.Nine;
        foreach (var tier in new[] { SiteTier.Centre, SiteTier.Institute, SiteTier.Station })
        {
            (await new FoundingSites(district).PlanAsync(ASite.IdOf(tier), ASite.PlanOf(tier), at)).EnsureAccepted();
            (await new FoundingSites(district).OpenAsync(ASite.IdOf(tier), at)).EnsureAccepted();
        }

        (await new FoundingTeams(district).FoundAsync(ATeam.TheId, ATeam.Team with { Site = Site }, at)).EnsureAccepted();
        for (var i = 0; i < Volunteers; i++)
        {
            var registration = AVolunteer.Registration with { Number = VolunteerNumber.Parse(FormattableString.Invariant($"R-{i:000000}")) };
            (await new RegisteringVolunteers(district).RegisterAsync(Volunteer(i), registration, at)).EnsureAccepted();
            (await new JoiningTeams(district).JoinAsync(Volunteer(i), ATeam.TheId, at)).EnsureAccepted();
        }

        var plan = AnActivity.Plan with { Site = Site, Host = ActivityHost.Of(Site), Seats = 1, During = During };
        (await new PlanningActivities(district).DraftAsync(Activity, plan, [], at)).EnsureAccepted();
        (await new PlanningActivities(district).PublishAsync(Activity, at)).EnsureAccepted();
        (await new ServingRequests(district).PlaceAsync(Request, Order, at)).EnsureAccepted();
        (await new ServingRequests(district).DispatchAsync(Request, Assignee.Of(ATeam.TheId), at)).EnsureAccepted();
        (await new Crediting(district).CreditAsync(Volunteer(0), Id(7_003), MinutesOfBalance, TestDistrict.Monday, at)).EnsureAccepted();
    }
}
