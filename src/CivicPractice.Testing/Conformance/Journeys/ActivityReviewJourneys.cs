using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Reviews of an activity by those who took part and by the public, by the use cases.</summary>
internal static class ActivityReviewJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly Instant Over = AnActivity.During.Until;
    private static readonly Instant TooLate = Over + TestDistrict.Profile.Activities.ReviewWindow;
    private static readonly NewActivity Session = AnActivity.Plan with { Site = ASite.CentreId, Host = ActivityHost.Of(ASite.CentreId) };
    private static readonly Reviewer Volunteer = Reviewer.Of(AVolunteer.TheId);
    private static readonly Reviewer Neighbour = Reviewer.Of(new RequesterId(AVolunteer.OtherId.Value));

    private static RequesterId Resident => new(AnActivityReview.Resident.Value);

    public static IEnumerable<ConformanceCase> Cases => Told.Both("An activity is reviewed by one who took part and by the public, changed, struck and reinstated, and the figures follow", ReviewedAsync);

    private static async Task ReviewedAsync(OpenDistrict district, Told told)
    {
        var reviewing = new ReviewingActivities(district);
        await told.AskAsync("review what nobody knows", key => reviewing.GiveAsync(AnActivity.TheId, Volunteer, 5, [], Over, key));
        await HeldAsync(district, told, reviewing);
        await told.AskAsync("review", key => reviewing.GiveAsync(AnActivity.TheId, Volunteer, 4, [ReviewTag.WellRun, ReviewTag.Useful], Over, key));
        await told.AskAsync("review it twice", key => reviewing.GiveAsync(AnActivity.TheId, Volunteer, 5, [], Over, key));
        await told.AskAsync("review as one who took part, and did not", key => reviewing.GiveAsync(AnActivity.TheId, Reviewer.Of(AVolunteer.OtherId), 5, [], Over, key));
        await told.AskAsync("review as one of the public", key => reviewing.GiveAsync(AnActivity.TheId, AnActivityReview.Resident, 2, [ReviewTag.Useful], Over, key));
        await told.AskAsync("review as another one", key => reviewing.GiveAsync(AnActivity.TheId, Neighbour, 1, [ReviewTag.Late], Over, key));
        await TellAsync(district, told, "reviewed");
        await told.AskAsync("change it", key => reviewing.ChangeAsync(AnActivity.TheId, AnActivityReview.Resident, 3, [ReviewTag.Useful, ReviewTag.Crowded], Over, key));
        await told.AskAsync("change it too late", key => reviewing.ChangeAsync(AnActivity.TheId, AnActivityReview.Resident, 5, [], TooLate, key));
        await told.AskAsync("review too late", key => reviewing.GiveAsync(AnActivity.TheId, AnActivityReview.Participant, 5, [], TooLate, key));
        await told.AskAsync("strike one", key => reviewing.StrikeAsync(Of(Neighbour), ReviewStrikingReason.NotPresent, TooLate, key));
        await told.AskAsync("strike the other one", key => reviewing.StrikeAsync(Of(Volunteer), ReviewStrikingReason.Abusive, TooLate, key));
        await told.AskAsync("change what is struck", key => reviewing.ChangeAsync(AnActivity.TheId, Volunteer, 5, [], Over, key));
        await TellAsync(district, told, "struck");
        await told.AskAsync("reinstate it", key => reviewing.ReinstateAsync(Of(Volunteer), TooLate, key));
        await TellAsync(district, told, "reinstated");
        await told.AskAsync("forget the resident", key => new ErasingRequesters(district).EraseAsync(Resident, TooLate, key));
        await told.AskAsync("review as the one who is forgotten", key => reviewing.GiveAsync(AnActivity.TheId, AnActivityReview.Resident, 5, [], Over, key));
        await TellAsync(district, told, "forgotten");
    }

    private static async Task HeldAsync(OpenDistrict district, Told told, ReviewingActivities reviewing)
    {
        var (sites, planning, holding) = (new FoundingSites(district), new PlanningActivities(district), new HoldingActivities(district));
        await told.AskAsync("plan a centre", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("open it", key => sites.OpenAsync(ASite.CentreId, Nine, key));
        await told.AskAsync("register a volunteer", key => new RegisteringVolunteers(district).RegisterAsync(AVolunteer.TheId, AVolunteer.Registration, Nine, key));
        await told.AskAsync("draft a session", key => planning.DraftAsync(AnActivity.TheId, Session, [], Nine, key));
        await told.AskAsync("publish it", key => planning.PublishAsync(AnActivity.TheId, Nine, key));
        await told.AskAsync("review it before", key => reviewing.GiveAsync(AnActivity.TheId, Neighbour, 5, [], Over, key));
        await told.AskAsync("sign up", key => new SigningUp(district).SignUpAsync(AnActivity.TheId, AnActivity.Participation, AVolunteer.TheId, Nine, key));
        await told.AskAsync("check in", key => holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From, key));
        await told.AskAsync("complete it", key => holding.CompleteAsync(AnActivity.TheId, 20, Over, key: key));
    }

    private static ActivityReviewId Of(Reviewer reviewer) => ActivityReviewId.Of(AnActivity.TheId, reviewer);

    private static async Task TellAsync(OpenDistrict district, Told told, string when)
    {
        district.UnitOfWork.Forget();
        told.Tell($"{when}, of the activity", await new ReadingActivityReviews(district).OfActivityAsync(AnActivity.TheId));
        told.Tell($"{when}, poor", (await district.ActivityReviews.ListAsync(new PoorReviewsSpec(3))).Select(review => review.Id));
        told.Tell($"{when}, of the resident", (await district.ActivityReviews.ListAsync(new ReviewsByRequesterSpec(Resident))).Select(review => review.Id));
        told.Tell($"{when}, by", (await district.ActivityReviews.ListAsync(new ReviewsOfActivitySpec(AnActivity.TheId))).Select(review => review.By));
        told.Tell($"{when}, of the volunteer", (await district.ActivityReviews.ListAsync(new ReviewsByVolunteerSpec(AVolunteer.TheId))).Select(review => review.Id));
        district.UnitOfWork.Forget();
    }
}
