using NodaTime;

namespace CivicPractice.Convenience;

/// <summary>What a district asks of convenient service (便利化); the local numbers of a district, so they are data.</summary>
public sealed record ConvenienceRules
{
    /// <summary>How long after the end of the wanted time a service may end and still be in time; none where the district says nothing, a day at most.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer.</exception>
    public Duration Grace
    {
        get;
        init => field = value >= Duration.Zero && value <= Duration.FromDays(1) ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = Duration.Zero;

    /// <summary>How many in a hundred of the orders of a town may be cancelled because nobody was found (无人承接), 0 to 100; 0 where the district says nothing, so that each town with one is told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no such number.</exception>
    public int MostNobodyFoundPercent
    {
        get;
        init => field = value is >= 0 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Whether more orders were cancelled because nobody was found than the district allows.</summary>
    /// <param name="nobodyFound">How many were.</param>
    /// <param name="placed">Of how many.</param>
    public bool IsTooOften(int nobodyFound, int placed) => 100L * nobodyFound > (long)MostNobodyFoundPercent * placed;
}
