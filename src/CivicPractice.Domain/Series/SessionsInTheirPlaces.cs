using NodaTime;

namespace CivicPractice.Series;

/// <summary>Which session goes to which occurrence, where a series gets another timetable.</summary>
/// <remarks>
/// In their order, each to one occurrence at most: first as many as there are occurrences for, then as many of those for which somebody signed up as can be, then with the fewest days between what was planned and what is.
/// So a class that goes from Tuesday to Thursday stays in its week, one that comes daily from now on stays on its day, and of one that comes less often those stay that are nearest.
/// </remarks>
internal static class SessionsInTheirPlaces
{
    /// <summary>The occurrence of each session by its number, or <see langword="null"/> where none is left for it.</summary>
    /// <param name="sessions">On which days they were to be and whether somebody signed up, the first first.</param>
    /// <param name="occurrences">The days of the new timetable, the first first.</param>
    public static int?[] Of(IReadOnlyList<(LocalDate Day, bool HasVolunteers)> sessions, IReadOnlyList<LocalDate> occurrences)
    {
        // The best of the sessions from one on with the occurrences from one on; more is better, and days count against it.
        var best = new (int Kept, int WithVolunteers, int Days)[sessions.Count + 1, occurrences.Count + 1];
        for (var s = sessions.Count - 1; s >= 0; s--)
        {
            for (var o = occurrences.Count - 1; o >= 0; o--)
            {
                var left = Better(best[s + 1, o], best[s, o + 1]);
                best[s, o] = Better(left, With(best[s + 1, o + 1], s, o));
            }
        }

        var places = new int?[sessions.Count];
        for (int s = 0, o = 0; s < sessions.Count && o < occurrences.Count;)
        {
            if (best[s, o] == With(best[s + 1, o + 1], s, o)) places[s++] = o++;
            else if (best[s, o] == best[s, o + 1]) o++;
            else s++;
        }

        return places;

        (int, int, int) With((int Kept, int WithVolunteers, int Days) rest, int s, int o) =>
            (rest.Kept + 1, rest.WithVolunteers + (sessions[s].HasVolunteers ? 1 : 0), rest.Days - Math.Abs(Period.DaysBetween(sessions[s].Day, occurrences[o])));
    }

    private static (int, int, int) Better((int, int, int) one, (int, int, int) other) => one.CompareTo(other) >= 0 ? one : other;
}
