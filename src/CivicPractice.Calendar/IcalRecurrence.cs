using CivicPractice.Programmes;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;
using RecurrenceRule = CivicPractice.Programmes.RecurrenceRule;

namespace CivicPractice.Calendar;

/// <summary>Rules of recurrence worked out by Ical.Net.</summary>
public sealed class IcalRecurrence : IRecurrence
{
    // A rule that falls on no day, such as the 31st of February, is given up after so many periods without one; a leap day that must be a Monday may be forty years away.
    private static readonly EvaluationOptions Patience = new() { MaxUnmatchedIncrementsLimit = 16_000 };

    /// <inheritdoc/>
    public IReadOnlyList<LocalDate> DaysWithin(RecurrenceRule rule, LocalDate first, Term within)
    {
        if (rule == default) throw new ArgumentException("The rule is missing.", nameof(rule));
        // The last day is looked after here: Ical.Net leaves what comes after it out of the set of which BYSETPOS takes the last one.
        var last = rule.Until is { } until ? LocalDate.Min(until, within.Through) : within.Through;
        if (LocalDate.Max(first, within.From) > last) return [];
        var recurring = new CalendarEvent { Start = Of(first), RecurrenceRule = new(Spelled(rule.Endless)) };
        var days = new List<LocalDate>();
        try
        {
            foreach (var occurrence in recurring.GetOccurrences(Of(LocalDate.Max(first, within.From)), Patience))
            {
                var day = LocalDate.FromDateTime(occurrence.Period.StartTime.Value);
                if (day > last) break;
                if (day >= within.From) days.Add(day);
            }
        }
        catch (EvaluationException)
        {
            // Given up, or come to the end of all years: it falls on no more days.
        }

        return days;
    }

    // A day of the month in a yearly rule that names no months is that day of every month (RFC 5545, 3.3.10, the table of BYxxx); Ical.Net takes the month of the start, unless all are named.
    private static string Spelled(RecurrenceRule rule) =>
        rule.PartOf("FREQ") == "YEARLY" && rule.PartOf("BYMONTHDAY") is not null && rule.PartOf("BYMONTH") is null ? $"{rule};BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12" : rule.Code;

    private static CalDateTime Of(LocalDate day) => new(day.Year, day.Month, day.Day);
}
