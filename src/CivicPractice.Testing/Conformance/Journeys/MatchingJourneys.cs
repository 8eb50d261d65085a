using CivicPractice.Circles;
using CivicPractice.Matching;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Rankings, reasons and a plan for a day, which every store must read alike; what is proposed is then dispatched and accepted.</summary>
internal static class MatchingJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly LocalDate Tuesday = TestDistrict.Monday.PlusDays(1);
    private static readonly VolunteerId[] Volunteers = [AVolunteer.TheId, AVolunteer.OtherId, new(new Guid("00000000-0000-7000-8000-0000000000c3"))];
    private static readonly ServiceRequestId[] Requests = [.. Enumerable.Range(1, 3).Select(number => new ServiceRequestId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0xa0)))];
    private static readonly Assignee Team = Assignee.Of(ATeam.TheId);

    public static IEnumerable<ConformanceCase> Cases =>
        Told.Both("Volunteers and teams are ranked for requests, with reasons, and a plan for a day can be carried out", MatchedAsync);

    private static async Task MatchedAsync(OpenDistrict district, Told told)
    {
        await FoundAsync(district, told);
        await PlaceAsync(district, told);
        var serving = new ServingRequests(district);
        await TellAsync(district, told, "at first");
        var plan = await TellPlanAsync(district, told, "at first");
        Must.Equal((2, 1), (plan.Proposals.Count, plan.Unserved.Count), "Proposals and requests for which nobody is fit");

        await told.AskAsync("dispatch to the first", key => serving.DispatchAsync(Requests[0], Assignee.Of(Volunteers[0]), Nine, key));
        await told.AskAsync("decline", key => serving.DeclineAsync(Requests[0], Assignee.Of(Volunteers[0]), Nine, key));
        await TellAsync(district, told, "after one declined");
        foreach (var (request, _, match) in (await TellPlanAsync(district, told, "after one declined")).Proposals)
        {
            await told.AskAsync("dispatch as proposed", key => serving.DispatchAsync(request, match.Assignee, Nine, key));
            await told.AskAsync("accept as proposed", key => serving.AcceptAsync(request, match.Assignee, [match.Assignee.Volunteer!.Value], Nine, key));
        }

        await TellAsync(district, told, "when they are booked");
        await TellPlanAsync(district, told, "when they are booked");
    }

    private static async Task TellAsync(OpenDistrict district, Told told, string when)
    {
        district.UnitOfWork.Forget();
        var matching = new MatchingRequests(district);
        foreach (var request in Requests)
        {
            told.Tell($"volunteers for {request}, {when}", await matching.RankVolunteersAsync(request, MatchingPool.WholeDistrict, Nine));
            told.Tell($"teams for {request}, {when}", await matching.RankTeamsAsync(request, TeamPool.WholeDistrict, 2, Nine));
            told.Tell($"why that team for {request}, {when}", await matching.WhyNotAsync(request, Team, Nine, 2));
        }

        foreach (var pool in new[] { MatchingPool.AtHomeAt(ASite.StationId), MatchingPool.LivingIn(TestDistrict.Town), MatchingPool.MembersOf(ATeam.TheId), MatchingPool.MembersAt(ASite.CentreId) })
            told.Tell($"a smaller pool, {when}", await matching.RankVolunteersAsync(Requests[0], pool, Nine));
        Must.Hold(!district.UnitOfWork.HasChanges, "Whoever ranks changes nothing.");
        district.UnitOfWork.Forget();
    }

    private static async Task<DayPlan> TellPlanAsync(OpenDistrict district, Told told, string when)
    {
        district.UnitOfWork.Forget();
        var plan = await new MatchingRequests(district).PlanDayAsync(Tuesday, MatchingPool.WholeDistrict, Nine);
        told.Tell($"a plan for Tuesday, {when}", plan);
        district.UnitOfWork.Forget();
        return plan;
    }

    private static async Task FoundAsync(OpenDistrict district, Told told)
    {
        var (sites, equipping, registering, updating) = (new FoundingSites(district), new EquippingSites(district), new RegisteringVolunteers(district), new UpdatingVolunteers(district));
        foreach (var (tier, latitude) in new[] { (SiteTier.Centre, 32.70), (SiteTier.Institute, 32.71), (SiteTier.Station, 32.72) })
        {
            await told.AskAsync($"plan {tier}", key => sites.PlanAsync(ASite.IdOf(tier), ASite.PlanOf(tier), Nine, key));
            await told.AskAsync($"open {tier}", key => sites.OpenAsync(ASite.IdOf(tier), Nine, key));
            await told.AskAsync($"locate {tier}", key => equipping.LocateAsync(ASite.IdOf(tier), Coordinates.Wgs84(latitude, 109), Nine, key));
        }

        NewVolunteer[] registrations =
        [
            AVolunteer.Registration with { Home = ASite.StationId },
            AVolunteer.Registration with { Number = VolunteerNumber.Parse("990101-000002"), Residence = TestDistrict.OtherVillage, ServiceCategories = [] },
            AVolunteer.Registration with { Number = VolunteerNumber.Parse("990101-000003"), Residence = TestDistrict.Community, Home = ASite.CentreId },
        ];
        foreach (var (id, registration) in Volunteers.Zip(registrations)) await told.AskAsync("register", key => registering.RegisterAsync(id, registration, Nine, key));
        await told.AskAsync("offer Tuesday", key => updating.OfferTimeAsync(Volunteers[1], [new AvailableHours(IsoDayOfWeek.Tuesday, new LocalTime(8, 0), new LocalTime(12, 0))], [], Nine, key));
        await told.AskAsync("found a team", key => new FoundingTeams(district).FoundAsync(ATeam.TheId, ATeam.Team with { Site = ASite.CentreId }, Nine, key));
        foreach (var member in Volunteers[..2]) await told.AskAsync("join", key => new JoiningTeams(district).JoinAsync(member, ATeam.TheId, Nine, key));
    }

    // Each for another person: else they would look alike.
    private static NewRequest For(int number) => ARequest.Order with { Site = ASite.CentreId, OnBehalfOf = new RequesterId(Requests[number].Value) };

    private static async Task PlaceAsync(OpenDistrict district, Told told)
    {
        var serving = new ServingRequests(district);
        var later = TimeRange.Starting(ARequest.Wanted.From + Duration.FromHours(5), Duration.FromHours(1));
        await told.AskAsync("place, wishing for somebody", key => serving.PlaceAsync(Requests[0], For(0) with { Prefers = Assignee.Of(Volunteers[2]) }, Nine, key));
        await told.AskAsync("place in the afternoon, wishing for a team", key => serving.PlaceAsync(Requests[1], For(1) with { Wanted = later, Prefers = Team }, Nine, key));
        await told.AskAsync("place what is dangerous", key => serving.PlaceAsync(Requests[2], For(2) with { Risk = new Safeguards.RiskStatement(Safeguards.RiskLevel.Dangerous, "a high ladder") }, Nine, key));
    }
}
