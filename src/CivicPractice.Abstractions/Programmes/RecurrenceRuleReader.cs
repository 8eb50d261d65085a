using System.Globalization;

namespace CivicPractice.Programmes;

/// <summary>Reads the value of an RRULE by the grammar and the tables of RFC 5545, section 3.3.10.</summary>
internal static class RecurrenceRuleReader
{
    // The order in which they are written.
    private static readonly string[] Parts = ["FREQ", "UNTIL", "COUNT", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST"];
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The rule in its one form, or <see langword="null"/>.</summary>
    public static string? Read(string? text)
    {
        if (text is null) return null;
        if (text.StartsWith("RRULE:", StringComparison.OrdinalIgnoreCase)) text = text["RRULE:".Length..];
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.ToUpperInvariant().Split(';'))
        {
            if (part.Split('=') is not [var name, var value] || !Array.Exists(Parts, one => one == name) || !parts.TryAdd(name, value) || !IsWellFormed(name, value)) return null;
        }

        if (!IsAllowed(parts)) return null;
        // What is the default need not be said.
        if (parts.GetValueOrDefault("INTERVAL") is { } interval && Number(interval) == 1) parts.Remove("INTERVAL");
        if (parts.GetValueOrDefault("WKST") == "MO") parts.Remove("WKST");
        return string.Join(';', Parts.Where(parts.ContainsKey).Select(name => $"{name}={string.Join(',', parts[name].Split(',').Select(Unsigned).Distinct())}"));
    }

    private static bool IsWellFormed(string name, string value) => name switch
    {
        "FREQ" => value is "DAILY" or "WEEKLY" or "MONTHLY" or "YEARLY",
        "UNTIL" => IsDay(value),
        "COUNT" => Number(value) is >= 1 and <= 99_999,
        "INTERVAL" => Number(value) is >= 1 and <= 9_999,
        "BYDAY" => Each(value, IsWeekday),
        "BYMONTHDAY" => EachWithin(value, 31),
        "BYYEARDAY" or "BYSETPOS" => EachWithin(value, 366),
        // Counted from one end only: else a week may be named twice, in some years. Not the first and last, of which some days lie in another year: readings of the RFC differ.
        "BYWEEKNO" => EachWithin(value, 51) && Each(value, one => Math.Abs(Signed(one)) > 1) && value.Split(',').DistinctBy(one => one[0] == '-').Count() == 1,
        "BYMONTH" => Each(value, one => Number(one) is >= 1 and <= 12),
        _ => Array.Exists(Days, day => day == value),
    };

    // The tables of the RFC: what goes with which frequency. Days of a year, weeks of a year and days of a month go without one another and the first two without months, and
    // weeks of a year only every year, for phones and servers read the combinations differently.
    private static bool IsAllowed(Dictionary<string, string> parts)
    {
        if (!parts.TryGetValue("FREQ", out var frequency) || (parts.ContainsKey("COUNT") && parts.ContainsKey("UNTIL"))) return false;
        var hasOrdinals = parts.TryGetValue("BYDAY", out var days) && days.Split(',').Any(day => day.Length > 2);
        return (!hasOrdinals || frequency == "MONTHLY" || (frequency == "YEARLY" && !parts.ContainsKey("BYWEEKNO")))
            && (!parts.ContainsKey("BYMONTHDAY") || frequency != "WEEKLY")
            && (!hasOrdinals || frequency == "MONTHLY" || !parts.ContainsKey("BYMONTHDAY"))
            && (!parts.ContainsKey("BYYEARDAY") || (frequency == "YEARLY" && !HasAny("BYMONTH", "BYMONTHDAY", "BYWEEKNO")))
            && (!parts.ContainsKey("BYWEEKNO") || (frequency == "YEARLY" && !HasAny("BYMONTH", "BYMONTHDAY") && Number(parts.GetValueOrDefault("INTERVAL", "1")) == 1))
            && (!parts.ContainsKey("BYSETPOS") || HasAny("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH"));

        bool HasAny(params string[] names) => Array.Exists(names, parts.ContainsKey);
    }

    private static bool IsDay(string value) => value.Length == 8 && DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsWeekday(string value) =>
        value.Length >= 2 && Array.Exists(Days, day => day == value[^2..]) && (value.Length == 2 || Math.Abs(Signed(value[..^2])) is >= 1 and <= 53);

    private static string Unsigned(string value) => value.TrimStart('+');

    private static bool Each(string value, Func<string, bool> isOne) => value.Split(',').All(isOne);

    private static bool EachWithin(string value, int most) => Each(value, one => Math.Abs(Signed(one)) is var number && number >= 1 && number <= most);

    private static int Signed(string value) => value is ['-', .. var rest] ? -Number(rest) : Number(value is ['+', .. var after] ? after : value);

    // 0 for what is no number.
    private static int Number(string value) => value.Length is > 0 and < 6 && value.All(char.IsAsciiDigit) ? int.Parse(value, CultureInfo.InvariantCulture) : 0;
}
