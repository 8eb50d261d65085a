using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>On which days something was held, by site or by partnership.</summary>
internal sealed class DaysHeld<TSubject>
    where TSubject : struct, IComparable<TSubject>
{
    private readonly Handles<TSubject> _subjects;
    private readonly DayCube<int> _held = new();
    private readonly DayCube<int> _concentrated = new();

    public DaysHeld(Handles<TSubject> subjects, IEnumerable<DayHeld<TSubject>> known)
    {
        _subjects = subjects;
        // The latest last: what is told late costs more.
        foreach (var row in known.OrderBy(row => row.Day))
        {
            var subject = subjects.Of(row.Subject);
            _held.Add(subject, row.Day, row.Held);
            if (row.Concentrated > 0) _concentrated.Add(subject, row.Day, row.Concentrated);
        }
    }

    public void Add(TSubject subject, LocalDate day, bool isConcentrated)
    {
        var handle = _subjects.Of(subject);
        _held.Add(handle, day, 1);
        if (isConcentrated) _concentrated.Add(handle, day, 1);
    }

    public DayCube<int>.Window Within(Term days, bool isConcentrated) => (isConcentrated ? _concentrated : _held).Within(days);

    public IReadOnlyList<DayHeld<TSubject>> Rows() => _held.AllDays is { } all ? Rows(all) : [];

    public IReadOnlyList<DayHeld<TSubject>> Rows(Term days) =>
        [.. from subject in _subjects.InOrder() from one in _held.Of(subject, days) select new DayHeld<TSubject>(_subjects[subject], one.Day, one.Amount, Concentrated(subject, one.Day))];

    private int Concentrated(int subject, LocalDate day) => _concentrated.Within(new Term(day, day))[subject];
}
