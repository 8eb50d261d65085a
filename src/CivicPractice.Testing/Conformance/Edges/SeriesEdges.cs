using CivicPractice.Partnerships;
using CivicPractice.Programmes;
using CivicPractice.Safeguards;
using CivicPractice.Series;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Series of activities in every state.</summary>
internal static class SeriesEdges
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly SeriesPlan Other = AnActivitySeries.Plan with
    {
        Each = AnActivitySeries.Plan.Each with
        {
            Seats = 9,
            Title = "“槐树”下 𠮷",
            Risk = new RiskStatement(RiskLevel.Dangerous, "深水 — déjà vu"),
            Audience = AnActivity.Plan.Audience,
            Project = AServiceProject.TheId,
            IsConcentrated = true,
        },
        CoOrganizers = [APartnership.TheId, new PartnershipId(AnActivity.TheId.Value)],
    };

    public static IEnumerable<ConformanceCase> Cases =>
        new EdgesOf<ActivitySeries, ActivitySeriesId, SeriesState, SeriesAction>("A series", ActivitySeries.Lifecycle, series => series.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<ActivitySeries, ActivitySeriesId, SeriesState>> Starts =>
    [
        From(SeriesState.Running, "running", () => new AnActivitySeries()),
        From(SeriesState.Running, "planned ahead, by two plans", () => new AnActivitySeries().PlannedOtherwise(Monday.PlusDays(7), _ => Other.Each).PlannedAhead(Monday.PlusDays(13))) with { IsUsual = false },
        From(SeriesState.Ended, "ended", () => AnActivitySeries.In(SeriesState.Ended)),
        From(SeriesState.Ended, "given up before it began", () => new AnActivitySeries().PlannedAhead(Monday.PlusDays(20)).Ended(Monday.PlusDays(-1))) with { IsUsual = false },
    ];

    private static IReadOnlyList<Attempt<ActivitySeries, SeriesAction>> Attempts =>
    [
        new(SeriesAction.ChangePlanFrom, "in the middle", one => one.ChangePlanFrom(Monday.PlusDays(7), Other, At)),
        new(SeriesAction.ChangePlanFrom, "to what it is", one => one.ChangePlanFrom(Monday, AnActivitySeries.Plan, At)),
        new(SeriesAction.ChangePlanFrom, "before it, without information", one => one.ChangePlanFrom(Monday.PlusDays(-1), Other with { Each = Other.Each with { Information = null } }, At)),
        new(SeriesAction.PlanAhead, "two weeks", one => one.PlanAhead(Monday.PlusDays(14), At)),
        new(SeriesAction.PlanAhead, "beyond the end", one => one.PlanAhead(Monday.PlusDays(31), At)),
        new(SeriesAction.PlanAhead, "before it", one => one.PlanAhead(Monday.PlusDays(-2), At)),
        new(SeriesAction.End, "in the middle", one => one.End(Monday.PlusDays(14), At)),
        new(SeriesAction.End, "before it began", one => one.End(Monday.PlusDays(-2), At)),
    ];

    private static Start<ActivitySeries, ActivitySeriesId, SeriesState> From(SeriesState state, string how, Func<AnActivitySeries> builder) =>
        new(state, how, id => builder().Of(new ProgrammeId(id.Value)).BuildUnstored());
}
