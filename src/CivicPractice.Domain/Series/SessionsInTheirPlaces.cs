using NodaTime;

namespace CivicPractice.Series;

/// <summary>Which session goes to which occurrence, where a series gets another timetable.</summary>
/// <remarks>
/// In their order, each to one occurrence at most: first as many of those for which somebody signed up as there are occurrences for, these with the fewest days between what was planned and what is; then likewise the others.
/// So a class that goes from Tuesday to Thursday stays in its week, one that comes daily from now on stays on its day, and of one that comes less often those stay that are nearest.
/// </remarks>
internal static class SessionsInTheirPlaces
{
    /// <summary>The occurrence of each session by its number, or <see langword="null"/> where none is left for it.</summary>
    /// <param name="sessions">On which days they were to be and whether somebody signed up, the first first.</param>
    /// <param name="occurrences">The days of the new timetable, the first first.</param>
    /// <param name="room">How many of the occurrences are there for all; those after them only for sessions for which somebody signed up.</param>
    public static int?[] Of(IReadOnlyList<(LocalDate Day, bool HasVolunteers)> sessions, IReadOnlyList<LocalDate> occurrences, int room)
    {
        // The best of the sessions from one on with the occurrences from one on; days count against it.
        var best = new Kept[sessions.Count + 1, occurrences.Count + 1];
        for (var s = sessions.Count - 1; s >= 0; s--)
        {
            for (var o = occurrences.Count - 1; o >= 0; o--)
            {
                var without = Kept.Better(best[s + 1, o], best[s, o + 1]);
                best[s, o] = With(s, o) is { } with ? Kept.Better(with, without) : without;
            }
        }

        var places = new int?[sessions.Count];
        for (int s = 0, o = 0; s < sessions.Count && o < occurrences.Count;)
        {
            if (With(s, o) == best[s, o]) places[s++] = o++;
            else if (best[s, o] == best[s, o + 1]) o++;
            else s++;
        }

        return places;

        Kept? With(int s, int o)
        {
            var (rest, days) = (best[s + 1, o + 1], Math.Abs(Period.DaysBetween(sessions[s].Day, occurrences[o])));
            if (sessions[s].HasVolunteers) return rest with { WithVolunteers = rest.WithVolunteers + 1, TheirDays = rest.TheirDays - days };
            return o < room ? rest with { Others = rest.Others + 1, Days = rest.Days - days } : null;
        }
    }

    private readonly record struct Kept(int WithVolunteers, int TheirDays, int Others, int Days)
    {
        public static Kept Better(Kept one, Kept other) => one.Order.CompareTo(other.Order) >= 0 ? one : other;

        private (int, int, int, int) Order => (WithVolunteers, TheirDays, Others, Days);
    }
}
