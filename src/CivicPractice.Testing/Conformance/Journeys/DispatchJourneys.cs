using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Orders that are offered to several, at once and in waves, by the use cases.</summary>
internal static class DispatchJourneys
{
    private static readonly Assignee Wang = Assignee.Of(ARequest.Volunteer);
    private static readonly Assignee Li = Assignee.Of(ARequest.OtherVolunteer);
    private static readonly Assignee Zhao = Assignee.Of(AnActivity.Volunteer);
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly NewRequest Order = ARequest.Order with { Site = ASite.CentreId, VolunteersWanted = 2 };

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("An order for two is triaged, offered to several, taken on, given back and settled, and every book follows", SeatsAsync),
        .. Told.Both("An order is offered in waves until its seats are taken, and moved to another time it is offered anew", WavesAsync),
        .. Told.Both("An order that another system sends twice, or that looks like another one, is told apart", ApartAsync),
    ];

    private static async Task SeatsAsync(OpenDistrict district, Told told)
    {
        var (serving, id) = (await FoundedAsync(district, told), ARequest.TheId);
        await told.AskAsync("place", key => serving.PlaceAsync(id, Order, Nine, key));
        await told.AskAsync("triage", key => serving.TriageAsync(id, new RequestTriage(RequestUrgency.Urgent, ActivityCategory.Housekeeping, RiskLevel.Ordinary, 2), Nine, key));
        await TellDueAsync(district, told, "triaged");
        await told.AskAsync("dispatch to three", key => serving.DispatchAsync(id, [Wang, Li, Zhao], Nine, key));
        await told.AskAsync("dispatch to three, one of whom is asked", key => serving.DispatchAsync(id, [Wang], Nine, key));
        await told.AskAsync("withdraw one", key => serving.WithdrawOfferAsync(id, Zhao, Nine, key));
        await told.AskAsync("accept", key => serving.AcceptAsync(id, Wang, [ARequest.Volunteer], Nine, key));
        await TellAsync(district, told, "one comes");
        await told.AskAsync("accept the last seat", key => serving.AcceptAsync(id, Li, [ARequest.OtherVolunteer], Nine, key));
        await told.AskAsync("triage what is taken on", key => serving.TriageAsync(id, new RequestTriage(RequestUrgency.Ordinary, ActivityCategory.Housekeeping, RiskLevel.Ordinary), Nine, key));
        await TellAsync(district, told, "both come");
        await told.AskAsync("give back", key => serving.GiveBackAsync(id, Wang, null, DeclineReason.Unwell, Nine + Duration.FromHours(1), key));
        await told.AskAsync("give back what was not taken on", key => serving.GiveBackAsync(id, Zhao, null, null, Nine + Duration.FromHours(1), key));
        await TellAsync(district, told, "one has given it back");
        await told.AskAsync("settle", key => serving.SettleAsync(id, Nine + Duration.FromHours(2), key));
        await told.AskAsync("begin", key => serving.BeginAsync(id, Order.Wanted.From, key));
        await told.AskAsync("serve", key => serving.ServeAsync(id, Order.Wanted.Until, 2, null, key));
        await TellAsync(district, told, "served");
    }

    private static async Task WavesAsync(OpenDistrict district, Told told)
    {
        var (serving, id) = (await FoundedAsync(district, told), ARequest.TheId);
        await told.AskAsync("place", key => serving.PlaceAsync(id, Order, Nine, key));
        await told.AskAsync("plan waves", key => serving.DispatchInWavesAsync(id, new WavePlan([Wang, Zhao, Li], 1, Duration.FromHours(1)), Nine, key));
        told.Tell("too early", await serving.SendWavesAsync(Nine + Duration.FromMinutes(59)));
        told.Tell("second wave", await serving.SendWavesAsync(Nine + Duration.FromHours(1)));
        await told.AskAsync("send what is not due", key => serving.SendWaveAsync(id, Nine + Duration.FromHours(1), key));
        await told.AskAsync("decline, saying why", key => serving.DeclineAsync(id, Wang, DeclineReason.TooFar, Nine + Duration.FromHours(1), key));
        await told.AskAsync("accept", key => serving.AcceptAsync(id, Zhao, [AnActivity.Volunteer], Nine + Duration.FromHours(1), key));
        await TellAsync(district, told, "nobody is asked, one comes");
        told.Tell("third wave, at once", await serving.SendWavesAsync(Nine + Duration.FromHours(1)));
        await told.AskAsync("move", key => serving.RescheduleAsync(id, TimeRange.Starting(Order.Wanted.From + Duration.FromDays(1), Duration.FromHours(1)), Nine + Duration.FromHours(2), key));
        await TellAsync(district, told, "moved");
        await told.AskAsync("dispatch to who had declined", key => serving.DispatchAsync(id, Wang, Nine + Duration.FromHours(2), key));
        told.Tell("expired", await serving.LetAllExpireAsync(Order.Wanted.From + Duration.FromDays(1)));
        await TellAsync(district, told, "expired");
        await TellDueAsync(district, told, "expired");
    }

    private static async Task ApartAsync(OpenDistrict district, Told told)
    {
        var (serving, reference, second) = (await FoundedAsync(district, told), new ExternalReference("12345", "汉-2026/7"), new SeededIds(9).Next<ServiceRequestId>());
        var id = ServiceRequestId.Of(district.Id, reference);
        await told.AskAsync("place", key => serving.PlaceAsync(id, Order with { External = reference }, Nine, key));
        await told.AskAsync("send it again", key => serving.PlaceAsync(id, Order with { External = reference }, Nine, key));
        await told.AskAsync("place one that looks like it", key => serving.PlaceAsync(second, Order, Nine, key));
        told.Tell("like", (await serving.LikeAsync(Order)).Select(like => like.Id).ToList());
        await told.AskAsync("place it, told apart", key => serving.PlaceAsync(second, Order with { ToldApartFrom = [id] }, Nine, key));
        await told.AskAsync("call it off as ordered twice", key => serving.CancelAsDuplicateAsync(second, id, Nine, key));
    }

    private static async Task TellAsync(OpenDistrict district, Told told, string when)
    {
        told.Tell($"{when}, request", await district.Requests.FindAsync(ARequest.TheId));
        foreach (var one in new[] { Wang, Li, Zhao })
        {
            told.Tell($"{when}, book of {one.Value}", await district.OfferBooks.FindAsync(OfferBookId.Of(one)));
            told.Tell($"{when}, schedule of {one.Value}", await district.Schedules.FindAsync(one.Volunteer!.Value));
        }
    }

    private static async Task TellDueAsync(OpenDistrict district, Told told, string when) =>
        told.Tell($"{when}, due", (await district.Requests.ListAsync(new RequestsDueSpec(Order.Wanted.Until + Duration.FromDays(9)))).Select(request => (request.Id, request.Due, request.DueBy)).ToList());

    private static async Task<ServingRequests> FoundedAsync(OpenDistrict district, Told told)
    {
        var sites = new FoundingSites(district);
        await told.AskAsync("plan", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("open", key => sites.OpenAsync(ASite.CentreId, Nine, key));
        return new ServingRequests(district, new KnownVolunteers([.. new[] { Wang, Li, Zhao }.Select(one => VolunteerFactsFor.Adult(one.Volunteer!.Value))]));
    }
}
