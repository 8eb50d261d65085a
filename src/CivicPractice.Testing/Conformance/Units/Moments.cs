using CivicPractice.Requests;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Time is kept to the microsecond, and not coarser.</summary>
internal static class Moments
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("Moments are kept to the microsecond, in state and events", async play =>
        {
            foreach (var (n, nanoseconds) in new[] { 0L, 1, 999, 1_000, 999_999_999, 123_456_789, 500_000_500 }.Index())
            {
                var id = play.Ids.Next<ServiceRequestId>();
                var at = TestDistrict.Nine + Duration.FromNanoseconds(nanoseconds);
                var kept = TestDistrict.Nine + (Duration.FromNanoseconds(nanoseconds / 1_000 * 1_000));
                await play.PutAsync(ServiceRequest.Place(TestDistrict.Id, id, ARequest.Order, at, TestDistrict.Profile.Requests).EnsureAccepted());
                await play.StepAsync<ServiceRequest, ServiceRequestId>($"dispatch {n}", id, request =>
                    request.Dispatch(Assignee.Of(ARequest.Volunteer), true, at, TestDistrict.Profile.Requests));
                var request = (await play.Begin().Requests().FindAsync(id))!;
                Must.Equal(kept, request.PlacedAt, "When it was placed");
                Must.Equal(kept, request.Offers[0].OfferedAt, "When it was offered");
                Must.Equal(kept, (await play.Log.ReadAllAsync())[^1].Envelope.At, "When the event happened");
            }

            await play.TellHistoryAsync();
        }),
        new("Moments long ago and far ahead are kept", async play =>
        {
            foreach (var at in new[] { Instant.FromUtc(1949, 10, 1, 7, 0), Instant.FromUnixTimeTicks(-10), Instant.FromUtc(2999, 12, 31, 23, 59) + Instants.Microsecond })
            {
                var id = play.Ids.Next<ServiceRequestId>();
                var order = ARequest.Order with { Wanted = TimeRange.Starting(at + Duration.FromHours(1), Duration.FromHours(1)) };
                await play.PutAsync(ServiceRequest.Place(TestDistrict.Id, id, order, at, TestDistrict.Profile.Requests).EnsureAccepted());
                await play.TellAsync<ServiceRequest, ServiceRequestId>("kept", id);
                Must.Equal(at, (await play.Begin().RequestAsync(id)).PlacedAt, "When it was placed");
            }

            await play.TellHistoryAsync();
        }),
    ];
}
