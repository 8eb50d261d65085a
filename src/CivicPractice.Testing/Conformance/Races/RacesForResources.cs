using CivicPractice.Activities;
using CivicPractice.Partnerships;

namespace CivicPractice.Testing.Conformance;

/// <summary>Shared resources are never overbooked, and a partnership that ends lets no more in.</summary>
internal static class RacesForResources
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Race.Of("Of 64 who book at once the last of a resource exactly one gets it", (play, stores) => BookingsAsync(play, stores, quantity: 1)),
        .. Race.Of("Of 64 who book at once a resource of five exactly five get one", (play, stores) => BookingsAsync(play, stores, quantity: 5)),
        .. Race.Of("Of 64 who book at once for an activity that is called off nobody keeps anything", CancellationAsync),
        .. Race.Of("Of 64 who book at once under a partnership that is ended nobody comes in after the end", EndAsync),
    ];

    private static async Task BookingsAsync(Play play, StoreOf stores, int quantity)
    {
        await PutAsync(play, quantity);
        var before = (await play.Log.ReadAllAsync()).Count;
        // Times that all share one hour.
        var decisions = await Race.RunAsync(stores, (district, caller) => new SharingResources(district).BookAsync(
            AResource.TheId, AResource.BookingOf(caller + 1), new NewResourceBooking(1, AResource.Hours(5 - (caller % 4), 6)), TestDistrict.Nine));

        Race.MustBeWonBy(quantity, decisions, "resource.taken");
        var resource = (await play.District().SharedResources.FindAsync(AResource.TheId))!;
        Must.Equal(quantity, resource.Bookings.Count, "Bookings");
        Must.Equal(0, resource.FreeDuring(AResource.Hours(5)), "What is left");
        Must.Equal(quantity, (await Race.EventsAsync(play, before)).Count, "Events of those who got one");
    }

    private static async Task CancellationAsync(Play play, StoreOf stores)
    {
        await PutAsync(play, quantity: Race.Callers, new AnActivity().Published().Planned(plan => plan with { Site = ASite.StationId }).BuildUnstored());
        var decisions = await Race.RunAsync(stores, (district, caller) => caller == 0
            ? new HoldingActivities(district, new KnownVolunteers()).CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, TestDistrict.Nine)
            : new SharingResources(district).BookAsync(
                AResource.TheId, AResource.BookingOf(caller), new NewResourceBooking(1, AnActivity.During, AnActivity.TheId), TestDistrict.Nine));

        Must.Equal([], decisions.Where(decision => !decision.IsAccepted).Select(Words.Codes).Distinct().Except(["resource.activity-over"]), "Reasons that losers should not get");
        var resource = (await play.District().SharedResources.FindAsync(AResource.TheId))!;
        Must.Equal(Race.Callers, resource.FreeDuring(AnActivity.During), "What is free when the activity is called off");
        await Race.EventsAsync(play, 0);
    }

    private static async Task EndAsync(Play play, StoreOf stores)
    {
        await PutAsync(play, quantity: Race.Callers);
        var decisions = await Race.RunAsync(stores, (district, caller) => caller == 0
            ? new CoBuilding(district).TerminateAsync(APartnership.TheId, TerminationReason.PromiseNotKept, TestDistrict.Nine)
            : new SharingResources(district).BookAsync(AResource.TheId, AResource.BookingOf(caller), new NewResourceBooking(1, AResource.Hours(5)), TestDistrict.Nine));

        Must.BeAccepted(decisions[0], "The end");
        var losses = decisions.Where(decision => !decision.IsAccepted).SelectMany(decision => decision.Refusals).Select(refusal => refusal.Code).Distinct();
        Must.Equal([], losses.Except(["resource.commitment-not-standing", "resource.contribution-not-in-force", "resource.not-permitted-in-state"]), "Reasons that losers should not get");
        var resource = (await play.District().SharedResources.FindAsync(AResource.TheId))!;
        Must.Equal(ResourceState.Withdrawn, resource.State, "What becomes of the resource");
        Must.Equal(decisions.Count(decision => decision.IsAccepted) - 1, resource.Bookings.Count, "Bookings that stay");
        var versions = (await play.Log.ReadAllAsync()).Select(recorded => recorded.Envelope.Event).ToList();
        var end = versions.FindIndex(happened => happened is PartnershipTerminated);
        Must.Equal(0, versions.Skip(end).Count(happened => happened is ResourceBooked), "Bookings after the end");
    }

    private static Task PutAsync(Play play, int quantity, params Kept[] others) => play.PutAsync(
    [
        Kept.Of<CoBuildingPartnership, PartnershipId>(APartnership.In(PartnershipState.InForce).BuildRaising()),
        Kept.Of<SharedResource, SharedResourceId>(new AResource().Being(one => one with { Quantity = quantity }).BuildRaising()),
        .. others,
    ]);
}
