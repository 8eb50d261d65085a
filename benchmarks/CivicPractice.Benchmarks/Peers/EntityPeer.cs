using CivicPractice.Activities;
using CivicPractice.Benchmarks.Data;
using CivicPractice.Commendation;
using CivicPractice.Matching;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NodaTime;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>EF Core on SQLite, LINQ to entities on one context that stays open, without tracking.</summary>
internal sealed class EntityPeer(DistrictData data, string file) : IPeer
{
    private readonly Entities _entities = Opened(file);

    public string Name => $"EF Core {ProductInfo.GetVersion()} on SQLite";

    public string ShortName => "EF Core on SQLite";

    public DistrictOverview Overview()
    {
        var sites = _entities.Sites.Where(site => site.IsOpen == 1).GroupBy(_ => 1).Select(all => new
        {
            Centres = all.Count(site => site.Tier == 1),
            Institutes = all.Count(site => site.Tier == 2),
            Stations = all.Count(site => site.Tier == 3),
            Urban = all.Count(site => site.Tier == 3 && site.Setting == 0),
            Rural = all.Count(site => site.Tier == 3 && site.Setting == 1),
            Points = all.Count(site => site.Tier == 4),
        }).Single();
        var sessions = _entities.Sessions.Where(session => session.IsHeld == 1).GroupBy(_ => 1).Select(all => new { Held = all.Count(), PersonTimes = all.Sum(session => (long)session.PersonTimes) }).Single();
        var served = _entities.Requests.Where(request => request.ServedOn != null && request.Through == null);
        var requests = _entities.Requests.GroupBy(_ => 1).Select(all => new { Placed = all.Count(), Reviewed = all.Count(request => request.Score != null) }).Single();
        return new DistrictOverview
        {
            Centres = sites.Centres,
            Institutes = sites.Institutes,
            Stations = sites.Stations,
            UrbanStations = sites.Urban,
            RuralStations = sites.Rural,
            PointSites = sites.Points,
            Organizations = _entities.Organizations.Count(organization => organization.IsActive == 1),
            Volunteers = _entities.Volunteers.Count(volunteer => volunteer.IsActive == 1),
            Activities = sessions.Held,
            PersonTimes = sessions.PersonTimes + served.Sum(request => (long)request.PersonTimes),
            RequestsPlaced = requests.Placed,
            RequestsReviewed = requests.Reviewed,
            ServiceMinutes = _entities.Participations.Sum(one => (long)one.Minutes)
                + served.Join(_entities.Parties, request => request.Id, party => party.Request, (request, party) => (long)request.Minutes * party.Volunteers).Sum(),
        };
    }

    // Each session that was held, with what all who served in it gave.
    private IQueryable<HeldSession> Held =>
        from session in _entities.Sessions
        where session.IsHeld == 1
        join site in _entities.Sites on session.Site equals site.Id
        join given in from one in _entities.Participations group one by one.Session into all select new { Session = all.Key, Minutes = all.Sum(one => (long)one.Minutes) } on session.Id equals given.Session
        select new HeldSession { Month = session.Month, Tier = site.Tier, Category = session.Category, Host = session.Host, PersonTimes = session.PersonTimes, Minutes = given.Minutes };

    public IReadOnlyList<MonthFigures> Months()
    {
        var months = from session in Held
                     group session by new { session.Month, session.Tier } into month
                     orderby month.Key.Month, month.Key.Tier
                     select new { month.Key, Held = month.Count(), PersonTimes = month.Sum(one => (long)one.PersonTimes), Minutes = month.Sum(one => one.Minutes) };
        return [.. months.AsEnumerable().Select(month => new MonthFigures(Table.MonthOf(month.Key.Month), (SiteTier)month.Key.Tier, month.Held, month.PersonTimes, month.Minutes))];
    }

    public IReadOnlyList<SessionFigures> Sessions()
    {
        var cells = from session in Held
                    group session by new { session.Month, session.Tier, session.Category, session.Host } into cell
                    orderby cell.Key.Month, cell.Key.Tier, cell.Key.Category, cell.Key.Host
                    select new { cell.Key, Held = cell.Count(), PersonTimes = cell.Sum(one => (long)one.PersonTimes), Minutes = cell.Sum(one => one.Minutes) };
        return
        [
            .. cells.AsEnumerable().Select(cell => new SessionFigures(
                Table.MonthOf(cell.Key.Month), (SiteTier)cell.Key.Tier, DistrictData.Categories[cell.Key.Category], (ActivityHostKind)cell.Key.Host, cell.Held, cell.PersonTimes, cell.Minutes)),
        ];
    }

    public IReadOnlyList<TeamFigures> TopTeams(Term days, int most)
    {
        var (from, through) = (Table.NumberOf(days.From), Table.NumberOf(days.Through));
        var bySessions = from session in _entities.Sessions
                         where session.IsHeld == 1 && session.Team != null && session.Day >= @from && session.Day <= through
                         join one in _entities.Participations on session.Id equals one.Session
                         select new { session.Team, Minutes = (long)one.Minutes };
        var byRequests = from request in _entities.Requests
                         where request.ServedOn >= @from && request.ServedOn <= through
                         join party in _entities.Parties on request.Id equals party.Request
                         where party.Team != null
                         select new { party.Team, Minutes = (long)request.Minutes * party.Volunteers };
        var teams = from one in bySessions.Concat(byRequests)
                    group one by one.Team into team
                    where team.Sum(one => one.Minutes) > 0
                    orderby team.Sum(one => one.Minutes) descending, team.Key
                    select new { Team = team.Key, Minutes = team.Sum(one => one.Minutes) };
        return [.. teams.Take(most).AsEnumerable().Select(team => new TeamFigures(data.Organizations[team.Team!.Value].Team, team.Minutes))];
    }

    public IReadOnlyList<StarFigures> Stars() =>
        [.. _entities.Volunteers.Where(volunteer => volunteer.IsActive == 1).GroupBy(volunteer => volunteer.Stars).OrderBy(stars => stars.Key).Select(stars => new { stars.Key, Count = stars.Count() })
            .AsEnumerable().Select(stars => new StarFigures(new StarRating((byte)stars.Key), stars.Count))];

    public RequestFigures Requests()
    {
        var stages = _entities.Requests.GroupBy(_ => 1).Select(all => new
        {
            Placed = all.Count(),
            Dispatched = all.Count(request => request.IsDispatched == 1),
            Accepted = all.Count(request => request.IsAccepted == 1),
            Served = all.Count(request => request.ServedOn != null),
            Reviewed = all.Count(request => request.Score != null),
            Cancelled = all.Count(request => request.IsCancelled == 1),
        }).Single();
        var waited = _entities.Offers.Where(offer => offer.Waited != null).OrderBy(offer => offer.Waited);
        var count = waited.Count();
        var sites = _entities.Requests.Where(request => request.Score != null && request.IsStruck == 0).GroupBy(request => request.Site).OrderBy(site => site.Key)
            .Select(site => new { site.Key, Reviews = site.Count(), Scores = site.Sum(request => (long)request.Score!.Value) }).AsEnumerable()
            .Select(site => new SiteRating(data.Sites[site.Key].Id, site.Reviews, site.Scores));
        return new RequestFigures(stages.Placed, stages.Dispatched, stages.Accepted, stages.Served, stages.Reviewed, stages.Cancelled, Rank(50), Rank(95), [.. sites]);

        Duration Rank(int percent) => Duration.FromTicks(10 * waited.Skip((int)((((long)count * percent) + 99) / 100) - 1).Select(offer => offer.Waited!.Value).First());
    }

    public IReadOnlyList<PracticeSiteId> SitesThatMissed(Term period, bool isConcentrated, int atLeast)
    {
        var (from, through, least) = (Table.NumberOf(period.From), Table.NumberOf(period.Through), isConcentrated ? 1 : 0);
        var days = _entities.Days.Where(day => day.Day >= from && day.Day <= through);
        var sites = _entities.Sites.Where(site => site.Tier == 3 && site.Setting == 0
            && !days.Any(day => !_entities.Stretches.Any(open => open.Site == site.Id && open.Opened < day.Until && (open.Shut == null || open.Shut > day.Start)))
            && _entities.Sessions.Count(session => session.Site == site.Id && session.IsHeld == 1 && session.Day >= from && session.Day <= through && session.IsConcentrated >= least) < atLeast);
        return [.. sites.OrderBy(site => site.Id).Select(site => site.Id).AsEnumerable().Select(site => data.Sites[site].Id)];
    }

    public IReadOnlyList<ShortlistedVolunteer> Shortlist(Wanted wanted)
    {
        var (first, last, skill, from, until) = (wanted.Site.Number, wanted.Site.Last, wanted.Skill, Calendar.Microseconds(wanted.Free.From), Calendar.Microseconds(wanted.Free.Until));
        var volunteers = _entities.Volunteers.Where(one => one.IsActive == 1 && one.Home >= first && one.Home <= last
            && _entities.Skills.Any(other => other.Volunteer == one.Id && other.Skill == skill) && !_entities.Bookings.Any(booking => booking.Volunteer == one.Id && booking.Start < until && booking.Until > from));
        return [.. volunteers.OrderByDescending(one => one.Stars).ThenByDescending(one => one.Minutes).ThenBy(one => one.Id).Take(wanted.Most).AsEnumerable()
            .Select(one => new ShortlistedVolunteer(data.Volunteers[one.Id].Id, new StarRating((byte)one.Stars), one.Minutes, data.Sites[one.Home!.Value].Id))];
    }

    public void Dispose() => _entities.Dispose();

    // Kept open, with a cache as large as SQLite's own.
    private static Entities Opened(string file)
    {
        var entities = new Entities(file);
        entities.Database.OpenConnection();
        entities.Database.ExecuteSqlRaw("PRAGMA cache_size = -2000000; PRAGMA temp_store = MEMORY");
        return entities;
    }

    private sealed class HeldSession
    {
        public int Month { get; init; }

        public int Tier { get; init; }

        public int Category { get; init; }

        public int Host { get; init; }

        public int PersonTimes { get; init; }

        public long Minutes { get; init; }
    }
}
