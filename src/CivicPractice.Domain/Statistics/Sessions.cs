using CivicPractice.Activities;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>Sessions held, by month, tier and category.</summary>
internal sealed class Sessions
{
    private readonly Dictionary<(YearMonth Month, SiteTier? Tier, ActivityCategory Category), SessionFigures> _cube = [];

    public Sessions()
    {
    }

    public Sessions(StatisticsSnapshot snapshot)
    {
        foreach (var row in snapshot.Sessions)
        {
            _cube.Add((row.Month, row.Tier, row.Category), row);
            (Held, PersonTimes, Minutes) = (Held + row.Held, PersonTimes + row.PersonTimes, Minutes + row.ServiceMinutes);
        }
    }

    public int Held { get; private set; }

    public long PersonTimes { get; private set; }

    public long Minutes { get; private set; }

    public void Add(ActivityHeld held, SiteTier? tier)
    {
        var key = (held.DateInDistrict.ToYearMonth(), tier, held.Category);
        var before = _cube.GetValueOrDefault(key) ?? new SessionFigures(key.Item1, key.tier, key.Category, 0, 0, 0);
        _cube[key] = before with
        {
            Held = before.Held + 1,
            PersonTimes = before.PersonTimes + held.PersonTimes,
            ServiceMinutes = before.ServiceMinutes + held.ServiceMinutes,
        };
        Held++;
        PersonTimes += held.PersonTimes;
        Minutes += held.ServiceMinutes;
    }

    public void Correct(ActivityPersonTimesCorrected corrected, SiteTier? tier)
    {
        var key = (corrected.DateInDistrict.ToYearMonth(), tier, corrected.Category);
        var by = corrected.After - corrected.Before;
        var before = _cube.GetValueOrDefault(key) ?? new SessionFigures(key.Item1, key.tier, key.Category, 0, 0, 0);
        _cube[key] = before with { PersonTimes = before.PersonTimes + by };
        PersonTimes += by;
    }

    public IReadOnlyList<SessionFigures> Rows() =>
        [.. _cube.Values.OrderBy(row => row.Month).ThenBy(row => row.Tier).ThenBy(row => row.Category.Code, StringComparer.Ordinal)];
}
