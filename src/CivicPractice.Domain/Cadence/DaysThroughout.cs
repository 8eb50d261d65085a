using NodaTime;

namespace CivicPractice.Cadence;

/// <summary>On which days something was there at some time.</summary>
internal static class DaysThroughout
{
    /// <summary>The days of stretches in the order of their beginnings, put together where no day lies between; those without an end go on for ever, those of no length are none.</summary>
    public static List<Term> Of(IEnumerable<(Instant From, Instant? Until)> stretches, DateTimeZone zone)
    {
        var terms = new List<Term>();
        foreach (var stretch in stretches.Where(one => one.Until != one.From))
        {
            // Shut in the evening and open again in the morning, it was open on both days.
            var (from, through) = (stretch.From.InZone(zone).Date, stretch.Until is { } until ? (until - Duration.Epsilon).InZone(zone).Date : LocalDate.MaxIsoValue);
            if (terms is [.., var last] && from <= last.Through.PlusDays(1)) terms[^1] = new Term(last.From, through);
            else terms.Add(new Term(from, through));
        }

        return terms;
    }
}
