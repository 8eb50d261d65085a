using NodaTime;

namespace CivicPractice.Mobilization;

/// <summary>The district's own numbers for emergency mobilisation (应急动员). No regulation sets them: all of them are local.</summary>
public sealed record MobilizationRules
{
    /// <summary>How long those who are called have to answer; more than zero, a day at most, 30 minutes where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no such time.</exception>
    public Duration AnswerWithin
    {
        get;
        init => field = Checked(value);
    } = Duration.FromMinutes(30);

    /// <summary>How long after a wave the next one is due; more than zero, a day at most, 15 minutes where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no such time.</exception>
    public Duration BetweenWaves
    {
        get;
        init => field = Checked(value);
    } = Duration.FromMinutes(15);

    /// <summary>How many are looked at, and so called at most, in one go, 1 to 5,000; 500 where the district says nothing. A larger wave is called in parts, the next one at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no such number.</exception>
    public int MostCalledAtOnce
    {
        get;
        init => field = value is >= 1 and <= 5_000 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 500;

    private static Duration Checked(Duration value) =>
        value > Duration.Zero && value <= Duration.FromDays(1) ? value : throw new ArgumentOutOfRangeException(nameof(value));
}
