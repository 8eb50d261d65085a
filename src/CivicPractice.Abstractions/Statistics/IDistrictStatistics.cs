namespace CivicPractice.Statistics;

/// <summary>The figures of one district, kept up to date by its events.</summary>
public interface IDistrictStatistics
{
    /// <summary>How many of the district's events are in the figures.</summary>
    long Position { get; }

    /// <summary>The matrix, the people and the year so far (mission D).</summary>
    AsOf<DistrictOverview> Overview();

    /// <summary>What was held, by month, tier and category (B8), in this order.</summary>
    AsOf<IReadOnlyList<SessionFigures>> Sessions();
}
