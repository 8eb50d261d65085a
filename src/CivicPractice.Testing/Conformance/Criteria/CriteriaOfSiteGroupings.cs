using CivicPractice.Circles;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about belts and clusters.</summary>
internal static class CriteriaOfSiteGroupings
{
    public static CandidateSet<SiteGrouping, SiteGroupingId> Set { get; } = new(
        "Groupings of sites", grouping => grouping.Id, () => [.. Built().Select((one, n) => one.WithId(HardIds.At<SiteGroupingId>(n)).BuildRaising())],
        [
            ("being there", new GroupingIsFormed()),
            ("of a kind", new GroupingOfKind(SiteGroupingKind.PracticeCluster)),
        ],
        [
            ("being there", () => new SiteGroupingsSpec()),
            ("being there, of a kind", () => new SiteGroupingsSpec(SiteGroupingKind.PracticeBelt)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => Set.Cases;

    private static IEnumerable<ASiteGrouping> Built() =>
        from state in Enum.GetValues<SiteGroupingState>()
        from kind in Enum.GetValues<SiteGroupingKind>()
        from name in new[] { "b", "a", "ä", "Z", "南", "b" }
        select ASiteGrouping.In(state).Of(kind, name);
}
