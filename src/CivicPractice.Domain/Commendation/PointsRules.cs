using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>How a district turns time served into points (积分) and lets them be spent; the numbers are its own.</summary>
/// <remarks>
/// The defaults are one town's: 1 hour = 1 point, at most 2 hours an activity, redeemed once a quarter. Another rounds to half hours
/// and counts at most 8 hours a day: <c>new PointsRules { StepMinutes = 30, MostMinutesAnActivity = null, MostMinutesADay = 480 }</c>.
/// </remarks>
public sealed record PointsRules
{
    private const int MinutesInAnHour = 60;

    /// <summary>What one hour earns; not negative. 1 point where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Points PerHour
    {
        get;
        init => field = value >= Points.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), "Service earns, it does not cost.");
    } = Points.Of(1);

    /// <summary>The step in which time counts, in minutes, at least 1; what is left over does not count. Whole hours where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int StepMinutes { get; init => field = AtLeastOne(value); } = MinutesInAnHour;

    /// <summary>The most minutes that count for one activity, at least 1, or <see langword="null"/> for no cap. 2 hours where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int? MostMinutesAnActivity { get; init => field = value is { } most ? AtLeastOne(most) : null; } = 2 * MinutesInAnHour;

    /// <summary>The most minutes that count for one day over all activities, at least 1, or <see langword="null"/> for no cap, as where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int? MostMinutesADay { get; init => field = value is { } most ? AtLeastOne(most) : null; }

    /// <summary>How often points may be redeemed in one calendar quarter, at least 1, or <see langword="null"/> for as often as wanted. Once where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int? RedemptionsPerQuarter { get; init => field = value is { } most ? AtLeastOne(most) : null; } = 1;

    /// <summary>On which days of a quarter points may be redeemed (兑换窗口), or <see langword="null"/> for all of them, as where the district says nothing.</summary>
    public RedemptionWindow? RedemptionWindow { get; init; }

    /// <summary>
    /// How many months points can be spent (有效期), at least 1, or <see langword="null"/> for ever, as where the district says nothing. Points of service on a day can be spent strictly before the same day so many
    /// months later.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int? MonthsValid { get; init => field = value is { } months ? AtLeastOne(months) : null; }

    /// <summary>The last day of service whose points are over on a day, or <see langword="null"/> where points never expire.</summary>
    /// <param name="day">The day in the district's time zone.</param>
    public LocalDate? OverThrough(LocalDate day)
    {
        if (MonthsValid is not { } months) return null;
        var last = day.PlusMonths(-months);
        // Of a long month several days end with the last day of a short one.
        while (last.PlusDays(1).PlusMonths(months) <= day) last = last.PlusDays(1);
        return last;
    }

    /// <summary>The minutes of one activity that count, in whole steps within both caps.</summary>
    /// <param name="minutes">Whole minutes served; 0 or more.</param>
    /// <param name="countedThatDay">The minutes of other activities counted for the same day already.</param>
    public int CountedMinutes(int minutes, int countedThatDay)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        if (MostMinutesAnActivity is { } activity) minutes = Math.Min(minutes, activity);
        if (MostMinutesADay is { } day) minutes = Math.Min(minutes, Math.Max(0, day - countedThatDay));
        return minutes - (minutes % StepMinutes);
    }

    /// <summary>What counted minutes earn, cut to the hundredth of a point; exact for steps of a quarter of an hour and longer.</summary>
    /// <param name="countedMinutes">The minutes that count.</param>
    public Points For(int countedMinutes) => new(PerHour.Hundredths * countedMinutes / MinutesInAnHour);

    private static int AtLeastOne(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
