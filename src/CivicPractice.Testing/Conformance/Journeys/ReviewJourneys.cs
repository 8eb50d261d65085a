using CivicPractice.Requests;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What follows a service, by the use cases: confirmed, reviewed, disputed, decided, reopened, and the words erased.</summary>
internal static class ReviewJourneys
{
    private static readonly ServiceRequestId Id = ARequest.TheId;
    private static readonly RequesterId By = ARequest.Requester;
    private static readonly Assignee Asked = Assignee.Of(ARequest.Volunteer);
    private static readonly NewRequest Order = ARequest.Order with { Site = ASite.CentreId };

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("A review that is struck evaluates nothing any more, and the request is reopened and served again", StruckAndReopenedAsync),
        .. Told.Both("What was served and called off is confirmed, reopened and forgotten no more than it should", ForgottenAsync),
    ];

    private static async Task StruckAndReopenedAsync(OpenDistrict district, Told told)
    {
        var (serving, reviewing, reopening) = (Serving(district), new ReviewingRequests(district), new ReopeningRequests(district));
        await ServedAsync(district, told);
        await told.AskAsync("confirm as a stranger", key => reviewing.ConfirmAsync(Id, new RequesterId(ARequest.Team.Value), After(1), key));
        await told.AskAsync("confirm", key => reviewing.ConfirmAsync(Id, By, After(1), key));
        await told.AskAsync("review", key => reviewing.ReviewAsync(Id, By, 1, "差", After(2), key));
        await told.AskAsync("answer", key => reviewing.AnswerReviewAsync(Id, "对不起", After(3), key));
        await told.AskAsync("object as somebody else", key => reviewing.DisputeAsync(Id, Assignee.Of(ARequest.Team), "不对", After(4), key));
        await told.AskAsync("object", key => reviewing.DisputeAsync(Id, Asked, "不对", After(4), key));
        await told.AskAsync("reopen while it is disputed", key => reopening.ReopenAsync(Id, By, ReopenReason.DoneBadly, Again, After(5), key));
        await told.AskAsync("decide too early", key => reviewing.DecideDisputeAsync(Id, DisputeOutcome.Struck, DisputeReason.Untrue, After(5), key));
        await told.AskAsync("answer the objection", key => reviewing.AnswerDisputeAsync(Id, By, "就是差", After(6), key));
        await told.AskAsync("strike the review", key => reviewing.DecideDisputeAsync(Id, DisputeOutcome.Struck, DisputeReason.Untrue, After(7), key));
        await told.AskAsync("object again", key => reviewing.DisputeAsync(Id, Asked, "不对", After(8), key));
        await told.AskAsync("reopen", key => reopening.ReopenAsync(Id, By, ReopenReason.DoneBadly, Again, After(9), key));
        await told.AskAsync("dispatch again", key => serving.DispatchAsync(Id, Asked, After(9), key));
        await told.AskAsync("accept again", key => serving.AcceptAsync(Id, Asked, [ARequest.Volunteer], After(9), key));
        await told.AskAsync("begin again", key => serving.BeginAsync(Id, Again.From, key));
        await told.AskAsync("serve again", key => serving.ServeAsync(Id, Again.Until, 2, null, key));
        await told.AskAsync("review again", key => reviewing.ReviewAsync(Id, By, 5, "好", Again.Until, key));
    }

    private static async Task ForgottenAsync(OpenDistrict district, Told told)
    {
        var (serving, reviewing, reopening, erasing) = (Serving(district), new ReviewingRequests(district), new ReopeningRequests(district), new ErasingRequesters(district));
        var silence = ARequest.Wanted.Until + district.Profile.Requests.ConfirmationWindow;
        var other = new SeededIds(7).Next<ServiceRequestId>();
        await ServedAsync(district, told);
        await told.AskAsync("place for somebody", key => serving.PlaceAsync(other, Order with { By = Requester.Enterprise(new(ARequest.Team.Value)), OnBehalfOf = By }, TestDistrict.Nine, key));
        await told.AskAsync("let it be confirmed too early", key => reviewing.LetConfirmAsync(Id, After(1), key));
        await told.AskAsync("let it be confirmed", key => reviewing.LetConfirmAsync(Id, silence, key));
        await told.AskAsync("erase while one is under way", key => erasing.EraseAsync(By, silence, key));
        await told.AskAsync("call it off", key => serving.CancelAsync(other, CancellationReason.NoLongerNeeded, TestDistrict.Nine, key));
        await told.AskAsync("erase", key => erasing.EraseAsync(By, silence, key));
        await told.AskAsync("review without words", key => reviewing.ReviewAsync(Id, By, 5, null, silence, key));
        await told.AskAsync("reopen without words", key => reopening.ReopenAsync(other, null, ReopenReason.CancelledByMistake, Again, After(1), key));
    }

    private static async Task ServedAsync(OpenDistrict district, Told told)
    {
        var (sites, serving) = (new FoundingSites(district), Serving(district));
        await told.AskAsync("plan", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine, key));
        await told.AskAsync("open", key => sites.OpenAsync(ASite.CentreId, TestDistrict.Nine, key));
        await told.AskAsync("place", key => serving.PlaceAsync(Id, Order, TestDistrict.Nine, key));
        await told.AskAsync("dispatch", key => serving.DispatchAsync(Id, Asked, TestDistrict.Nine, key));
        await told.AskAsync("accept", key => serving.AcceptAsync(Id, Asked, [ARequest.Volunteer], TestDistrict.Nine, key));
        await told.AskAsync("begin", key => serving.BeginAsync(Id, ARequest.Wanted.From, key));
        await told.AskAsync("serve", key => serving.ServeAsync(Id, ARequest.Wanted.Until, 2, null, key));
    }

    private static TimeRange Again { get; } = TimeRange.Starting(After(48), Duration.FromHours(2));

    private static Instant After(int hours) => ARequest.Wanted.Until + Duration.FromHours(hours);

    private static ServingRequests Serving(OpenDistrict district) => new(district, new KnownVolunteers(VolunteerFactsFor.Adult(ARequest.Volunteer)));
}
