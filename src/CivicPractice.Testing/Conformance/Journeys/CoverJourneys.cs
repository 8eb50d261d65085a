using CivicPractice.Activities;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Insurance that ends while dangerous service is under way, by the use cases (R4).</summary>
internal static class CoverJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly RiskStatement Danger = new(RiskLevel.Dangerous, "深水");
    private static readonly TimeRange Later = TimeRange.Starting(AnActivity.During.Until + Duration.FromDays(1), Duration.FromHours(2));
    private static readonly ActivityId Ahead = new(new Guid("00000000-0000-7000-8000-0000000002f1"));
    private static readonly ParticipationId SeatAhead = new(new Guid("00000000-0000-7000-8000-0000000002f2"));
    private static readonly InsurancePolicyId Other = new(new Guid("00000000-0000-7000-8000-0000000015f2"));
    private static readonly (VolunteerId Serving, VolunteerId Visiting) Both = (AVolunteer.TheId, AVolunteer.OtherId);

    public static IEnumerable<ConformanceCase> Cases => Told.Both("Insurance ends in the middle of dangerous service, and whoever it covered is called off", EndedAsync);

    private static async Task EndedAsync(OpenDistrict district, Told told)
    {
        await PreparedAsync(district, told);
        var (insuring, holding, serving) = (new Insuring(district), new HoldingActivities(district), new ServingRequests(district));
        var (begun, halfway) = (AnActivity.During.From, AnActivity.During.From + Duration.FromMinutes(50));
        await told.AskAsync("check in", key => holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, begun, key));
        await told.AskAsync("begin the visit", key => serving.BeginAsync(ARequest.TheId, begun, key));
        await told.AskAsync("take the one off", key => insuring.ReleaseAsync(AnInsurancePolicy.TheId, Both.Serving, halfway, key));
        await told.AskAsync("take the other off", key => insuring.ReleaseAsync(AnInsurancePolicy.TheId, Both.Visiting, halfway, key));
        await TellAsync(district, told, "before the end");
        await told.AskAsync("cancel the policy", key => insuring.CancelAsync(AnInsurancePolicy.TheId, halfway, key));
        await TellAsync(district, told, "after the end");
        await told.AskAsync("complete", key => holding.CompleteAsync(AnActivity.TheId, 9, AnActivity.During.Until, key));
        await told.AskAsync("check in uninsured", key => holding.CheckInAsync(Ahead, SeatAhead, Later.From, key));
        await told.AskAsync("insure the one anew", key => insuring.InsureAsync(Other, [Both.Serving], AnActivity.During.Until, key));
        await TellAsync(district, told, "insured anew");
        await told.AskAsync("check in insured", key => holding.CheckInAsync(Ahead, SeatAhead, Later.From, key));
        await told.AskAsync("cancel that policy too, when no more time can count", key => insuring.CancelAsync(Other, Later.Until + Duration.FromHours(1), key));
        await TellAsync(district, told, "at last");
        Must.Equal(ParticipationState.CheckedIn, (await district.Activities.FindAsync(Ahead))!.Find(SeatAhead)!.State, "Who was insured to the end");
        district.UnitOfWork.Forget();
    }

    private static async Task PreparedAsync(OpenDistrict district, Told told)
    {
        await told.AskAsync("plan a centre", key => new FoundingSites(district).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("open it", key => new FoundingSites(district).OpenAsync(ASite.CentreId, Nine, key));
        foreach (var (volunteer, number) in new[] { (Both.Serving, "990101-000001"), (Both.Visiting, "990101-000002") })
            await told.AskAsync($"register {number}", key => new RegisteringVolunteers(district).RegisterAsync(volunteer, AVolunteer.Registration with { Number = VolunteerNumber.Parse(number) }, Nine, key));
        district.InsurancePolicies.Add(InsurancePolicy.TakeOut(TestDistrict.Id, AnInsurancePolicy.TheId, AnInsurancePolicy.Policy, Nine).EnsureAccepted());
        district.InsurancePolicies.Add(InsurancePolicy.TakeOut(TestDistrict.Id, Other, AnInsurancePolicy.Policy, Nine).EnsureAccepted());
        await district.UnitOfWork.CommitAsync();
        await told.AskAsync("insure both", key => new Insuring(district).InsureAsync(AnInsurancePolicy.TheId, [Both.Serving, Both.Visiting], Nine, key));

        var (planning, signing, serving) = (new PlanningActivities(district), new SigningUp(district), new ServingRequests(district));
        foreach (var (id, seat, during) in new[] { (AnActivity.TheId, AnActivity.Participation, AnActivity.During), (Ahead, SeatAhead, Later) })
        {
            var plan = AnActivity.Plan with { Site = ASite.CentreId, Host = ActivityHost.Of(ASite.CentreId), Risk = Danger, During = during };
            await told.AskAsync($"draft {during}", key => planning.DraftAsync(id, plan, [], Nine, key));
            await told.AskAsync($"publish {during}", key => planning.PublishAsync(id, Nine, key));
            await told.AskAsync($"sign up for {during}", key => signing.SignUpAsync(id, seat, Both.Serving, Nine, key));
        }

        var visitor = Assignee.Of(Both.Visiting);
        await told.AskAsync("place", key => serving.PlaceAsync(ARequest.TheId, ARequest.Order with { Site = ASite.CentreId, Risk = Danger }, Nine, key));
        await told.AskAsync("dispatch", key => serving.DispatchAsync(ARequest.TheId, visitor, Nine, key));
        await told.AskAsync("accept", key => serving.AcceptAsync(ARequest.TheId, visitor, [Both.Visiting], Nine, key));
    }

    private static async Task TellAsync(OpenDistrict district, Told told, string when)
    {
        district.UnitOfWork.Forget();
        told.Tell($"{when}, activity", await district.Activities.FindAsync(AnActivity.TheId));
        told.Tell($"{when}, request", await district.Requests.FindAsync(ARequest.TheId));
        foreach (var volunteer in new[] { Both.Serving, Both.Visiting })
        {
            told.Tell($"{when}, covers", await district.VolunteerCovers.FindAsync(volunteer));
            told.Tell($"{when}, records", await district.ServiceRecords.ListAsync(new RecordsOfVolunteerSpec(volunteer)));
        }

        foreach (var gap in await new WatchingFitness(district).AheadAsync(new TimeRange(AnActivity.During.From, Later.Until)))
            told.Tell($"{when}, gap of {gap.Volunteer}", string.Join(' ', gap.Lacking.Select(one => one.Code)));
        district.UnitOfWork.Forget();
    }
}
