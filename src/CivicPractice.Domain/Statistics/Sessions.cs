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

    public void Add(ActivityHeld held, SiteTier? tier) => Add(held.DateInDistrict, tier, held.Category, 1, held.PersonTimes, held.ServiceMinutes);

    // What was given counts, the session does not.
    public void Add(ActivityBrokenOff broken, SiteTier? tier) => Add(broken.DateInDistrict, tier, broken.Category, 0, broken.PersonTimes, broken.ServiceMinutes);

    public void Correct(ActivityPersonTimesCorrected corrected, SiteTier? tier) =>
        Add(corrected.DateInDistrict, tier, corrected.Category, 0, corrected.After - corrected.Before, 0);

    public IReadOnlyList<SessionFigures> Rows() =>
        [.. _cube.Values.OrderBy(row => row.Month).ThenBy(row => row.Tier).ThenBy(row => row.Category.Code, StringComparer.Ordinal)];

    private void Add(LocalDate day, SiteTier? tier, ActivityCategory category, int held, int personTimes, int minutes)
    {
        var key = (Month: day.ToYearMonth(), tier, category);
        var before = _cube.GetValueOrDefault(key) ?? new SessionFigures(key.Month, tier, category, 0, 0, 0);
        _cube[key] = before with
        {
            Held = before.Held + held,
            PersonTimes = before.PersonTimes + personTimes,
            ServiceMinutes = before.ServiceMinutes + minutes,
        };
        Held += held;
        PersonTimes += personTimes;
        Minutes += minutes;
    }
}
