using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Support;

/// <summary>The test district on a store of its own, with an open centre and two registered volunteers; made through the use cases.</summary>
public sealed class ALivelyDistrict
{
    private ALivelyDistrict()
    {
    }

    public static PracticeSiteId Centre => ASite.CentreId;

    public static Instant Nine => TestDistrict.Nine;

    public InMemoryStore Store { get; } = new();

    public OpenDistrict District { get; private set; } = null!;

    public static async Task<ALivelyDistrict> OpenAsync()
    {
        var lively = new ALivelyDistrict();
        lively.District = TestDistrict.Open(lively.Store);
        var founding = new FoundingSites(lively.District);
        (await founding.PlanAsync(Centre, ASite.PlanOf(SiteTier.Centre), Nine - Duration.FromDays(10))).EnsureAccepted();
        (await founding.OpenAsync(Centre, Nine - Duration.FromDays(9))).EnsureAccepted();
        var registering = new RegisteringVolunteers(lively.District);
        foreach (var (id, number) in new[] { (AVolunteer.TheId, "V-0001"), (AVolunteer.OtherId, "V-0002") })
        {
            var registration = AVolunteer.Registration with { Number = VolunteerNumber.Parse(number) };
            (await registering.RegisterAsync(id, registration, Nine - Duration.FromDays(8))).EnsureAccepted();
        }

        return lively;
    }

    /// <summary>Another caller in the same district.</summary>
    public OpenDistrict OpenAgain() => TestDistrict.Open(Store);
}
