namespace CivicPractice.Benchmarks.Gate;

/// <summary>What must be the same before it is worth timing.</summary>
internal static class Answers
{
    /// <summary>Nothing, when all answers are equal.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void Agree<T>(params T[] answers)
    {
        if (answers.Distinct().Count() != 1) throw new InvalidOperationException($"The answers differ: {string.Join(", ", answers)}.");
    }
}
