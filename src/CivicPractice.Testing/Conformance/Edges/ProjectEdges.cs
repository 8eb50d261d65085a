using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Projects;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Service projects in every state.</summary>
internal static class ProjectEdges
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(1);
    private static readonly LocalDate Tuesday = TestDistrict.Monday.PlusDays(1);

    public static IEnumerable<ConformanceCase> Cases =>
        new EdgesOf<ServiceProject, ServiceProjectId, ProjectState, ProjectAction>("A service project", ServiceProject.Lifecycle, project => project.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<ServiceProject, ServiceProjectId, ProjectState>> Starts =>
    [
        From(ProjectState.Drafted, "drafted", () => new AServiceProject()),
        From(ProjectState.Drafted, "over before it was launched", () => new AServiceProject().Planned(plan => plan with { From = TestDistrict.Monday.PlusDays(-1), Through = TestDistrict.Monday })) with { IsUsual = false },
        From(ProjectState.Running, "running, a brand", () => AServiceProject.In(ProjectState.Running).Recognised()),
        From(ProjectState.Running, "a brand twice, after a pause", () => AServiceProject.In(ProjectState.Suspended).Resumed().Recognised().Recognised(RecognitionLevel.Province)) with { IsUsual = false },
        From(ProjectState.Running, "no brand", () => AServiceProject.In(ProjectState.Running)) with { IsUsual = false },
        From(ProjectState.Suspended, "pausing, a brand", () => AServiceProject.In(ProjectState.Running).Recognised().Suspended()),
        From(ProjectState.Concluded, "concluded, a brand", () => AServiceProject.In(ProjectState.Running).Recognised().Concluded()),
        From(ProjectState.Withdrawn, "withdrawn", () => new AServiceProject().Withdrawn()),
    ];

    private static IReadOnlyList<Attempt<ServiceProject, ProjectAction>> Attempts =>
    [
        new(ProjectAction.Amend, "to little, for good", one => one.Amend(
            AServiceProject.Plan with { Name = "河畔 𠮷", EnglishName = null, Categories = [new ActivityCategory("zz-local")], Sites = [], Divisions = [], Through = null, Cadence = null, Goals = null }, At)),
        new(ProjectAction.Amend, "to another host, cadence and audience", one => one.Amend(one.Plan with
        {
            Host = ActivityHost.Of(ATeam.TheId),
            Audience = TargetAudience.Everybody,
            Sites = [ASite.StationId, ASite.CentreId],
            Divisions = [TestDistrict.Town],
            Cadence = new CadenceRule(CadencePeriod.Quarter) { AtLeast = 3, WorkingDaysNeeded = 0 },
            Goals = new ProjectGoals(sessions: 12),
        }, At)),
        new(ProjectAction.Amend, "to the same", one => one.Amend(one.Plan with { Categories = [.. one.Categories] }, At)),
        new(ProjectAction.Amend, "to another first day", one => one.Amend(one.Plan with { From = Tuesday }, At)),
        new(ProjectAction.Launch, "at once", one => one.Launch(Tuesday, At)),
        new(ProjectAction.Suspend, "at once", one => one.Suspend(At)),
        new(ProjectAction.Suspend, "by an earlier clock", one => one.Suspend(TestDistrict.Nine - Duration.FromDays(1))),
        new(ProjectAction.Resume, "at once", one => one.Resume(Tuesday, At)),
        new(ProjectAction.Resume, "after the last day", one => one.Resume(Tuesday.PlusYears(1), At)),
        new(ProjectAction.Conclude, "at once", one => one.Conclude(At)),
        new(ProjectAction.Withdraw, "at once", one => one.Withdraw(At)),
        new(ProjectAction.Recognise, "by the city", one => one.Recognise(AServiceProject.Brand with { Level = RecognitionLevel.City, Name = "“最美”项目 𠮷" }, Tuesday, At)),
        new(ProjectAction.Recognise, "by the district, on the same day", one => one.Recognise(AServiceProject.Brand with { AwardedBy = "区民政局" }, Tuesday, At)),
        new(ProjectAction.Recognise, "on a day that is still to come", one => one.Recognise(AServiceProject.Brand with { On = Tuesday.PlusDays(1) }, Tuesday, At)),
        new(ProjectAction.RevokeRecognition, "by the district", one => one.RevokeRecognition(AServiceProject.Brand, At)),
        new(ProjectAction.RevokeRecognition, "that it does not have", one => one.RevokeRecognition(AServiceProject.Brand with { On = Tuesday }, At)),
    ];

    private static Start<ServiceProject, ServiceProjectId, ProjectState> From(ProjectState state, string how, Func<AServiceProject> builder) =>
        new(state, how, id => builder().WithId(id).BuildUnstored());
}
