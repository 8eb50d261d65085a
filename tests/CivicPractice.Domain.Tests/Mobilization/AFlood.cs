using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Statistics;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Mobilization;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mobilization;

/// <summary>The small district at work, and a flood for which Wang, Li and Zhao of the village can be called: two seats from ten on, three hours.</summary>
internal sealed class AFlood
{
    public static readonly EmergencyMobilizationId Id = AnEmergencyMobilization.TheId;
    public static readonly ActivityId Service = AnActivity.TheId;
    public static readonly Instant At = TestDistrict.Nine;
    public static readonly TimeRange During = TimeRange.Starting(At + Duration.FromHours(1), Duration.FromHours(3));
    public static readonly VolunteerId Wang = Neighbourhood.Wang;
    public static readonly VolunteerId Li = Neighbourhood.Li;
    public static readonly VolunteerId Zhao = Neighbourhood.Zhao;

    public static readonly NewActivity Plan = Neighbourhood.Plan with { Category = ActivityCategory.EmergencyMobilization, During = During, Seats = 2 };

    private AFlood(Neighbourhood place, DistrictProfile profile) => (Place, Profile) = (place, profile);

    public Neighbourhood Place { get; }

    public DistrictProfile Profile { get; }

    public MobilizingVolunteers Mobilizing => new(Open());

    public static async Task<AFlood> ComingAsync(DistrictProfile? profile = null) => new(await Neighbourhood.FoundedAsync(), profile ?? TestDistrict.Profile);

    public static async Task<AFlood> DeclaredAsync(Func<NewMobilization, NewMobilization>? change = null, Func<NewActivity, NewActivity>? service = null, DistrictProfile? profile = null)
    {
        var flood = await ComingAsync(profile);
        (await flood.DeclareAsync(change, service)).EnsureAccepted();
        return flood;
    }

    /// <summary>All three are called.</summary>
    public static async Task<AFlood> CalledAsync(Func<NewActivity, NewActivity>? service = null)
    {
        var flood = await DeclaredAsync(service: service);
        (await flood.Mobilizing.CallNextWaveAsync(Id, At)).EnsureAccepted();
        return flood;
    }

    public ValueTask<Decision> DeclareAsync(Func<NewMobilization, NewMobilization>? change = null, Func<NewActivity, NewActivity>? service = null) =>
        Mobilizing.DeclareAsync(Id, (change ?? (plan => plan))(AnEmergencyMobilization.Plan), Service, (service ?? (plan => plan))(Plan), At);

    public OpenDistrict Open() => new Districts(Place.Store, [new DistrictRegistration(Profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

    public Task<Decision> TryAsync(Func<ValueTask<Decision>> command) => Place.Store.TryAsync(command);

    public async Task RegisterAsync(VolunteerId id, int number, Func<NewVolunteer, NewVolunteer> change) =>
        (await Place.Registering.RegisterAsync(id, change(Neighbourhood.RegistrationOf(number)), At)).EnsureAccepted();

    public async Task<EmergencyMobilization> ItselfAsync() => (await Open().Mobilizations.FindAsync(Id))!;

    public async Task<Activity> ServedByAsync() => (await Open().Activities.FindAsync(Service))!;

    public async Task<CallUp?> CallOfAsync(VolunteerId volunteer) => await Open().CallUps.FindAsync(CallUpId.Of(Id, volunteer));

    public async Task<CallUpState?> StateOfAsync(VolunteerId volunteer) => (await CallOfAsync(volunteer))?.State;

    public async Task<IEnumerable<VolunteerId>> CalledAlreadyAsync() => (await Open().CallUps.ListAsync(All<CallUp, CallUpId>.Instance)).Select(call => call.Volunteer);

    public async Task<bool> IsFreeAsync(VolunteerId volunteer) => (await Open().Schedules.FindAsync(volunteer))?.Bookings.Count is null or 0;

    public static CallUpWave Wave(params DivisionCode[] areas) => new(areas, [], NeedsAllSkills: false, Most: 100);
}
