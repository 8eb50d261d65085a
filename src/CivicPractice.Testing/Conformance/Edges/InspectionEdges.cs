using CivicPractice.Readiness;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Inspections in every state.</summary>
internal static class InspectionEdges
{
    private static readonly LocalDate Today = TestDistrict.Monday.PlusDays(7);
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(7);
    private static readonly LocalDate Later = AnInspection.MendBy.PlusDays(14);
    private static readonly LocalDate Passed = TestDistrict.Monday.PlusDays(-20);
    private static readonly RequirementCode Unheard = new("swimming-pool");

    public static IEnumerable<ConformanceCase> Cases =>
        new EdgesOf<SiteInspection, SiteInspectionId, InspectionState, InspectionAction>(
            "An inspection", SiteInspection.Lifecycle, inspection => inspection.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<SiteInspection, SiteInspectionId, InspectionState>> Starts =>
    [
        From(InspectionState.Open, "open with a finding of everything", () => Found()),
        From(InspectionState.Open, "just opened", () => new AnInspection()) with { IsUsual = false },
        From(InspectionState.Open, "planned for a day to come", () => new AnInspection().PlannedFor(Today.PlusDays(1)).OtherwiseMet()) with { IsUsual = false },
        From(InspectionState.Open, "written down afterwards", () => Found().PlannedFor(Passed).OpenedOn(TestDistrict.Monday)) with { IsUsual = false },
        From(InspectionState.Concluded, "concluded with defects", () => AnInspection.In(InspectionState.Concluded)),
        From(InspectionState.Concluded, "concluded with nothing to mend", () => new AnInspection().OtherwiseMet().Concluded()) with { IsUsual = false },
        From(InspectionState.Concluded, "re-inspected", () => AnInspection.In(InspectionState.Concluded)
            .Mended(RequirementCode.FixedPremises).Extended(RequirementCode.FirstAidKit, Later)) with { IsUsual = false },
        From(InspectionState.Superseded, "superseded", () => AnInspection.In(InspectionState.Superseded)),
        From(InspectionState.Superseded, "superseded after a re-inspection", () => AnInspection.In(InspectionState.Concluded).Mended(RequirementCode.FixedPremises).Superseded()),
        From(InspectionState.Cancelled, "called off", () => Found().Cancelled()),
    ];

    private static IReadOnlyList<Attempt<SiteInspection, InspectionAction>> Attempts =>
    [
        Try(InspectionAction.RecordFinding, "that it is met", one => one.RecordFinding(RequirementCode.UnifiedSigns, Finding.Met("门牌齐全"), Today, At)),
        Try(InspectionAction.RecordFinding, "that it is not met", one => one.RecordFinding(RequirementCode.UnifiedSigns, Finding.NotMet("标识脱落", Today), Today, At)),
        Try(InspectionAction.RecordFinding, "of what nobody asks, too early, to be mended on a day that has passed", one =>
            one.RecordFinding(Unheard, Finding.NotMet("无", Passed.PlusDays(-9)), Passed.PlusDays(-1), At)),
        Try(InspectionAction.RecordFinding, "without words", one => one.RecordFinding(RequirementCode.UnifiedSigns, new Finding(false, null, Later), Today, At)),
        Try(InspectionAction.Conclude, "a week later", one => one.Conclude(Today, At)),
        Try(InspectionAction.Conclude, "too early", one => one.Conclude(Passed.PlusDays(-1), At)),
        Try(InspectionAction.Conclude, "when days for mending have passed", one => one.Conclude(Later.PlusDays(1), At)),
        Try(InspectionAction.ConfirmMending, "of a defect", one => one.ConfirmMending(RequirementCode.FixedPremises, Today, At)),
        Try(InspectionAction.ConfirmMending, "of what is met", one => one.ConfirmMending(RequirementCode.PostedRules, Today, At)),
        Try(InspectionAction.ConfirmMending, "of what nobody asks", one => one.ConfirmMending(Unheard, Today, At)),
        Try(InspectionAction.ConfirmMending, "before it was inspected", one => one.ConfirmMending(RequirementCode.FixedPremises, Passed.PlusDays(-1), At)),
        Try(InspectionAction.ConfirmMending, "and more time, in one", one => one.Reinspect([RequirementCode.FixedPremises], [(RequirementCode.FirstAidKit, Later.PlusDays(1))], Today, At)),
        Try(InspectionAction.ConfirmMending, "of what is met and of what is not asked, in one", one => one.Reinspect([RequirementCode.FixedPremises, RequirementCode.PostedRules, Unheard], [], Today, At)),
        Try(InspectionAction.ConfirmMending, "of nothing", one => one.Reinspect([], [], Today, At)),
        Try(InspectionAction.ExtendMending, "to a later day", one => one.ExtendMending(RequirementCode.FirstAidKit, Later.PlusDays(1), Today, At)),
        Try(InspectionAction.ExtendMending, "to the same day", one => one.ExtendMending(RequirementCode.FirstAidKit, AnInspection.MendBy, Today, At)),
        Try(InspectionAction.ExtendMending, "to a day that has passed", one => one.ExtendMending(RequirementCode.FirstAidKit, Today.PlusDays(-1), Today, At)),
        Try(InspectionAction.ExtendMending, "of what nobody asks", one => one.ExtendMending(Unheard, Later, Today, At)),
        Try(InspectionAction.Supersede, "by the other", one => one.Supersede(AnInspection.OtherId, At)),
        Try(InspectionAction.Supersede, "by a third", one => one.Supersede(AnInspection.TheId, At)),
        Try(InspectionAction.Supersede, "by itself", one => one.Supersede(one.Id, At)),
        Try(InspectionAction.Cancel, "as put off", one => one.Cancel(InspectionCancellationReason.PutOff, At)),
        Try(InspectionAction.Cancel, "as the site has moved", one => one.Cancel(InspectionCancellationReason.SiteMoved, At)),
    ];

    // Two defects, of which one is mandatory.
    private static AnInspection Found() => new AnInspection().Missing(RequirementCode.FixedPremises).Missing(RequirementCode.FirstAidKit).OtherwiseMet();

    private static Start<SiteInspection, SiteInspectionId, InspectionState> From(InspectionState state, string how, Func<AnInspection> builder) =>
        new(state, how, id => builder().WithId(id).BuildRaising());

    private static Attempt<SiteInspection, InspectionAction> Try(InspectionAction action, string how, Func<SiteInspection, Decision> command) => new(action, how, command);
}
