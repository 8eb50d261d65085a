using CivicPractice.Benchmarks.Data;
using CivicPractice.Commendation;
using CivicPractice.InMemory;
using CivicPractice.Matching;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>This library: the projection with all events of the district in it, and the roster.</summary>
internal sealed class Library : IPeer
{
    private readonly StatisticsProjection _figures;
    private readonly VolunteerRoster _roster = new(new Districts(new InMemoryStore(), [new DistrictRegistration(TestDistrict.Profile, TestDistrict.Divisions)]), TestDistrict.Id, TestDistrict.Dispatcher);

    public Library(DistrictData data, StatisticsProjection figures)
    {
        _figures = figures;
        _roster.Fill(
            data.Sites.Select(site => (site.Id, site.Parent is { } parent ? data.Sites[parent].Id : (PracticeSiteId?)null)),
            data.Volunteers.Where(one => one.IsActive)
                .Select(one => new RosterEntry(one.Id, new StarRating((byte)one.Stars), one.Minutes, one.Home < 0 ? null : data.Sites[one.Home].Id, one.Skills, one.Bookings)));
    }

    public string Name => "CivicPractice";

    public static Library Of(DistrictData data) => new(data, Replay.Of(data).Figures);

    public DistrictOverview Overview() => _figures.Overview().Answer;

    public IReadOnlyList<MonthFigures> Months() => _figures.Months().Answer;

    public IReadOnlyList<SessionFigures> Sessions() => _figures.Sessions().Answer;

    public IReadOnlyList<TeamFigures> TopTeams(Term days, int most) => _figures.TopTeams(days, most).Answer;

    public IReadOnlyList<StarFigures> Stars() => _figures.Stars().Answer;

    public RequestFigures Requests() => _figures.Requests().Answer;

    public IReadOnlyList<PracticeSiteId> SitesThatMissed(Term period, bool isConcentrated, int atLeast) =>
        _figures.SitesThatMissed(SiteTier.Station, SiteSetting.Urban, period, isConcentrated, atLeast, Calendar.TimeZone).Answer;

    public IReadOnlyList<ShortlistedVolunteer> Shortlist(Wanted wanted) => _roster.ShortlistAsync(
        new WantedVolunteers { Site = wanted.Site.Id, Skills = [Skills.All[wanted.Skill]], During = wanted.Free, Most = wanted.Most }).AsTask().GetAwaiter().GetResult().Answer;

    public void Dispose()
    {
    }
}
