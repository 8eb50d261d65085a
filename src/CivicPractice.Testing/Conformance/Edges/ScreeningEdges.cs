using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Checks of the screening in every state, within the file that holds what they renew.</summary>
internal static class ScreeningEdges
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly LocalDate Day = TestDistrict.Monday.PlusDays(2);
    private static readonly LocalDate End = AScreeningFile.Rules.LastDayOf(ScreeningStep.BackgroundCheck, TestDistrict.Monday)!.Value;
    private static readonly ScreeningCheckId Check = AScreeningFile.TheCheck;

    public static IEnumerable<ConformanceCase> Cases => new EdgesOf<ScreeningFile, VolunteerId, ScreeningCheckState, ScreeningCheckAction>(
        "A check of the screening", ScreeningCheck.Lifecycle, file => file.Checks[0].State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<ScreeningFile, VolunteerId, ScreeningCheckState>> Starts =>
    [
        .. Enum.GetValues<ScreeningCheckState>().Select(state => From(state, state.ToString(), () => AScreeningFile.In(state))),
        From(ScreeningCheckState.Underway, "of a step that was never passed", () => new AScreeningFile().Asked(step: new ScreeningStep("step-of-its-own"))),
        From(ScreeningCheckState.Underway, "of a pass that was revoked", () => AScreeningFile.In(ScreeningCheckState.Underway).Revoked(ScreeningRevocationReason.NewFindings)),
    ];

    private static IReadOnlyList<Attempt<ScreeningFile, ScreeningCheckAction>> Attempts =>
    [
        new(ScreeningCheckAction.Pass, "before the end", file => file.PassCheck(Check, Day, AScreeningFile.Rules, At)),
        new(ScreeningCheckAction.Pass, "in the grace", file => file.PassCheck(Check, End.PlusDays(7), AScreeningFile.Rules, At)),
        new(ScreeningCheckAction.Fail, "for its conduct", file => file.FailCheck(Check, ScreeningFailureReason.Conduct, Day, At)),
        new(ScreeningCheckAction.Withdraw, "before the end", file => file.WithdrawCheck(Check, Day, At)),
        new(ScreeningCheckAction.Withdraw, "in the grace", file => file.WithdrawCheck(Check, End.PlusDays(7), At)),
    ];

    private static Start<ScreeningFile, VolunteerId, ScreeningCheckState> From(ScreeningCheckState state, string how, Func<AScreeningFile> builder) =>
        new(state, how, id => builder().Of(id).BuildRaising());
}
