using CivicPractice.Commendation;
using CivicPractice.Requests;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Orders from placing to review, by the use cases.</summary>
internal static class OrderJourneys
{
    private static readonly Assignee Asked = Assignee.Of(ARequest.Volunteer);
    private static readonly Assignee Other = Assignee.Of(ARequest.OtherVolunteer);
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly TimeRange Later = TimeRange.Starting(ARequest.Wanted.From + Duration.FromDays(2), Duration.FromHours(3));
    private static readonly NewRequest Order = ARequest.Order with { Site = ASite.CentreId };

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("An order goes through declines, an expiry and a failed visit to its review, and its points are spent and taken back", LongWayAsync),
        .. Told.Both("An order that is refused, called off or in the way of another leaves no more than it should", CalledOffAsync),
    ];

    private static async Task LongWayAsync(OpenDistrict district, Told told)
    {
        await FoundAsync(district, told);
        var (serving, reviewing, id) = (Serving(district), new ReviewingRequests(district), ARequest.TheId);
        await told.AskAsync("place", key => serving.PlaceAsync(id, Order, Nine, key));
        await told.AskAsync("dispatch", key => serving.DispatchAsync(id, Asked, Nine, key));
        await told.AskAsync("decline", key => serving.DeclineAsync(id, Asked, Nine, key));
        await told.AskAsync("dispatch to who declined", key => serving.DispatchAsync(id, Asked, Nine, key));
        await told.AskAsync("dispatch to another", key => serving.DispatchAsync(id, Other, Nine, key));
        await told.AskAsync("let expire too early", key => serving.LetExpireAsync(id, Nine, key));
        await told.AskAsync("accept too late", key => serving.AcceptAsync(id, Other, [ARequest.OtherVolunteer], ARequest.Wanted.From, key));
        await told.AskAsync("let expire", key => serving.LetExpireAsync(id, ARequest.Wanted.From, key));
        await told.AskAsync("reschedule", key => serving.RescheduleAsync(id, Later, ARequest.Wanted.From, key));
        await told.AskAsync("dispatch once more", key => serving.DispatchAsync(id, Other, ARequest.Wanted.Until, key));
        await told.AskAsync("accept", key => serving.AcceptAsync(id, Other, [ARequest.OtherVolunteer], ARequest.Wanted.Until, key));
        await told.AskAsync("begin", key => serving.BeginAsync(id, Later.From, key));
        await told.AskAsync("fail", key => serving.RecordFailedVisitAsync(id, FailedVisitReason.NobodyThere, Later.From, key));
        await told.AskAsync("reschedule again", key => serving.RescheduleAsync(id, Moved(1), Later.From, key));
        await told.AskAsync("dispatch again", key => serving.DispatchAsync(id, Other, Later.From, key));
        await told.AskAsync("accept again", key => serving.AcceptAsync(id, Other, [ARequest.OtherVolunteer], Later.From, key));
        await told.AskAsync("begin again", key => serving.BeginAsync(id, Moved(1).From, key));
        await told.AskAsync("serve", key => serving.ServeAsync(id, Moved(1).Until, 2, null, key));
        await told.AskAsync("review as a stranger", key => reviewing.ReviewAsync(id, new RequesterId(ARequest.Team.Value), 1, "x", Moved(1).Until, key));
        await told.AskAsync("review", key => reviewing.ReviewAsync(id, ARequest.Requester, 5, "好", Moved(1).Until, key));

        var crediting = new Crediting(district, Known);
        await told.AskAsync("redeem", key => crediting.RedeemAsync(ARequest.OtherVolunteer, ASchedule.TheBooking, Points.Of(2), Moved(2).From, key));
        await told.AskAsync("redeem too many", key => crediting.RedeemAsync(ARequest.OtherVolunteer, ASchedule.OtherBooking, Points.Of(9), Moved(2).From, key));
        await told.AskAsync("take back", key => crediting.ReverseAsync(ARequest.OtherVolunteer, id.Value, Moved(2).From, key));
    }

    private static async Task CalledOffAsync(OpenDistrict district, Told told)
    {
        var serving = Serving(district);
        var ids = new SeededIds(7);
        var (first, second) = (ids.Next<ServiceRequestId>(), ids.Next<ServiceRequestId>());
        await told.AskAsync("place at no site", key => serving.PlaceAsync(first, Order, Nine, key));
        await FoundAsync(district, told);
        await told.AskAsync("place nowhere, too late", key => serving.PlaceAsync(first, Order with { Division = Divisions.DivisionCode.Parse("990999") }, ARequest.Wanted.From, key));
        await told.AskAsync("dispatch nothing", key => serving.DispatchAsync(first, Asked, Nine, key));
        await told.AskAsync("place", key => serving.PlaceAsync(first, Order, Nine, key));
        await told.AskAsync("place a second", key => serving.PlaceAsync(second, Order, Nine, key));
        await told.AskAsync("place one that exists", key => serving.PlaceAsync(second, Order, Nine, key));
        await told.AskAsync("dispatch to nobody", key => serving.DispatchAsync(first, Assignee.Of(AnActivity.Volunteer), Nine, key));
        foreach (var id in new[] { first, second }) await told.AskAsync("dispatch", key => serving.DispatchAsync(id, Asked, Nine, key));
        await told.AskAsync("accept the first", key => serving.AcceptAsync(first, Asked, [ARequest.Volunteer], Nine, key));
        await told.AskAsync("accept the second, at the same time", key => serving.AcceptAsync(second, Asked, [ARequest.Volunteer], Nine, key));
        await told.AskAsync("call the first off", key => serving.CancelAsync(first, CancellationReason.NotVoluntaryService, Nine, key));
        await told.AskAsync("accept the second", key => serving.AcceptAsync(second, Asked, [ARequest.Volunteer], Nine, key));
        await told.AskAsync("suspend", key => new FoundingSites(district).SuspendAsync(ASite.CentreId, Nine, key));
        await told.AskAsync("place at a site that is shut", key => serving.PlaceAsync(ids.Next<ServiceRequestId>(), Order, Nine, key));
    }

    private static async Task FoundAsync(OpenDistrict district, Told told)
    {
        var sites = new FoundingSites(district);
        await told.AskAsync("plan", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("open", key => sites.OpenAsync(ASite.CentreId, Nine, key));
    }

    private static KnownVolunteers Known { get; } = new(VolunteerFactsFor.Adult(ARequest.Volunteer), VolunteerFactsFor.Adult(ARequest.OtherVolunteer));

    private static ServingRequests Serving(OpenDistrict district) => new(district, Known);

    private static TimeRange Moved(int days) => TimeRange.Starting(Later.From + Duration.FromDays(days), Later.Length);
}
