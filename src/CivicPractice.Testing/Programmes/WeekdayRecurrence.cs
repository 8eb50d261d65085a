using CivicPractice.Programmes;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Works out rules that say days of the week only, daily or weekly, each week: enough for tests that are about something else.</summary>
public sealed class WeekdayRecurrence : IRecurrence
{
    private static readonly string[] Names = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The rule says more.</exception>
    public IReadOnlyList<LocalDate> DaysWithin(RecurrenceRule rule, LocalDate first, Term within)
    {
        if (rule == default) throw new ArgumentException("The rule is missing.", nameof(rule));
        if (rule.Code.Split(';').Any(part => part.Split('=')[0] is not ("FREQ" or "BYDAY")) || rule.PartOf("FREQ") is not ("DAILY" or "WEEKLY"))
            throw new NotSupportedException($"{rule} says more than days of the week.");
        var days = rule.PartOf("BYDAY")?.Split(',') ?? (rule.PartOf("FREQ") == "DAILY" ? Names[1..] : [Names[(int)first.DayOfWeek]]);
        var from = LocalDate.Max(first, within.From);
        return from > within.Through ? [] : [.. Enumerable.Range(0, Period.DaysBetween(from, within.Through) + 1).Select(from.PlusDays).Where(day => days.Contains(Names[(int)day.DayOfWeek]))];
    }
}
