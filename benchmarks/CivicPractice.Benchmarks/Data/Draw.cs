namespace CivicPractice.Benchmarks.Data;

/// <summary>Chance, the same in every run.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int most) => _random.Next(most);

    public int Between(int least, int most) => _random.Next(least, most + 1);

    public bool OneIn(int many) => _random.Next(many) == 0;

    public bool Percent(int percent) => _random.Next(100) < percent;

    /// <summary>A few of many are drawn often: the higher the power, the fewer.</summary>
    public int Uneven(int most, int power) => (int)(most * Math.Pow(_random.NextDouble(), power));

    /// <summary>Which of some weights was drawn.</summary>
    public int Of(ReadOnlySpan<int> weights)
    {
        var left = _random.Next(Sum(weights));
        var drawn = 0;
        while (left >= weights[drawn]) left -= weights[drawn++];
        return drawn;
    }

    /// <summary>From the least to the most, each order of magnitude as often as the others.</summary>
    public long Spread(long least, long most) => (long)(least * Math.Pow((double)most / least, _random.NextDouble()));

    private static int Sum(ReadOnlySpan<int> weights)
    {
        var sum = 0;
        foreach (var weight in weights) sum += weight;
        return sum;
    }
}
