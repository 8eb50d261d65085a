using CivicPractice.Circles;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Belts and clusters in every state.</summary>
internal static class SiteGroupingEdges
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly SiteFacts Station = ASite.FactsOf(SiteTier.Station);
    private static readonly SiteFacts Other = Station with { Site = ASite.OtherId };

    public static IEnumerable<ConformanceCase> Cases =>
        new EdgesOf<SiteGrouping, SiteGroupingId, SiteGroupingState, SiteGroupingAction>("A grouping of sites", SiteGrouping.Lifecycle, grouping => grouping.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<SiteGrouping, SiteGroupingId, SiteGroupingState>> Starts =>
    [
        From(SiteGroupingState.Formed, "a belt of a station", () => ASiteGrouping.In(SiteGroupingState.Formed)),
        From(SiteGroupingState.Formed, "a cluster without sites", () => new ASiteGrouping().Of(SiteGroupingKind.PracticeCluster, "𠮷“群”'\\")) with { IsUsual = false },
        From(SiteGroupingState.Dissolved, "dissolved", () => ASiteGrouping.In(SiteGroupingState.Dissolved)),
    ];

    private static IReadOnlyList<Attempt<SiteGrouping, SiteGroupingAction>> Attempts =>
    [
        Try(SiteGroupingAction.Include, "another one", one => one.Include(Other, At)),
        Try(SiteGroupingAction.Include, "the station", one => one.Include(Station, At)),
        Try(SiteGroupingAction.Include, "a closed one", one => one.Include(Other with { State = SiteState.Closed }, At)),
        Try(SiteGroupingAction.Exclude, "the station", one => one.Exclude(ASite.StationId, At)),
        Try(SiteGroupingAction.Exclude, "one that is not in it", one => one.Exclude(ASite.CentreId, At)),
        Try(SiteGroupingAction.HandOver, "the station", one => one.HandOver(Station with { State = SiteState.Merged }, Other, At)),
        Try(SiteGroupingAction.HandOver, "one that is not in it", one => one.HandOver(Other with { State = SiteState.Merged }, Station, At)),
        Try(SiteGroupingAction.Rename, "with signs of every script", one => one.Rename("北河（带）'\"\\ 𠮷", At)),
        Try(SiteGroupingAction.Dissolve, "at once", one => one.Dissolve(At)),
    ];

    private static Start<SiteGrouping, SiteGroupingId, SiteGroupingState> From(SiteGroupingState state, string how, Func<ASiteGrouping> builder) =>
        new(state, how, id => builder().WithId(id).BuildRaising());

    private static Attempt<SiteGrouping, SiteGroupingAction> Try(SiteGroupingAction action, string how, Func<SiteGrouping, Decision> command) => new(action, how, command);
}
