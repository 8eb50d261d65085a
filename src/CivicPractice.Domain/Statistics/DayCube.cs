using System.Numerics;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>How much each subject has of something on each day, summed up from the first day on: whatever lies within some days is two reads.</summary>
/// <remarks>
/// A row a day on which anything happened, a column a subject. What is told of the latest day, as nearly all is, touches one row; what is told late touches those after it too.
/// </remarks>
/// <typeparam name="TAmount">A number; what a subject ever has fits into it.</typeparam>
internal sealed class DayCube<TAmount>
    where TAmount : struct, INumber<TAmount>
{
    private static readonly TAmount[] Nothing = [];

    private readonly List<LocalDate> _days = [];
    private readonly List<TAmount[]> _sums = [];
    private int _columns = 16;

    public void Add(int subject, LocalDate day, TAmount amount)
    {
        Widen(subject);
        for (var row = RowOf(day); row < _sums.Count; row++) _sums[row][subject] = checked(_sums[row][subject] + amount);
    }

    /// <summary>What each subject has within some days; subjects beyond both have none.</summary>
    public Window Within(Term days) => new(SumsThrough(IndexAfter(days.Through)), SumsThrough(IndexBefore(days.From)));

    /// <summary>What a subject has on each of some days on which it has anything, the first first.</summary>
    public IEnumerable<(LocalDate Day, TAmount Amount)> Of(int subject, Term days)
    {
        var end = IndexAfter(days.Through);
        for (var row = IndexBefore(days.From); row < end; row++)
        {
            var amount = new Window(_sums[row], SumsThrough(row))[subject];
            if (amount != TAmount.Zero) yield return (_days[row], amount);
        }
    }

    /// <summary>From the first day to the last, or <see langword="null"/> before the first.</summary>
    public Term? AllDays => _days.Count == 0 ? null : new Term(_days[0], _days[^1]);

    // The index of the first row on the day or after it.
    private int IndexBefore(LocalDate day)
    {
        var found = _days.BinarySearch(day);
        return found < 0 ? ~found : found;
    }

    private int IndexAfter(LocalDate day)
    {
        var found = _days.BinarySearch(day);
        return found < 0 ? ~found : found + 1;
    }

    // Of all rows before an index.
    private TAmount[] SumsThrough(int end) => end == 0 ? Nothing : _sums[end - 1];

    private int RowOf(LocalDate day)
    {
        if (_days.Count > 0 && _days[^1] == day) return _days.Count - 1;
        var found = _days.BinarySearch(day);
        if (found >= 0) return found;
        var row = new TAmount[_columns];
        SumsThrough(~found).CopyTo(row, 0);
        _days.Insert(~found, day);
        _sums.Insert(~found, row);
        return ~found;
    }

    private void Widen(int subject)
    {
        if (subject < _columns) return;
        while (_columns <= subject) _columns *= 2;
        for (var row = 0; row < _sums.Count; row++)
        {
            var wider = new TAmount[_columns];
            _sums[row].CopyTo(wider, 0);
            _sums[row] = wider;
        }
    }

    /// <summary>The sums up to the end of some days, and those up to their beginning.</summary>
    public readonly ref struct Window(ReadOnlySpan<TAmount> through, ReadOnlySpan<TAmount> before)
    {
        private readonly ReadOnlySpan<TAmount> _through = through;
        private readonly ReadOnlySpan<TAmount> _before = before;

        public int Columns => _through.Length;

        public TAmount this[int subject] =>
            (subject < _through.Length ? _through[subject] : TAmount.Zero) - (subject < _before.Length ? _before[subject] : TAmount.Zero);
    }
}
