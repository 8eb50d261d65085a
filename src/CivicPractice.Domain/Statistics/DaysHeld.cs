using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>On which days something was held, by site or by partnership.</summary>
internal sealed class DaysHeld<TSubject>(IEnumerable<DayHeld<TSubject>> known)
    where TSubject : struct, IComparable<TSubject>
{
    private readonly Dictionary<(TSubject Subject, LocalDate Day), DayHeld<TSubject>> _rows = known.ToDictionary(row => (row.Subject, row.Day));

    public void Add(TSubject subject, LocalDate day, bool isConcentrated)
    {
        var before = _rows.GetValueOrDefault((subject, day)) ?? new DayHeld<TSubject>(subject, day, 0, 0);
        _rows[(subject, day)] = before with { Held = before.Held + 1, Concentrated = before.Concentrated + (isConcentrated ? 1 : 0) };
    }

    public IReadOnlyList<DayHeld<TSubject>> Rows() => [.. InOrder(_rows.Values)];

    public IReadOnlyList<DayHeld<TSubject>> Rows(Term days) => [.. InOrder(_rows.Values.Where(row => days.Contains(row.Day)))];

    private static IOrderedEnumerable<DayHeld<TSubject>> InOrder(IEnumerable<DayHeld<TSubject>> rows) => rows.OrderBy(row => row.Subject).ThenBy(row => row.Day);
}
