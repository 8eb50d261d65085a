using CivicPractice.Programmes;
using CivicPractice.Series;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about series of activities.</summary>
internal static class CriteriaOfSeries
{
    private static readonly LocalDate Due = TestDistrict.Monday.PlusDays(-14);

    public static CandidateSet<ActivitySeries, ActivitySeriesId> Set { get; } = new(
        "Series", series => series.Id, () => [.. Built().Select((one, n) => one.Of(HardIds.At<ProgrammeId>(n)).BuildUnstored())],
        [
            ("due", new PlanningDue(Due)),
            ("due a day earlier", new PlanningDue(Due.PlusDays(-1))),
        ],
        [
            ("due", () => new SeriesDueSpec(TestDistrict.Monday)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => Set.Cases;

    private static IEnumerable<AnActivitySeries> Built()
    {
        foreach (var state in Enum.GetValues<SeriesState>()) yield return AnActivitySeries.In(state);
        // Two are due on the same day, others before and after.
        foreach (var days in new[] { 14, 14, 15, 13, 0, 366 }) yield return new AnActivitySeries().Being(series => series with { DaysAhead = days });
        foreach (var days in new[] { 0, 13, 14, 30 }) yield return new AnActivitySeries().PlannedAhead(TestDistrict.Monday.PlusDays(days));
        yield return AnActivitySeries.In(SeriesState.Running).PlannedAhead(TestDistrict.Monday.PlusDays(30)).Ended(TestDistrict.Monday.PlusDays(30));
        yield return AnActivitySeries.In(SeriesState.Running).Ended(TestDistrict.Monday.PlusDays(-1));
    }
}
