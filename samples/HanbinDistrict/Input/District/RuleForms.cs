using CivicPractice.Commendation;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The forms that occur in a district's rules.</summary>
internal static class RuleForms
{
    private const int MostHours = 24 * 366;
    private const int MostDays = 3_660;
    private const int MinutesInAWeek = 7 * 24 * 60;
    private const int MostPoints = 1_000_000;

    /// <summary>A time in minutes, none included; at most a week.</summary>
    public static JsonForm<int> Minutes { get; } = JsonForms.Whole(0, MinutesInAWeek);

    /// <summary>A time in minutes, one at least; at most a week.</summary>
    public static JsonForm<int> SomeMinutes { get; } = JsonForms.Whole(1, MinutesInAWeek);

    /// <summary>How many may be in line, none included.</summary>
    public static JsonForm<int> Waiting { get; } = JsonForms.Whole(0, 10_000);

    /// <summary>A deadline in hours.</summary>
    public static JsonForm<int> DeadlineHours { get; } = JsonForms.Whole(1, MostHours);

    /// <summary>A time in days, none included.</summary>
    public static JsonForm<int> Days { get; } = JsonForms.Whole(0, MostDays);

    /// <summary>A time in days in which something is open.</summary>
    public static JsonForm<int> WindowDays { get; } = JsonForms.Whole(1, MostDays);

    /// <summary>A time in hours, none included.</summary>
    public static JsonForm<int> Hours { get; } = JsonForms.Whole(0, MostHours);

    /// <summary>A time in days, none included, or <c>null</c> for what is not done.</summary>
    public static JsonForm<int?> DaysOrNone { get; } = JsonForms.WholeOrNull(0, MostDays);

    /// <summary>How many may be asked at the same time.</summary>
    public static JsonForm<int> OffersAtOnce { get; } = JsonForms.Whole(1, 1_000);

    /// <summary>How often something is opened again, never included.</summary>
    public static JsonForm<int> Reopenings { get; } = JsonForms.Whole(0, 100);

    /// <summary>Points, none included.</summary>
    public static JsonForm<Points> Points { get; } = PointsOf(JsonForms.Hundredths(0, MostPoints));

    private static JsonForm<Points> PointsOf(JsonForm<decimal> number) => new(number.Wanted, (LocatedJson json, out Points read) =>
    {
        var isRead = number.TryRead(json, out var points);
        read = new Points((long)(points * 100));
        return isRead;
    });
}
