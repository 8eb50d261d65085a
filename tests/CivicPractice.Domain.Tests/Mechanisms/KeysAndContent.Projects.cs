using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Projects;
using CivicPractice.Testing;
using static CivicPractice.Domain.Tests.Support.Causes;
using Command = System.Func<CivicPractice.IdempotencyKey, System.Threading.Tasks.ValueTask<CivicPractice.Decision>>;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <content>Service projects.</content>
public sealed partial class KeysAndContent
{
    private static readonly ProjectPlan[] OtherProjects =
    [
        AServiceProject.Plan with { Name = "?" },
        AServiceProject.Plan with { EnglishName = null },
        AServiceProject.Plan with { Aim = "?" },
        AServiceProject.Plan with { Host = ActivityHost.Of(ASite.CentreId) },
        AServiceProject.Plan with { Categories = [ActivityCategory.HealthCheck] },
        AServiceProject.Plan with { Sites = [] },
        AServiceProject.Plan with { Divisions = [] },
        AServiceProject.Plan with { Audience = TargetAudience.Everybody },
        AServiceProject.Plan with { From = Day.PlusDays(-1) },
        AServiceProject.Plan with { Through = null },
        AServiceProject.Plan with { Cadence = null },
        AServiceProject.Plan with { Cadence = CadenceRule.MonthlyConcentrated },
        AServiceProject.Plan with { Cadence = CadenceRule.Weekly with { AtLeast = 2 } },
        AServiceProject.Plan with { Cadence = CadenceRule.Weekly with { WorkingDaysNeeded = 2 } },
        AServiceProject.Plan with { Goals = null },
        AServiceProject.Plan with { Goals = new ProjectGoals(51, 1_000) },
        AServiceProject.Plan with { Goals = new ProjectGoals(50, 1_001) },
    ];

    [Fact]
    public async Task Differ_for_projects()
    {
        var (projects, one, other, brand) = (new RunningProjects(_place.Open()), AServiceProject.TheId, new ServiceProjectId(Cause(1)), AServiceProject.Brand);
        await OnceAsync(key => projects.DraftAsync(one, AServiceProject.Plan, At, key), key => projects.DraftAsync(other, AServiceProject.Plan, At, key));
        await OnceAsync(
            key => projects.AmendAsync(one, AServiceProject.Plan, At, key),
            [key => projects.AmendAsync(other, AServiceProject.Plan, At, key), .. OtherProjects.Select(plan => (Command)(key => projects.AmendAsync(one, plan, At, key)))]);
        await OnceAsync(key => projects.LaunchAsync(one, At, key), key => projects.LaunchAsync(other, At, key), key => projects.ResumeAsync(one, At, key));
        await OnceAsync(key => projects.SuspendAsync(one, At, key), key => projects.SuspendAsync(other, At, key));
        await OnceAsync(key => projects.ResumeAsync(one, At, key), key => projects.ResumeAsync(other, At, key));
        ProjectRecognition[] others =
        [
            brand with { Level = RecognitionLevel.City }, brand with { Name = "?" }, brand with { AwardedBy = "?" }, brand with { On = Day.PlusDays(1) },
        ];
        await OnceAsync(
            key => projects.RecogniseAsync(one, brand, At, key),
            [key => projects.RecogniseAsync(other, brand, At, key), .. others.Select(its => (Command)(key => projects.RecogniseAsync(one, its, At, key)))]);
        await OnceAsync(
            key => projects.RevokeRecognitionAsync(one, brand, At, key),
            [key => projects.RevokeRecognitionAsync(other, brand, At, key), .. others.Select(its => (Command)(key => projects.RevokeRecognitionAsync(one, its, At, key)))]);
        await OnceAsync(key => projects.ConcludeAsync(one, At, key), key => projects.ConcludeAsync(other, At, key));
        (await projects.DraftAsync(other, AServiceProject.Plan, At)).EnsureAccepted();
        await OnceAsync(key => projects.WithdrawAsync(other, At, key), key => projects.WithdrawAsync(one, At, key));
    }
}
