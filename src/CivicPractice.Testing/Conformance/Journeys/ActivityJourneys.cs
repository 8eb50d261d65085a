using CivicPractice.Activities;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Activities from the draft to the review, by the use cases.</summary>
internal static class ActivityJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly ActivityId Other = new(new Guid("00000000-0000-7000-8000-000000000202"));
    private static readonly NewActivity Plan = AnActivity.Plan with { Site = ASite.CentreId, Host = ActivityHost.Of(ASite.CentreId), Seats = 2, IsConcentrated = true };

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("An activity is held, its volunteers are credited, and seats and times are given back", HeldAsync),
        .. Told.Both("A seat that becomes free is offered to the next in line, and what is broken off counts for what was given", InLineAsync),
        .. Told.Both("An activity that is called off gives everybody's time back", CalledOffAsync),
    ];

    private static async Task HeldAsync(OpenDistrict district, Told told)
    {
        await PublishedAsync(district, told, AnActivity.TheId);
        var (signing, holding) = (new SigningUp(district, Known), new HoldingActivities(district, Known));
        var (id, first, second) = (AnActivity.TheId, AnActivity.Participation, AnActivity.OtherParticipation);
        await told.AskAsync("sign up", key => signing.SignUpAsync(id, first, AnActivity.Volunteer, Nine, key));
        await told.AskAsync("sign up the other", key => signing.SignUpAsync(id, second, AnActivity.OtherVolunteer, Nine, key));
        await told.AskAsync("sign up a third", key => signing.SignUpAsync(id, Third, ARequest.Volunteer, Nine, key));
        await told.AskAsync("withdraw the other", key => signing.WithdrawAsync(id, second, Nine, key));
        await told.AskAsync("sign up a third again", key => signing.SignUpAsync(id, Third, ARequest.Volunteer, Nine, key));
        await told.AskAsync("check in early", key => holding.CheckInAsync(id, first, Nine, key));
        await told.AskAsync("check in", key => holding.CheckInAsync(id, first, AnActivity.During.From, key));
        await told.AskAsync("check nobody in", key => holding.CheckInAsync(id, new ParticipationId(Other.Value), AnActivity.During.From, key));
        await told.AskAsync("check out", key => holding.CheckOutAsync(id, first, AnActivity.During.Until - Duration.FromMinutes(7), key));
        await told.AskAsync("complete", key => holding.CompleteAsync(id, 31, AnActivity.During.Until, key));
        await told.AskAsync("complete again", key => holding.CompleteAsync(id, 31, AnActivity.During.Until, key));
        await told.AskAsync("review", key => new PlanningActivities(district).ReviewAsync(id, 3, AnActivity.During.Until, key));
        await told.AskAsync("call off too late", key => holding.CancelAsync(id, ActivityCancellationReason.NobodyCame, AnActivity.During.Until, key));
    }

    private static async Task CalledOffAsync(OpenDistrict district, Told told)
    {
        await PublishedAsync(district, told, AnActivity.TheId);
        await told.AskAsync("draft another", key => new PlanningActivities(district).DraftAsync(Other, Plan, [], Nine, key));
        await told.AskAsync("publish another", key => new PlanningActivities(district).PublishAsync(Other, Nine, key));
        var (signing, holding) = (new SigningUp(district, Known), new HoldingActivities(district, Known));
        await told.AskAsync("sign up", key => signing.SignUpAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.Volunteer, Nine, key));
        await told.AskAsync("sign up for both", key => signing.SignUpAsync(Other, AnActivity.OtherParticipation, AnActivity.Volunteer, Nine, key));
        await told.AskAsync("call off", key => holding.CancelAsync(AnActivity.TheId, ActivityCancellationReason.Emergency, Nine, key));
        await told.AskAsync("sign up for the other", key => signing.SignUpAsync(Other, AnActivity.OtherParticipation, AnActivity.Volunteer, Nine, key));
        await told.AskAsync("sign up for what is called off", key => signing.SignUpAsync(AnActivity.TheId, Third, ARequest.Volunteer, Nine, key));
    }

    private static async Task InLineAsync(OpenDistrict district, Told told)
    {
        await PublishedAsync(district, told, AnActivity.TheId);
        var (id, first, second) = (AnActivity.TheId, AnActivity.Participation, AnActivity.OtherParticipation);
        var (signing, holding, planning) = (new SigningUp(district, Known), new HoldingActivities(district, Known), new PlanningActivities(district, Known));
        await told.AskAsync("wait while a seat is free", key => signing.JoinWaitingListAsync(id, Third, ARequest.Volunteer, null, Nine, key));
        await told.AskAsync("sign up", key => signing.SignUpAsync(id, first, AnActivity.Volunteer, Nine, key));
        await told.AskAsync("sign up the other", key => signing.SignUpAsync(id, second, AnActivity.OtherVolunteer, Nine, key));
        await told.AskAsync("wait", key => signing.JoinWaitingListAsync(id, Third, ARequest.Volunteer, null, Nine, key));
        await told.AskAsync("wait again", key => signing.JoinWaitingListAsync(id, Third, ARequest.Volunteer, null, Nine, key));
        await told.AskAsync("sign up instead", key => signing.SignUpAsync(id, Third, ARequest.Volunteer, Nine, key));
        await told.AskAsync("withdraw the other", key => signing.WithdrawAsync(id, second, Nine, key));
        var by = (await district.Activities.FindAsync(id))!.NextConfirmBy!.Value;
        await told.AskAsync("confirm too late", key => signing.ConfirmAsync(id, Third, by, key));
        await told.AskAsync("move up too early", key => signing.MoveUpAsync(id, by - Instants.Microsecond, key));
        await told.AskAsync("confirm", key => signing.ConfirmAsync(id, Third, by - Instants.Microsecond, key));
        await told.AskAsync("one seat more", key => planning.ChangeSeatsAsync(id, 3, Nine, key));
        await told.AskAsync("check in", key => holding.CheckInAsync(id, Third, AnActivity.During.From, key));
        await told.AskAsync("break off", key => holding.BreakOffAsync(id, ActivityCancellationReason.Weather, 7, CountingMethod.Estimated, AnActivity.During.From + Duration.FromMinutes(30), key));
        await told.AskAsync("complete what was broken off", key => holding.CompleteAsync(id, 7, AnActivity.During.Until, key));
        await told.AskAsync("mark absent after all", key => holding.MarkAbsentAsync(id, first, AbsenceKind.Unexcused, AnActivity.During.Until, key));
    }

    private static async Task PublishedAsync(OpenDistrict district, Told told, ActivityId id)
    {
        var (sites, planning) = (new FoundingSites(district), new PlanningActivities(district));
        await told.AskAsync("draft at no site", key => planning.DraftAsync(id, Plan, [], Nine, key));
        await told.AskAsync("plan", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("draft at a site that is not open", key => planning.DraftAsync(id, Plan, [], Nine, key));
        await told.AskAsync("open", key => sites.OpenAsync(ASite.CentreId, Nine, key));
        await told.AskAsync("draft with nobody's partnership", key => planning.DraftAsync(id, Plan, [APartnership.TheId], Nine, key));
        var building = new CoBuilding(district);
        await told.AskAsync("draft a partnership", key => building.DraftAsync(APartnership.TheId, APartnership.Draft with { Sites = [ASite.CentreId] }, Nine, key));
        foreach (var partner in new[] { APartnership.HealthBureau, APartnership.RedCross })
            await told.AskAsync($"sign by {partner}", key => building.SignAsync(APartnership.TheId, partner, APartnership.PartySignatory, Nine, key));
        await told.AskAsync("draft with a partnership that is not concluded", key => planning.DraftAsync(id, Plan, [APartnership.TheId], Nine, key));
        await told.AskAsync("conclude", key => building.ConcludeAsync(APartnership.TheId, APartnership.DistrictSignatory, Nine, key));
        await told.AskAsync("draft", key => planning.DraftAsync(id, Plan, [APartnership.TheId], Nine, key));
        await told.AskAsync("publish too late", key => planning.PublishAsync(id, AnActivity.During.From, key));
        await told.AskAsync("publish", key => planning.PublishAsync(id, Nine, key));
    }

    private static ParticipationId Third { get; } = new(new Guid("00000000-0000-7000-8000-000000000223"));

    private static KnownVolunteers Known { get; } =
        new(VolunteerFactsFor.Adult(AnActivity.Volunteer), VolunteerFactsFor.Adult(AnActivity.OtherVolunteer), VolunteerFactsFor.Adult(ARequest.Volunteer));
}
