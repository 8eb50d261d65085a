namespace HanbinDistrict.Overview;

/// <summary>A figure and its number.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Value">The number.</param>
public sealed record FigureValue(Figure Figure, long Value)
{
    /// <summary>All figures, summed over districts.</summary>
    /// <param name="results">What came out of a replay, one a district.</param>
    public static IReadOnlyList<FigureValue> Sum(IReadOnlyCollection<ReplayResult> results) =>
        [.. Figure.All.Select(figure => new FigureValue(figure, results.Sum(figure.Of)))];
}
