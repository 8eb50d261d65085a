using CivicPractice.Statistics;

namespace HanbinDistrict.Overview;

/// <summary>A figure and its number.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Value">The number.</param>
public sealed record FigureValue(Figure Figure, long Value)
{
    /// <summary>All figures, summed over districts.</summary>
    /// <param name="overviews">One overview a district.</param>
    public static IReadOnlyList<FigureValue> Sum(IReadOnlyCollection<DistrictOverview> overviews) =>
        [.. Figure.All.Select(figure => new FigureValue(figure, overviews.Sum(figure.Of)))];
}
