using System.Collections.Frozen;
using System.Text.Json;
using CivicPractice.Sites;
using NodaTime;
using NodaTime.Text;

namespace CivicPractice.Calendar;

/// <summary>The public holidays of mainland China and the days that make up for them (国务院办公厅节假日安排), as data for a district's profile.</summary>
/// <remarks>
/// Each year is published by the State Council near the end of the one before; what is not published yet is not here, and a day of such a year is like its weekday. From the package chinese-days
/// 1.5.7 (MIT), checked against holiday-calendar 1.3.3 (MIT).
/// </remarks>
public static class HolidaysOfChina
{
    private static readonly (FrozenDictionary<LocalDate, HolidayKind> Days, Term Covers) Read = ReadAll();

    /// <summary>The days that are not like their weekday.</summary>
    public static IReadOnlyDictionary<LocalDate, HolidayKind> Days => Read.Days;

    /// <summary>The days of which is known what they are: whole years.</summary>
    public static Term Covers => Read.Covers;

    private static (FrozenDictionary<LocalDate, HolidayKind>, Term) ReadAll()
    {
        using var data = typeof(HolidaysOfChina).Assembly.GetManifestResourceStream("CivicPractice.Calendar.holidays-cn.json")!;
        using var json = JsonDocument.Parse(data);
        var root = json.RootElement;
        var days = root.GetProperty("years").EnumerateObject().SelectMany(year => year.Value.EnumerateObject()).ToFrozenDictionary(
            day => LocalDatePattern.Iso.Parse(day.Name).Value,
            day => day.Value.GetProperty("kind").GetString() == "work" ? HolidayKind.MakeUpWorkday : HolidayKind.DayOff);
        return (days, new Term(new LocalDate(root.GetProperty("coversFrom").GetInt32(), 1, 1), new LocalDate(root.GetProperty("coversTo").GetInt32(), 12, 31)));
    }
}
