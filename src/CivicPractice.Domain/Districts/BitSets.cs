namespace CivicPractice;

/// <summary>Sets of a small vocabulary, one bit a value.</summary>
internal static class BitSets
{
    /// <summary>All sets that contain a value: a store compares and does not compute.</summary>
    public static List<int> With(int value, int values) => [.. Enumerable.Range(0, 1 << values).Where(set => (set & (1 << value)) != 0)];
}
