using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Relocation communities in both states.</summary>
internal static class CommunityEdges
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(2);
    private static readonly LocalDate Wednesday = TestDistrict.Monday.PlusDays(2);

    public static IEnumerable<ConformanceCase> Cases => new EdgesOf<RelocationCommunity, RelocationCommunityId, RelocationCommunityState, RelocationCommunityAction>(
        "A relocation community", RelocationCommunity.Lifecycle, community => community.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<RelocationCommunity, RelocationCommunityId, RelocationCommunityState>> Starts =>
    [
        From(RelocationCommunityState.Designated, "designated, counted and served", () => new ARelocationCommunity().Counted().Served()),
        From(RelocationCommunityState.Designated, "designated, with a programme that began", () => new ARelocationCommunity().Served().ProgrammeBegun(AnIntegrationProgramme.OtherId)),
        From(RelocationCommunityState.Designated, "designated again, counted twice for a day", () => new ARelocationCommunity().Counted(0, 0).AfterDays(1).Ended().Restored().Counted(500, 2_000).Counted(501, 2_003)) with { IsUsual = false },
        From(RelocationCommunityState.Ended, "ended, counted and served", () => new ARelocationCommunity().Counted().Served().AfterDays(1).Ended()),
    ];

    private static IReadOnlyList<Attempt<RelocationCommunity, RelocationCommunityAction>> Attempts =>
    [
        new(RelocationCommunityAction.Rename, "to another name", one => one.Rename("河畔“新居”𠮷", At)),
        new(RelocationCommunityAction.Rename, "to the same name", one => one.Rename(one.Name, At)),
        new(RelocationCommunityAction.Count, "for Wednesday", one => Count(one, new HeadCount(430, 1_801, Wednesday, HeadCountSource.HouseholdVisits))),
        new(RelocationCommunityAction.Count, "for Monday, corrected", one => Count(one, ARelocationCommunity.HeadCount with { Persons = 1_731 })),
        new(RelocationCommunityAction.Count, "as it stands", one => Count(one, ARelocationCommunity.HeadCount)),
        new(RelocationCommunityAction.Count, "years before", one => Count(one, new HeadCount(0, 0, new LocalDate(2012, 12, 31), HeadCountSource.Census))),
        new(RelocationCommunityAction.Count, "for a day to come", one => Count(one, ARelocationCommunity.HeadCount with { AsOf = Wednesday.PlusDays(1) })),
        new(RelocationCommunityAction.Count, "with fewer people than households", one => Count(one, ARelocationCommunity.HeadCount with { Persons = 411 })),
        new(RelocationCommunityAction.AssignSite, "an institute", one => one.AssignSite(ASite.FactsOf(SiteTier.Institute), At)),
        new(RelocationCommunityAction.AssignSite, "one that has closed", one => one.AssignSite(ASite.FactsOf(SiteTier.Point, SiteState.Closed), At)),
        new(RelocationCommunityAction.ReleaseSite, "at once", one => one.ReleaseSite(At)),
        new(RelocationCommunityAction.Recode, "to another code", one => one.Recode(DivisionCode.Parse("990101009001"), At)),
        new(RelocationCommunityAction.Recode, "to a town", one => one.Recode(TestDistrict.Town, At)),
        new(RelocationCommunityAction.BeginProgramme, "the usual one", one => one.BeginProgramme(AnIntegrationProgramme.TheId, At)),
        new(RelocationCommunityAction.End, "from Wednesday on", one => one.End(Wednesday, Wednesday, 0, At)),
        new(RelocationCommunityAction.End, "too early, with programmes", one => one.End(TestDistrict.Monday.PlusDays(-1), Wednesday, 2, At)),
        new(RelocationCommunityAction.Restore, "since Wednesday", one => one.Restore(Wednesday, Wednesday, At)),
        new(RelocationCommunityAction.Restore, "since a day before it ended", one => one.Restore(TestDistrict.Monday, Wednesday, At)),
    ];

    private static Decision Count(RelocationCommunity community, HeadCount count) => community.Count(count, TestDistrict.Dispatcher, Wednesday, At);

    // The id follows from the division: each one that is asked for is another division.
    private static Start<RelocationCommunity, RelocationCommunityId, RelocationCommunityState> From(RelocationCommunityState state, string how, Func<ARelocationCommunity> builder) =>
        new(state, how, id => builder().At(DivisionFor(id.Value.ToByteArray() is [.., var high, var low] ? (256 * high) + low : 0)).BuildUnstored());

    private static DivisionCode DivisionFor(int number) => DivisionCode.Parse(FormattableString.Invariant($"{TestDistrict.Code}{101 + (number / 800)}{101 + (number % 800)}"));
}
