using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>What was done at each site in each month.</summary>
internal sealed class MonthsOfSites
{
    private readonly Dictionary<(PracticeSiteId Site, YearMonth? Month), Row> _rows = [];

    public MonthsOfSites(IEnumerable<MonthOfSite> known)
    {
        foreach (var one in known)
        {
            _rows.Add((one.Site, one.Month), new Row
            {
                Held = one.Held,
                SessionTime = one.SessionTime,
                Used = [.. one.Used],
                RequestsServed = one.RequestsServed,
                PersonTimes = one.PersonTimes,
            });
        }
    }

    public void Add(ActivityHeld held)
    {
        var row = RowOf(held.Site, held.DateInDistrict);
        row.Held++;
        row.PersonTimes += PersonTimesByMethod.Of(held.Counted, held.PersonTimes);
        if (held.During is not { } during) return;
        row.SessionTime += during.Length;
        Use(row.Used, during);
    }

    public void Add(ActivityBrokenOff broken)
    {
        var row = RowOf(broken.Site, broken.DateInDistrict);
        row.PersonTimes += PersonTimesByMethod.Of(broken.Counted, broken.PersonTimes);
        if (broken.Used is { } used) Use(row.Used, used);
    }

    public void Add(RequestServed served)
    {
        var row = RowOf(served.Site, served.DateInDistrict);
        row.RequestsServed++;
        row.PersonTimes += PersonTimesByMethod.Of(served.Counted, served.PersonTimes);
    }

    public void Correct(ActivityPersonTimesCorrected corrected) => RowOf(corrected.Site, corrected.DateInDistrict).PersonTimes +=
        Moved(corrected.Before, corrected.CountedBefore, corrected.After, corrected.Counted);

    public void Correct(RequestPersonTimesCorrected corrected) => RowOf(corrected.Site, corrected.DateInDistrict).PersonTimes +=
        Moved(corrected.Before, corrected.CountedBefore, corrected.After, corrected.Counted);

    public IReadOnlyList<SiteFigures> Rows(Func<PracticeSiteId, SiteTier?> tierOf) => [.. InOrder().Select(one => Figures(one, tierOf))];

    public IReadOnlyList<SiteFigures> Rows(YearMonth month, Func<PracticeSiteId, SiteTier?> tierOf) => [.. InOrder(month).Select(one => Figures(one, tierOf))];

    public IReadOnlyList<UsedStretch> Used(YearMonth month) => [.. InOrder(month).SelectMany(one => one.Value.Used.Select(during => new UsedStretch(one.Key.Site, during)))];

    public IReadOnlyList<MonthOfSite> Capture() =>
    [
        .. InOrder().Select(one => new MonthOfSite(
            one.Key.Site, one.Key.Month, one.Value.Held, one.Value.SessionTime, [.. one.Value.Used], one.Value.RequestsServed, one.Value.PersonTimes)),
    ];

    // Keeps the ranges in order and apart: whatever the new one overlaps or touches becomes one with it.
    private static void Use(List<TimeRange> used, TimeRange during)
    {
        // Mostly it comes after all the others.
        if (used.Count == 0 || used[^1].Until < during.From)
        {
            used.Add(during);
            return;
        }

        var first = used.FindIndex(one => one.Until >= during.From);
        var past = used.FindIndex(first, one => one.From > during.Until);
        var count = (past < 0 ? used.Count : past) - first;
        if (count > 0)
        {
            during = new TimeRange(Instant.Min(during.From, used[first].From), Instant.Max(during.Until, used[first + count - 1].Until));
            used.RemoveRange(first, count);
        }

        used.Insert(first, during);
    }

    // What stood is taken from the way in which it had been counted.
    private static PersonTimesByMethod Moved(int before, CountingMethod countedBefore, int after, CountingMethod counted) =>
        PersonTimesByMethod.Of(countedBefore, -before) + PersonTimesByMethod.Of(counted, after);

    private static SiteFigures Figures(KeyValuePair<(PracticeSiteId Site, YearMonth? Month), Row> one, Func<PracticeSiteId, SiteTier?> tierOf) => new(
        one.Key.Site, tierOf(one.Key.Site), one.Key.Month, one.Value.Held, one.Value.SessionTime,
        one.Value.Used.Aggregate(Duration.Zero, (sum, range) => sum + range.Length), one.Value.RequestsServed, one.Value.PersonTimes.Total, one.Value.PersonTimes);

    private IEnumerable<KeyValuePair<(PracticeSiteId Site, YearMonth? Month), Row>> InOrder() => _rows.OrderBy(one => one.Key.Site).ThenBy(one => one.Key.Month);

    private IEnumerable<KeyValuePair<(PracticeSiteId Site, YearMonth? Month), Row>> InOrder(YearMonth month) =>
        _rows.Where(one => one.Key.Month == month).OrderBy(one => one.Key.Site);

    private Row RowOf(PracticeSiteId site, LocalDate? day)
    {
        var key = (site, day?.ToYearMonth());
        if (!_rows.TryGetValue(key, out var row)) _rows.Add(key, row = new Row());
        return row;
    }

    private sealed class Row
    {
        public int Held { get; set; }

        public Duration SessionTime { get; set; } = Duration.Zero;

        public List<TimeRange> Used { get; init; } = [];

        public int RequestsServed { get; set; }

        public PersonTimesByMethod PersonTimes { get; set; }
    }
}
