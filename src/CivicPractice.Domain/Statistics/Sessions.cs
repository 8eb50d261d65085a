using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using CivicPractice.Activities;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>Sessions held, by month and tier, and by month, tier, category and kind of host.</summary>
internal sealed class Sessions
{
    private const int MostTiers = 256;

    // In the order of the answer, so that answering is copying: months, and in each its tiers, those of which nobody knows first.
    private readonly SortedList<long, MonthFigures> _months = [];
    private readonly Dictionary<(YearMonth Month, SiteTier? Tier, ActivityCategory Category, ActivityHostKind Host), Counts> _cube = [];
    private ReadOnlyCollection<SessionFigures>? _told;

    public Sessions(IEnumerable<SessionFigures> known)
    {
        foreach (var row in known) Add(row.Month, row.Tier, row.Category, row.Host, new Counts(row.Held, row.PersonTimes, row.ServiceMinutes));
    }

    public int Held { get; private set; }

    public long PersonTimes { get; private set; }

    public long Minutes { get; private set; }

    public void Add(ActivityHeld held, SiteTier? tier) =>
        Add(held.DateInDistrict.ToYearMonth(), tier, held.Category, held.Host.Kind, new Counts(1, held.PersonTimes, held.ServiceMinutes));

    // What was given counts, the session does not.
    public void Add(ActivityBrokenOff broken, SiteTier? tier) =>
        Add(broken.DateInDistrict.ToYearMonth(), tier, broken.Category, broken.Host.Kind, new Counts(0, broken.PersonTimes, broken.ServiceMinutes));

    public void Correct(ActivityPersonTimesCorrected corrected, SiteTier? tier) => Add(
        corrected.DateInDistrict.ToYearMonth(), tier, corrected.Category, corrected.Host?.Kind ?? ActivityHostKind.None, new Counts(0, corrected.After - corrected.Before, 0));

    public IReadOnlyList<MonthFigures> Months() => [.. _months.Values];

    /// <summary>The same list until a session changes it, because it is long and asked for more often.</summary>
    public IReadOnlyList<SessionFigures> Rows() => _told ??= Array.AsReadOnly(
    [
        .. from row in _cube.OrderBy(row => row.Key.Month).ThenBy(row => row.Key.Tier).ThenBy(row => row.Key.Category.Code, StringComparer.Ordinal).ThenBy(row => row.Key.Host)
           select new SessionFigures(row.Key.Month, row.Key.Tier, row.Key.Category, row.Key.Host, row.Value.Held, row.Value.PersonTimes, row.Value.Minutes),
    ]);

    private void Add(YearMonth month, SiteTier? tier, ActivityCategory category, ActivityHostKind host, Counts change)
    {
        var place = (((long)month.Year * 12) + month.Month) * MostTiers + (tier is { } known ? 1 + (int)known : 0);
        var before = _months.GetValueOrDefault(place);
        _months[place] = new(month, tier, before.Held + change.Held, before.PersonTimes + change.PersonTimes, before.ServiceMinutes + change.Minutes);
        CollectionsMarshal.GetValueRefOrAddDefault(_cube, (month, tier, category, host), out _) += change;
        _told = null;
        (Held, PersonTimes, Minutes) = (Held + change.Held, PersonTimes + change.PersonTimes, Minutes + change.Minutes);
    }

    private readonly record struct Counts(int Held, long PersonTimes, long Minutes)
    {
        public static Counts operator +(Counts left, Counts right) => new(left.Held + right.Held, left.PersonTimes + right.PersonTimes, left.Minutes + right.Minutes);
    }
}
