namespace CivicPractice.Statistics;

/// <summary>The bounds of person-times (服务人次), the number of times people were served.</summary>
public static class PersonTimes
{
    /// <summary>The most that one service or session can count: a slip of the keyboard must not spoil a district's figures.</summary>
    public const int Most = 1_000_000;

    /// <summary>Guards an argument.</summary>
    /// <param name="personTimes">The person-times.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are negative, or more than <see cref="Most"/>.</exception>
    public static void ThrowIfOutOfRange(int personTimes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(personTimes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(personTimes, Most);
    }
}
