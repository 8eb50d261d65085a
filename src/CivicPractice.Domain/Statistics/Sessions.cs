using CivicPractice.Activities;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>Sessions held, by month and tier, and by month, tier, category and kind of host.</summary>
internal sealed class Sessions
{
    // In the order of the answers, so that answering is copying. A row is found by what it counts, whatever it has counted.
    private readonly SortedList<(YearMonth Month, SiteTier? Tier), MonthFigures> _months = new(Comparer<(YearMonth Month, SiteTier? Tier)>.Create(Compare));
    private readonly SortedList<SessionFigures, SessionFigures> _cube = new(Comparer<SessionFigures>.Create(Compare));

    public Sessions(IEnumerable<SessionFigures> known)
    {
        foreach (var row in known) Add(row);
    }

    public int Held { get; private set; }

    public long PersonTimes { get; private set; }

    public long Minutes { get; private set; }

    public void Add(ActivityHeld held, SiteTier? tier) =>
        Add(new SessionFigures(held.DateInDistrict.ToYearMonth(), tier, held.Category, held.Host.Kind, 1, held.PersonTimes, held.ServiceMinutes));

    // What was given counts, the session does not.
    public void Add(ActivityBrokenOff broken, SiteTier? tier) =>
        Add(new SessionFigures(broken.DateInDistrict.ToYearMonth(), tier, broken.Category, broken.Host.Kind, 0, broken.PersonTimes, broken.ServiceMinutes));

    public void Correct(ActivityPersonTimesCorrected corrected, SiteTier? tier) =>
        Add(new SessionFigures(corrected.DateInDistrict.ToYearMonth(), tier, corrected.Category, corrected.Host?.Kind ?? ActivityHostKind.None, 0, corrected.After - corrected.Before, 0));

    public IReadOnlyList<MonthFigures> Months() => [.. _months.Values];

    public IReadOnlyList<SessionFigures> Rows() => [.. _cube.Values];

    private void Add(SessionFigures change)
    {
        var month = _months.GetValueOrDefault((change.Month, change.Tier));
        _months[(change.Month, change.Tier)] =
            new(change.Month, change.Tier, month.Held + change.Held, month.PersonTimes + change.PersonTimes, month.ServiceMinutes + change.ServiceMinutes);
        _cube[change] = _cube.TryGetValue(change, out var before)
            ? before with { Held = before.Held + change.Held, PersonTimes = before.PersonTimes + change.PersonTimes, ServiceMinutes = before.ServiceMinutes + change.ServiceMinutes }
            : change;
        (Held, PersonTimes, Minutes) = (Held + change.Held, PersonTimes + change.PersonTimes, Minutes + change.ServiceMinutes);
    }

    private static int Compare((YearMonth Month, SiteTier? Tier) left, (YearMonth Month, SiteTier? Tier) right)
    {
        var byMonth = left.Month.CompareTo(right.Month);
        return byMonth != 0 ? byMonth : Nullable.Compare(left.Tier, right.Tier);
    }

    private static int Compare(SessionFigures left, SessionFigures right)
    {
        var byMonth = Compare((left.Month, left.Tier), (right.Month, right.Tier));
        if (byMonth != 0) return byMonth;
        var byCategory = string.CompareOrdinal(left.Category.Code, right.Category.Code);
        return byCategory != 0 ? byCategory : left.Host.CompareTo(right.Host);
    }
}
