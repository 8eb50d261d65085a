using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.AspNetCore.Tests.Support;

/// <summary>What a small district has before anybody asks.</summary>
internal static class Founding
{
    public static VolunteerId Volunteer { get; } = AVolunteer.TheId;

    public static ServiceRequestId Request { get; } = new(new Guid("0195c000-0000-7000-8000-000000000001"));

    /// <summary>A centre, an institute and a station that are open, and a volunteer.</summary>
    public static async Task FoundAsync(this Portal portal)
    {
        var at = TestDistrict.Nine;
        foreach (var tier in new[] { SiteTier.Centre, SiteTier.Institute, SiteTier.Station })
        {
            (await new FoundingSites(portal.District).PlanAsync(ASite.IdOf(tier), ASite.PlanOf(tier), at)).EnsureAccepted();
            (await new FoundingSites(portal.District).OpenAsync(ASite.IdOf(tier), at)).EnsureAccepted();
        }

        (await new RegisteringVolunteers(portal.District).RegisterAsync(Volunteer, AVolunteer.Registration, at)).EnsureAccepted();
    }

    /// <summary>A request that is placed, under a number.</summary>
    public static async Task<ServiceRequestId> PlaceAsync(this Portal portal, int number = 1)
    {
        var id = new ServiceRequestId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9));
        (await new ServingRequests(portal.District).PlaceAsync(id, ARequest.Order with { Site = ASite.StationId, Wanted = TimeRange.Starting(ARequest.Wanted.From + Duration.FromDays(7 * (number - 1)), Duration.FromHours(2)) }, TestDistrict.Nine)).EnsureAccepted();
        return id;
    }
}
