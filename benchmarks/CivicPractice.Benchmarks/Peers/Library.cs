using CivicPractice.Benchmarks.Data;
using CivicPractice.Sites;
using CivicPractice.Statistics;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>This library: the projection, with all events of the district in it.</summary>
internal sealed class Library(StatisticsProjection figures) : IPeer
{
    public string Name => "CivicPractice";

    public static Library Of(DistrictData data) => new(Replay.Of(data).Figures);

    public DistrictOverview Overview() => figures.Overview().Answer;

    public IReadOnlyList<MonthFigures> Months() => figures.Months().Answer;

    public IReadOnlyList<TeamFigures> TopTeams(Term days, int most) => figures.TopTeams(days, most).Answer;

    public IReadOnlyList<StarFigures> Stars() => figures.Stars().Answer;

    public RequestFigures Requests() => figures.Requests().Answer;

    public IReadOnlyList<PracticeSiteId> SitesBelow(Term period, bool isConcentrated, int atLeast) =>
        figures.SitesBelow(SiteTier.Station, SiteSetting.Urban, period, isConcentrated, atLeast, Calendar.TimeZone).Answer;

    public void Dispose()
    {
    }
}
