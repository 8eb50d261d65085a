using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>The figures of several districts put together (汇总), such as those of a prefecture, a province or the nation.</summary>
/// <remarks>
/// Made of the districts' own figures, as they stand or as they were (<see cref="IDistrictStatistics.FiguresBeforeAsync"/>), and asked anew each time. Each answer says of every district as of which
/// position it is at least; districts that go on meanwhile may be a little further. Safe for concurrent use.
/// </remarks>
public sealed class FiguresTogether
{
    private readonly (DistrictId District, IDistrictFigures Figures)[] _districts;

    /// <summary>Puts districts together.</summary>
    /// <param name="districts">The figures of each.</param>
    public FiguresTogether(IReadOnlyDictionary<DistrictId, IDistrictFigures> districts)
    {
        ArgumentNullException.ThrowIfNull(districts);
        _districts = [.. districts.OrderBy(one => one.Key).Select(one => (one.Key, one.Value))];
    }

    /// <summary>The matrix, the people, and all that was done so far (mission D).</summary>
    public AsOfDistricts<DistrictOverview> Overview() =>
        Asked(figures => figures.Aggregate(new DistrictOverview(), (sum, one) => sum + one.Overview().Answer));

    /// <summary>What was held, by month and tier, in this order.</summary>
    public AsOfDistricts<IReadOnlyList<MonthFigures>> Months() => Asked(figures => SessionsOf(figures).Months());

    /// <summary>What was held, by month, tier, category and kind of host, in this order.</summary>
    public AsOfDistricts<IReadOnlyList<SessionFigures>> Sessions() => Asked(figures => SessionsOf(figures).Rows());

    /// <summary>How many active volunteers hold each star rating, from none to the highest that anybody holds; who is registered in two districts counts in both.</summary>
    public AsOfDistricts<IReadOnlyList<StarFigures>> Stars() => Asked<IReadOnlyList<StarFigures>>(figures =>
        [.. from row in figures.SelectMany(one => one.Stars().Answer) group row by row.Stars into all orderby all.Key select new StarFigures(all.Key, all.Sum(row => row.Volunteers))]);

    /// <summary>The teams that gave the most time in some days, the most first, each with its district.</summary>
    /// <param name="days">The days, each in the time zone of the district.</param>
    /// <param name="most">How many teams at most; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">No team is asked for.</exception>
    public AsOfDistricts<IReadOnlyList<(DistrictId District, TeamFigures Team)>> TopTeams(Term days, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return Asked<IReadOnlyList<(DistrictId District, TeamFigures Team)>>(_ =>
        [
            .. _districts.SelectMany(one => one.Figures.TopTeams(days, most).Answer.Select(team => (one.District, Team: team)))
                .OrderByDescending(one => one.Team.ServiceMinutes).ThenBy(one => one.Team.Team).ThenBy(one => one.District).Take(most),
        ]);
    }

    /// <summary>How far requests came, how long they waited for a yes, of all of them together, and how the sites were reviewed.</summary>
    public AsOfDistricts<RequestFigures> Requests() => Asked(figures =>
    {
        var parts = figures.Select(one => one.Requests().Answer).ToList();
        var accepted = AcceptedWithin(figures, Duration.MaxValue);
        return new RequestFigures(
            parts.Sum(one => one.Placed), parts.Sum(one => one.Dispatched), parts.Sum(one => one.Accepted), parts.Sum(one => one.Served), parts.Sum(one => one.Reviewed), parts.Sum(one => one.Cancelled),
            Within(figures, percent: 50, accepted), Within(figures, percent: 95, accepted), [.. parts.SelectMany(one => one.Sites).OrderBy(one => one.Site)]);
    });

    private static Sessions SessionsOf(IEnumerable<IDistrictFigures> figures) => new(figures.SelectMany(one => one.Sessions().Answer));

    private static long AcceptedWithin(IEnumerable<IDistrictFigures> figures, Duration time) => figures.Sum(one => one.AcceptedWithin(time).Answer);

    // The smallest time within which enough were taken on, to the microsecond: districts tell how many, which is all that it takes.
    private static Duration? Within(IReadOnlyList<IDistrictFigures> figures, int percent, long accepted)
    {
        if (accepted == 0) return null;
        var rank = NearestRank.Of(percent, accepted);
        bool IsEnough(long microseconds) => AcceptedWithin(figures, WaitingTimes.Of(microseconds)) >= rank;
        var (tooShort, enough) = (-1L, 1L);
        while (!IsEnough(enough)) (tooShort, enough) = (enough, enough * 2);
        while (enough - tooShort > 1)
        {
            var middle = tooShort + ((enough - tooShort) / 2);
            if (IsEnough(middle)) enough = middle;
            else tooShort = middle;
        }

        return WaitingTimes.Of(enough);
    }

    private AsOfDistricts<T> Asked<T>(Func<IReadOnlyList<IDistrictFigures>, T> question)
    {
        var positions = Array.ConvertAll(_districts, one => new DistrictPosition(one.District, one.Figures.Position));
        return new(positions, question(Array.ConvertAll(_districts, one => one.Figures)));
    }
}

/// <summary>An answer about several districts.</summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="Districts">How many events of each district are in it at least, by district.</param>
/// <param name="Answer">The answer.</param>
public sealed record AsOfDistricts<T>(IReadOnlyList<DistrictPosition> Districts, T Answer);

/// <summary>A place in a district's order of events.</summary>
/// <param name="District">The district.</param>
/// <param name="Position">The position, from 1; 0 before the first event.</param>
public readonly record struct DistrictPosition(DistrictId District, long Position);
