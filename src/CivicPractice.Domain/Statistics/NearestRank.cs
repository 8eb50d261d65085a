namespace CivicPractice.Statistics;

/// <summary>Which of so many in order answers for so many in a hundred (nearest rank): the smallest that so many did not exceed, so that it is one that somebody had.</summary>
internal static class NearestRank
{
    /// <summary>Its place, from 1.</summary>
    public static long Of(int percent, long count) => ((count * percent) + 99) / 100;
}
