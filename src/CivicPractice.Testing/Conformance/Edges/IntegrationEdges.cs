using CivicPractice.Communities;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Integration programmes in every state.</summary>
internal static class IntegrationEdges
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(2);
    private static readonly LocalDate Wednesday = TestDistrict.Monday.PlusDays(2);
    private static readonly IntegrationGoal Skills = new(IntegrationGoalCode.SkillsTrained, "受训人数 𠮷", IntegrationUnit.Persons, 0.000001m, 999_999_999_999.999999m);

    public static IEnumerable<ConformanceCase> Cases => new EdgesOf<IntegrationProgramme, IntegrationProgrammeId, IntegrationProgrammeState, IntegrationProgrammeAction>(
        "An integration programme", IntegrationProgramme.Lifecycle, programme => programme.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<IntegrationProgramme, IntegrationProgrammeId, IntegrationProgrammeState>> Starts =>
    [
        From(IntegrationProgrammeState.Planned, "planned", () => new AnIntegrationProgramme()),
        From(IntegrationProgrammeState.Planned, "over before it began", () => new AnIntegrationProgramme().Planned(plan => plan with { Term = new Term(TestDistrict.Monday, TestDistrict.Monday) })) with { IsUsual = false },
        From(IntegrationProgrammeState.Running, "running", () => new AnIntegrationProgramme().Started()),
        From(IntegrationProgrammeState.Running, "measured twice for a day", () => new AnIntegrationProgramme().Started().Measured(50).Measured(52.5m)) with { IsUsual = false },
        From(IntegrationProgrammeState.Running, "at its goals, after a pause", () => AnIntegrationProgramme.In(IntegrationProgrammeState.Suspended).Reached().Resumed()) with { IsUsual = false },
        From(IntegrationProgrammeState.Suspended, "pausing", () => AnIntegrationProgramme.In(IntegrationProgrammeState.Suspended)),
        From(IntegrationProgrammeState.Completed, "completed", () => AnIntegrationProgramme.In(IntegrationProgrammeState.Completed)),
        From(IntegrationProgrammeState.Completed, "completed at its goals", () => new AnIntegrationProgramme().Started().Reached().Completed(null)) with { IsUsual = false },
        From(IntegrationProgrammeState.GivenUp, "given up", () => new AnIntegrationProgramme().GivenUp()),
    ];

    private static IReadOnlyList<Attempt<IntegrationProgramme, IntegrationProgrammeAction>> Attempts =>
    [
        new(IntegrationProgrammeAction.Amend, "with one goal more and a project", one => one.Amend(
            one.Written with { Name = "“新市民”𠮷", Goals = [.. one.Goals, Skills], Project = AServiceProject.TheId }, At)),
        new(IntegrationProgrammeAction.Amend, "with another target", one => one.Amend(one.Written with { Goals = [AnIntegrationProgramme.Work with { Target = 95.5m }, AnIntegrationProgramme.Disputes] }, At)),
        new(IntegrationProgrammeAction.Amend, "without a goal, from another day on", one => one.Amend(
            AnIntegrationProgramme.Plan with { Goals = [AnIntegrationProgramme.Disputes], Term = new Term(Wednesday, Wednesday.PlusDays(9)) }, At)),
        new(IntegrationProgrammeAction.Amend, "to the same", one => one.Amend(one.Written with { Goals = [.. one.Goals] }, At)),
        new(IntegrationProgrammeAction.Start, "at once", one => one.Start(Wednesday, At)),
        new(IntegrationProgrammeAction.Suspend, "at once", one => one.Suspend(At)),
        new(IntegrationProgrammeAction.Resume, "at once", one => one.Resume(Wednesday, At)),
        new(IntegrationProgrammeAction.Resume, "after the last day", one => one.Resume(Wednesday.PlusYears(1), At)),
        new(IntegrationProgrammeAction.Measure, "for Wednesday", one => Measure(one, Wednesday, 61.25m)),
        new(IntegrationProgrammeAction.Measure, "for Monday", one => Measure(one, TestDistrict.Monday, 52.50m)),
        new(IntegrationProgrammeAction.Measure, "for a day before and one to come, of another goal", one => Measure(one, TestDistrict.Monday.PlusDays(-1), 1, IntegrationGoalCode.CovenantKnown)),
        new(IntegrationProgrammeAction.Measure, "for a day to come", one => Measure(one, Wednesday.PlusDays(1), -0.000001m)),
        new(IntegrationProgrammeAction.Complete, "at its goals", one => one.Complete(null, Wednesday, At)),
        new(IntegrationProgrammeAction.Complete, "for a reason", one => one.Complete(ShortfallReason.GoalSetWrongly, Wednesday, At)),
        new(IntegrationProgrammeAction.GiveUp, "for want of means", one => one.GiveUp(IntegrationGivenUpReason.MeansLacking, TestDistrict.Monday.PlusDays(1), At)),
        new(IntegrationProgrammeAction.GiveUp, "as nobody needs it", one => one.GiveUp(IntegrationGivenUpReason.NotNeeded, TestDistrict.Monday.PlusDays(1), At)),
    ];

    private static Decision Measure(IntegrationProgramme programme, LocalDate day, decimal value, IntegrationGoalCode? goal = null) =>
        programme.Measure(goal ?? IntegrationGoalCode.Employed, day, value, TestDistrict.Dispatcher, Wednesday, At);

    private static Start<IntegrationProgramme, IntegrationProgrammeId, IntegrationProgrammeState> From(IntegrationProgrammeState state, string how, Func<AnIntegrationProgramme> builder) =>
        new(state, how, id => builder().WithId(id).BuildUnstored());
}
