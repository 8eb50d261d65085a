using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>On which days of a calendar quarter points can be redeemed (兑换窗口): some days of one of its months.</summary>
/// <remarks>A day that the month does not have is its last one: the 25th to the 31st of a third month is the 25th to the 30th of June.</remarks>
public sealed record RedemptionWindow
{
    private const int MonthsInAQuarter = 3;
    private const int LongestMonth = 31;

    /// <summary>Names the days.</summary>
    /// <param name="month">Which month of the quarter: 1 to 3.</param>
    /// <param name="firstDay">The first day of the month on which it is open: 1 to 31.</param>
    /// <param name="lastDay">The last day of the month on which it is open: from the first day to 31.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month or day, or the last day comes before the first.</exception>
    public RedemptionWindow(int month, int firstDay, int lastDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, MonthsInAQuarter);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstDay, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastDay, firstDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastDay, LongestMonth);
        (Month, FirstDay, LastDay) = (month, firstDay, lastDay);
    }

    /// <summary>Which month of the quarter: 1 to 3.</summary>
    public int Month { get; }

    /// <summary>The first day of the month on which it is open.</summary>
    public int FirstDay { get; }

    /// <summary>The last day of the month on which it is open.</summary>
    public int LastDay { get; }

    /// <summary>Whether it is open on a day.</summary>
    /// <param name="day">The day in the district's time zone.</param>
    public bool IsOpenOn(LocalDate day) => (day.Month - 1) % MonthsInAQuarter == Month - 1 && OnOrEndOfMonth(day, FirstDay) <= day && day <= OnOrEndOfMonth(day, LastDay);

    /// <summary>The first day after a given one on which it opens.</summary>
    /// <param name="day">The day.</param>
    public LocalDate OpensAfter(LocalDate day)
    {
        var opens = OpensInQuarterOf(day);
        return opens > day ? opens : OpensInQuarterOf(day.PlusMonths(MonthsInAQuarter));
    }

    /// <summary>The day on which it opens in the quarter of a day.</summary>
    /// <param name="day">Any day of the quarter.</param>
    public LocalDate OpensInQuarterOf(LocalDate day) => OnOrEndOfMonth(new LocalDate(day.Year, day.Month - ((day.Month - 1) % MonthsInAQuarter), 1).PlusMonths(Month - 1), FirstDay);

    private static LocalDate OnOrEndOfMonth(LocalDate month, int day) => new(month.Year, month.Month, Math.Min(day, month.Calendar.GetDaysInMonth(month.Year, month.Month)));
}
