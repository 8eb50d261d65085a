using CivicPractice.Programmes;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace CivicPractice.Calendar;

/// <summary>A calendar as phones subscribe to it: an .ics file of RFC 5545 (日历订阅).</summary>
public static class CalendarFeed
{
    /// <summary>Writes the entries, times in UTC. What is not written any more is taken off a subscribed calendar; what does not take place is better written as cancelled.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="at">The moment of writing.</param>
    /// <returns>The text; to be served as <c>text/calendar; charset=utf-8</c>.</returns>
    /// <exception cref="ArgumentException">Two entries have the same name, or one has none.</exception>
    public static string Write(string name, IEnumerable<CalendarEntry> entries, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(entries);
        var calendar = new Ical.Net.Calendar { Method = "PUBLISH", ProductId = "-//CivicPractice//CivicPractice.Calendar//ZH" };
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        var uids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (string.IsNullOrWhiteSpace(entry.Uid) || !uids.Add(entry.Uid)) throw new ArgumentException("Each entry has a name of its own.", nameof(entries));
            calendar.Events.Add(new CalendarEvent
            {
                Uid = entry.Uid,
                Sequence = entry.Sequence,
                DtStamp = Of(at),
                Start = Of(entry.During.From),
                End = Of(entry.During.Until),
                Summary = entry.Summary,
                Location = entry.Location,
                Status = entry.IsCancelled ? "CANCELLED" : "CONFIRMED",
            });
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalDateTime Of(Instant at) => new(at.ToDateTimeUtc(), CalDateTime.UtcTzId);
}
