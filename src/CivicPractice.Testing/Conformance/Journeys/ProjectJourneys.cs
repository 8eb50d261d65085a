using CivicPractice.Activities;
using CivicPractice.Circles;
using CivicPractice.Convenience;
using CivicPractice.Projects;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>A service project from the draft to its record, by the use cases.</summary>
internal static class ProjectJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly Instant Over = AnActivity.During.Until;
    private static readonly Term Days = new(TestDistrict.Monday, TestDistrict.Monday.PlusDays(13));
    private static readonly ServiceProjectId Project = AServiceProject.TheId;

    private static readonly ProjectPlan Plan = AServiceProject.Plan with { Host = ActivityHost.Of(ASite.CentreId), Sites = [ASite.CentreId] };
    private static readonly NewActivity Session = AnActivity.Plan with { Site = ASite.CentreId, Host = ActivityHost.Of(ASite.CentreId), Project = Project };
    private static readonly NewRequest Order = ARequest.Order with { Site = ASite.CentreId, Project = Project, Wanted = TimeRange.Starting(Nine + Duration.FromDays(2), Duration.FromHours(1)) };

    public static IEnumerable<ConformanceCase> Cases => Told.Both("A service project is launched, a session held and an order served for it, and it is recognised and concluded", GivenAsync);

    private static async Task GivenAsync(OpenDistrict district, Told told)
    {
        var projects = new RunningProjects(district);
        await LaunchedAsync(district, told, projects);
        await told.AskAsync("draft a session of another category", key => new PlanningActivities(district).DraftAsync(AnActivity.TheId, Session with { Category = ActivityCategory.LegalAid }, [], Nine, key));
        await HeldAsync(district, told);
        await ServedAsync(district, told);
        await told.AskAsync("recognise", key => projects.RecogniseAsync(Project, AServiceProject.Brand, Over, key));
        await TellAsync(district, told, "given");
        var (over, again) = (Order.Wanted.Until, TimeRange.Starting(Order.Wanted.Until + Duration.FromDays(7), Duration.FromHours(1)));
        await told.AskAsync("reopen the order", key => new ReopeningRequests(district).ReopenAsync(ARequest.TheId, ARequest.Requester, ReopenReason.NeededAgain, again, over, key));
        await TellAsync(district, told, "reopened");
        await told.AskAsync("recognise on a day that is still to come", key => projects.RecogniseAsync(Project, AServiceProject.Brand with { On = TestDistrict.Monday.PlusDays(9) }, Over, key));

        await told.AskAsync("amend it under the name that is borne", key => projects.AmendAsync(AServiceProject.OtherId, Plan with { Name = " 南山 暖心屋" }, Over, key));
        await told.AskAsync("give it another name", key => projects.AmendAsync(Project, Plan with { Name = "暖心屋" }, Over, key));
        await told.AskAsync("launch the other one", key => projects.LaunchAsync(AServiceProject.OtherId, Over, key));
        await told.AskAsync("pause", key => projects.SuspendAsync(Project, Over, key));
        await told.AskAsync("order while it pauses", key => new ServingRequests(district).PlaceAsync(new ServiceRequestId(AServiceProject.OtherId.Value), Order, Nine, key));
        await told.AskAsync("go on", key => projects.ResumeAsync(Project, Over, key));
        await told.AskAsync("revoke the recognition", key => projects.RevokeRecognitionAsync(Project, AServiceProject.Brand, Over, key));
        await told.AskAsync("conclude", key => projects.ConcludeAsync(Project, Over, key));
        await TellAsync(district, told, "concluded");
    }

    private static async Task LaunchedAsync(OpenDistrict district, Told told, RunningProjects projects)
    {
        var sites = new FoundingSites(district);
        await told.AskAsync("plan a centre", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("open it", key => sites.OpenAsync(ASite.CentreId, Nine, key));
        await told.AskAsync("draft a project at a site that nobody knows", key => projects.DraftAsync(Project, Plan with { Sites = [ASite.OtherId] }, Nine, key));
        await told.AskAsync("draft a project", key => projects.DraftAsync(Project, Plan with { Aim = "?" }, Nine, key));
        await told.AskAsync("amend it", key => projects.AmendAsync(Project, Plan, Nine, key));
        await told.AskAsync("draft another one of its name", key => projects.DraftAsync(AServiceProject.OtherId, Plan, Nine, key));
        await told.AskAsync("launch it", key => projects.LaunchAsync(Project, Nine, key));
        await told.AskAsync("launch the other one of its name", key => projects.LaunchAsync(AServiceProject.OtherId, Nine, key));
        await told.AskAsync("register a volunteer", key => new RegisteringVolunteers(district).RegisterAsync(AVolunteer.TheId, AVolunteer.Registration, Nine, key));
    }

    private static async Task HeldAsync(OpenDistrict district, Told told)
    {
        var (planning, holding) = (new PlanningActivities(district), new HoldingActivities(district));
        await told.AskAsync("draft a session", key => planning.DraftAsync(AnActivity.TheId, Session, [], Nine, key));
        await told.AskAsync("publish it", key => planning.PublishAsync(AnActivity.TheId, Nine, key));
        await told.AskAsync("sign up", key => new SigningUp(district).SignUpAsync(AnActivity.TheId, AnActivity.Participation, AVolunteer.TheId, Nine, key));
        await told.AskAsync("check in", key => holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From, key));
        await told.AskAsync("complete", key => holding.CompleteAsync(AnActivity.TheId, 20, Over, key: key));
        await told.AskAsync("review", key => planning.ReviewAsync(AnActivity.TheId, 4, Over, key));
    }

    private static async Task ServedAsync(OpenDistrict district, Told told)
    {
        var (serving, to, ends) = (new ServingRequests(district), Assignee.Of(AVolunteer.TheId), Order.Wanted.Until);
        await told.AskAsync("order", key => serving.PlaceAsync(ARequest.TheId, Order, Nine, key));
        await told.AskAsync("offer", key => serving.DispatchAsync(ARequest.TheId, to, Over, key));
        await told.AskAsync("accept", key => serving.AcceptAsync(ARequest.TheId, to, [AVolunteer.TheId], Over, key));
        await told.AskAsync("begin", key => serving.BeginAsync(ARequest.TheId, Order.Wanted.From, key));
        await told.AskAsync("serve", key => serving.ServeAsync(ARequest.TheId, ends, 1, key: key));
        await told.AskAsync("review the service", key => new ReviewingRequests(district).ReviewAsync(ARequest.TheId, ARequest.Requester, 5, null, ends, key));
    }

    private static async Task TellAsync(OpenDistrict district, Told told, string when)
    {
        district.UnitOfWork.Forget();
        told.Tell($"{when}, project", await district.Projects.FindAsync(Project));
        told.Tell($"{when}, record", await new ReadingProjects(district).RecordAsync(Project, Days));
        told.Tell($"{when}, past their last day", (await district.Projects.ListAsync(new ProjectsPastTheirTermSpec(TestDistrict.Monday.PlusYears(9)))).Select(project => project.Id));
        told.Tell($"{when}, progress", (await new ReadingProjects(district).ProgressAsync(Project, TestDistrict.Monday))!.SessionsLacking);
        told.Tell($"{when}, brands", (await district.Projects.ListAsync(new BrandedProjectsSpec())).Select(project => project.Id));
        told.Tell($"{when}, regularity", (await new WatchingProjects(district).OfProjectAsync(Project, Days, Over))!.Periods.Select(period => period.State));
        told.Tell($"{when}, convenience", (await new MeasuringConvenience(district).MeasureAsync(Days, [new Settlement("a", "甲", Coordinates.OnPlane(0, 0), 30)])).Whole);
        district.UnitOfWork.Forget();
    }
}
