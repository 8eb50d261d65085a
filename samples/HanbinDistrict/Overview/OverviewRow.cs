using CivicPractice;

namespace HanbinDistrict.Overview;

/// <summary>One line of the overview's table.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What came out of the replay.</param>
/// <param name="Expected">What a report says, or <see langword="null"/> when it says nothing.</param>
public sealed record OverviewRow(Bilingual Label, long Value, Expectation? Expected = null)
{
    /// <summary>Puts figures beside a report.</summary>
    /// <param name="values">The figures.</param>
    /// <param name="report">The report, or <see langword="null"/> without one.</param>
    public static IReadOnlyList<OverviewRow> Beside(IEnumerable<FigureValue> values, ReportedFigures? report) =>
        [.. values.Select(value => new OverviewRow(value.Figure.Label, value.Value, report?.ByKey.GetValueOrDefault(value.Figure.Key)))];
}
