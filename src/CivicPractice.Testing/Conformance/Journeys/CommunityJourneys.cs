using CivicPractice.Activities;
using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Projects;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Relocation communities from the designation to what became of three programmes, by the use cases; and when the register of divisions changes.</summary>
internal static class CommunityJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly Instant Later = Nine + Duration.FromDays(30);
    private static readonly LocalDate Month = TestDistrict.Monday.PlusDays(30);
    private static readonly RelocationCommunityId Community = ARelocationCommunity.TheId;

    private static readonly NewActivity Session = AnActivity.Plan with { Site = ASite.CentreId, Host = ActivityHost.Of(ASite.CentreId), Project = AServiceProject.TheId };

    private static readonly DivisionChange[] Changes =
    [
        new DivisionSucceeded(TestDistrict.Subdistrict, DivisionCode.Parse("990101009")),
        new DivisionSucceeded(TestDistrict.Community, DivisionCode.Parse("990101009001")),
        new DivisionSucceeded(TestDistrict.OtherCommunity, DivisionCode.Parse("990101009001")),
    ];

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("A relocation community is designated, counted and corrected, three programmes run for it, and are measured and completed", IntegratedAsync),
        .. Told.Both("A community follows its division, and another one that came to the same one is told", DesignatedAsync, TestDistrict.Divisions.After(Changes), ChangedAsync),
    ];

    private static IntegrationProgrammeId Thought => new(Some.First.Value);

    private static IntegrationProgrammeId Economy => new(Some.Second.Value);

    private static IntegrationProgrammeId DailyLife => new(Some.Third.Value);

    private static async Task IntegratedAsync(OpenDistrict district, Told told)
    {
        await FoundedAsync(district, told);
        await CountedAsync(district, told);
        await RunAsync(district, told);
        await MeasuredAsync(district, told);
        var (communities, running) = (new DesignatingCommunities(district), new RunningIntegration(district));
        await told.AskAsync("end the community while programmes run", key => communities.EndAsync(Community, Month, Later, key));
        await told.AskAsync("complete the first", key => running.CompleteAsync(Thought, null, Later, key));
        await told.AskAsync("complete the second, at no goal", key => running.CompleteAsync(Economy, null, Later, key));
        await told.AskAsync("complete the second, for a reason", key => running.CompleteAsync(Economy, ShortfallReason.CircumstancesChanged, Later, key));
        await told.AskAsync("give the third up", key => running.GiveUpAsync(DailyLife, IntegrationGivenUpReason.MovedToAnother, Later, key));
        await TellAsync(district, told, "completed");
        await told.AskAsync("end the community", key => communities.EndAsync(Community, Month, Later, key));
        await told.AskAsync("plan another one for it", key => running.PlanAsync(AnIntegrationProgramme.TheId, Community, IntegrationDimension.Thought, AnIntegrationProgramme.Plan, Later, key));
        await TellAsync(district, told, "ended");
        await told.AskAsync("designate it again", key => communities.RestoreAsync(Community, Month, Later, key));
        await TellAsync(district, told, "restored");
    }

    private static async Task FoundedAsync(OpenDistrict district, Told told)
    {
        var (sites, projects) = (new FoundingSites(district), new RunningProjects(district));
        await told.AskAsync("plan a centre", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("open it", key => sites.OpenAsync(ASite.CentreId, Nine, key));
        await told.AskAsync("draft a project", key => projects.DraftAsync(AServiceProject.TheId, AServiceProject.Plan with { Host = ActivityHost.Of(ASite.CentreId), Sites = [] }, Nine, key));
        await told.AskAsync("launch it", key => projects.LaunchAsync(AServiceProject.TheId, Nine, key));
        await told.AskAsync("register a volunteer", key => new RegisteringVolunteers(district).RegisterAsync(AVolunteer.TheId, AVolunteer.Registration, Nine, key));
    }

    private static async Task CountedAsync(OpenDistrict district, Told told)
    {
        var communities = new DesignatingCommunities(district);
        await told.AskAsync("count who is in no community", key => communities.CountAsync(Community, ARelocationCommunity.HeadCount, Nine, key));
        await told.AskAsync("designate a town", key => communities.DesignateAsync(TestDistrict.Town, ARelocationCommunity.Plan, Nine, key));
        await told.AskAsync("designate a division that nobody knows", key => communities.DesignateAsync(DivisionCode.Parse("990101001099"), ARelocationCommunity.Plan, Nine, key));
        await told.AskAsync("designate", key => communities.DesignateAsync(TestDistrict.Community, ARelocationCommunity.Plan, Nine, key));
        await told.AskAsync("designate it twice", key => communities.DesignateAsync(TestDistrict.Community, ARelocationCommunity.Plan with { Name = "?" }, Nine, key));
        await told.AskAsync("designate another one", key => communities.DesignateAsync(TestDistrict.OtherCommunity, ARelocationCommunity.Plan, Nine, key));
        await told.AskAsync("rename it", key => communities.RenameAsync(ARelocationCommunity.OtherId, "河滨安置社区", Nine, key));
        await TellAsync(district, told, "designated");
        await told.AskAsync("count", key => communities.CountAsync(Community, ARelocationCommunity.HeadCount, Nine, key));
        await told.AskAsync("correct", key => communities.CountAsync(Community, ARelocationCommunity.HeadCount with { Persons = 1_703 }, Nine, key));
        await told.AskAsync("count a month later", key => communities.CountAsync(Community, new HeadCount(420, 1_760, Month, HeadCountSource.HouseholdVisits), Later, key));
        await told.AskAsync("count the other one", key => communities.CountAsync(ARelocationCommunity.OtherId, new HeadCount(88, 301, Month, HeadCountSource.Census), Later, key));
        await told.AskAsync("let a site serve it that nobody knows", key => communities.AssignSiteAsync(Community, ASite.OtherId, Later, key));
        await told.AskAsync("let the centre serve it", key => communities.AssignSiteAsync(Community, ASite.CentreId, Later, key));
        await told.AskAsync("let it serve the other one", key => communities.AssignSiteAsync(ARelocationCommunity.OtherId, ASite.CentreId, Later, key));
        await told.AskAsync("let none serve the other one", key => communities.ReleaseSiteAsync(ARelocationCommunity.OtherId, Later, key));
        await TellAsync(district, told, "counted");
    }

    private static async Task RunAsync(OpenDistrict district, Told told)
    {
        var running = new RunningIntegration(district);
        await told.AskAsync("plan one with a project that nobody knows", key => running.PlanAsync(
            Thought, Community, IntegrationDimension.Thought, AnIntegrationProgramme.Plan with { Project = AServiceProject.OtherId }, Nine, key));
        foreach (var (id, dimension) in new[] { (Thought, IntegrationDimension.Thought), (Economy, IntegrationDimension.Economy), (DailyLife, IntegrationDimension.DailyLife) })
        {
            await told.AskAsync($"plan {dimension}", key => running.PlanAsync(id, Community, dimension, AnIntegrationProgramme.Plan, Nine, key));
            await told.AskAsync($"begin {dimension}", key => running.StartAsync(id, Nine, key));
        }

        await told.AskAsync("amend one", key => running.AmendAsync(Economy, AnIntegrationProgramme.Plan with { Project = AServiceProject.TheId }, Nine, key));
        var (planning, holding) = (new PlanningActivities(district), new HoldingActivities(district));
        await told.AskAsync("draft a session", key => planning.DraftAsync(AnActivity.TheId, Session, [], Nine, key));
        await told.AskAsync("publish it", key => planning.PublishAsync(AnActivity.TheId, Nine, key));
        await told.AskAsync("sign up", key => new SigningUp(district).SignUpAsync(AnActivity.TheId, AnActivity.Participation, AVolunteer.TheId, Nine, key));
        await told.AskAsync("check in", key => holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From, key));
        await told.AskAsync("complete it", key => holding.CompleteAsync(AnActivity.TheId, 20, AnActivity.During.Until, key: key));
    }

    private static async Task MeasuredAsync(OpenDistrict district, Told told)
    {
        var (running, employed, complaints) = (new RunningIntegration(district), IntegrationGoalCode.Employed, IntegrationGoalCode.Complaints);
        await told.AskAsync("measure", key => running.MeasureAsync(Thought, employed, TestDistrict.Monday, 50, Nine, key));
        await told.AskAsync("correct it", key => running.MeasureAsync(Thought, employed, TestDistrict.Monday, 52.5m, Nine, key));
        await told.AskAsync("measure what is to come", key => running.MeasureAsync(Thought, employed, Month, 90, Nine, key));
        await told.AskAsync("measure a month later", key => running.MeasureAsync(Thought, employed, Month, 92, Later, key));
        await told.AskAsync("measure the other goal", key => running.MeasureAsync(Thought, complaints, Month, 9.5m, Later, key));
        await told.AskAsync("let one pause", key => running.SuspendAsync(Economy, Nine, key));
        await told.AskAsync("measure it all the same", key => running.MeasureAsync(Economy, complaints, Month, 17, Later, key));
        await told.AskAsync("go on", key => running.ResumeAsync(Economy, Later, key));
        await TellAsync(district, told, "measured");
    }

    private static async Task DesignatedAsync(OpenDistrict district, Told told)
    {
        var communities = new DesignatingCommunities(district);
        foreach (var division in new[] { TestDistrict.Community, TestDistrict.OtherCommunity, TestDistrict.Village })
            await told.AskAsync($"designate {division}", key => communities.DesignateAsync(division, ARelocationCommunity.Plan, Nine, key));
    }

    private static async Task ChangedAsync(OpenDistrict district, Told told)
    {
        var (applying, communities) = (new ApplyingDivisionChanges(district), new DesignatingCommunities(district));
        var applied = await applying.ApplyAsync(Changes, Nine);
        told.Tell("moved", applied.CommunitiesMoved);
        told.Tell("in question", applied.CommunitiesInQuestion);
        Must.Hold(applied is { CommunitiesMoved.Count: 1, CommunitiesInQuestion.Count: 1 }, "One of two communities that come to one division goes over, the other one is told.");
        await told.AskAsync("apply again", async key => (await applying.ApplyAsync(Changes, Nine, key)).Outcome);
        await told.AskAsync("designate where one came", key => communities.DesignateAsync(DivisionCode.Parse("990101009001"), ARelocationCommunity.Plan, Nine, key));
        told.Tell("within the sub-district", (await district.RelocationCommunities.ListAsync(new CommunitiesWithinSpec(DivisionCode.Parse("990101009")))).Select(one => one.Id));
    }

    private static async Task TellAsync(OpenDistrict district, Told told, string when)
    {
        district.UnitOfWork.Forget();
        var (communities, integration) = (new ReadingCommunities(district), new ReadingIntegration(district));
        foreach (var day in new[] { TestDistrict.Monday.PlusDays(-1), TestDistrict.Monday, Month }) told.Tell($"{when}, totals of {day}", await communities.TotalsAsync(day));
        told.Tell($"{when}, lacking", await communities.LackingAsync(new Term(TestDistrict.Monday, Month), Month));
        told.Tell($"{when}, without a site", (await district.RelocationCommunities.ListAsync(new CommunitiesWithoutSiteSpec())).Select(one => one.Id));
        told.Tell($"{when}, programmes", await integration.OfCommunityAsync(Community, Month));
        told.Tell($"{when}, dimensions", await integration.ByDimensionAsync(Month));
        told.Tell($"{when}, past their term", (await district.IntegrationProgrammes.ListAsync(new IntegrationPastItsTermSpec(Month.PlusYears(2)))).Select(one => one.Id));
        told.Tell($"{when}, person-times", (await integration.ServiceAsync(Economy))?.PersonTimes);
        district.UnitOfWork.Forget();
    }
}
