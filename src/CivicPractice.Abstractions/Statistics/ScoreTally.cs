namespace CivicPractice.Statistics;

/// <summary>How many reviews gave each score (评分分布).</summary>
/// <remarks>The default value is none. Equality is by each number. A number can be negative as a change.</remarks>
/// <param name="One">Those that gave 1 (very poor).</param>
/// <param name="Two">Those that gave 2.</param>
/// <param name="Three">Those that gave 3.</param>
/// <param name="Four">Those that gave 4.</param>
/// <param name="Five">Those that gave 5 (very good).</param>
public readonly record struct ScoreTally(long One, long Two, long Three, long Four, long Five)
{
    /// <summary>How many there are.</summary>
    public long Count => One + Two + Three + Four + Five;

    /// <summary>All scores added up; over <see cref="Count"/> it is their mean.</summary>
    public long Sum => One + (2 * Two) + (3 * Three) + (4 * Four) + (5 * Five);

    /// <summary>Reviews of one score.</summary>
    /// <param name="score">1 to 5.</param>
    /// <param name="reviews">How many; fewer than none as a change.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such score.</exception>
    public static ScoreTally Of(int score, long reviews = 1) => score switch
    {
        1 => default(ScoreTally) with { One = reviews },
        2 => default(ScoreTally) with { Two = reviews },
        3 => default(ScoreTally) with { Three = reviews },
        4 => default(ScoreTally) with { Four = reviews },
        5 => default(ScoreTally) with { Five = reviews },
        _ => throw new ArgumentOutOfRangeException(nameof(score)),
    };

    /// <summary>The sum, score by score.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static ScoreTally operator +(ScoreTally left, ScoreTally right) =>
        new(left.One + right.One, left.Two + right.Two, left.Three + right.Three, left.Four + right.Four, left.Five + right.Five);
}
