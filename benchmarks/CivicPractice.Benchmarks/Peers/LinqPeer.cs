using CivicPractice.Benchmarks.Data;
using CivicPractice.Commendation;
using CivicPractice.Matching;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>LINQ over lists of plain objects in memory.</summary>
internal sealed class LinqPeer(DistrictData data) : IPeer
{
    public string Name => $"LINQ (.NET {Environment.Version})";

    public DistrictOverview Overview() => new()
    {
        Centres = data.Sites.Count(site => site.IsOpen && site.Tier == SiteTier.Centre),
        Institutes = data.Sites.Count(site => site.IsOpen && site.Tier == SiteTier.Institute),
        Stations = data.Sites.Count(site => site.IsOpen && site.Tier == SiteTier.Station),
        UrbanStations = data.Sites.Count(site => site.IsOpen && site.Tier == SiteTier.Station && site.Setting == SiteSetting.Urban),
        RuralStations = data.Sites.Count(site => site.IsOpen && site.Tier == SiteTier.Station && site.Setting == SiteSetting.Rural),
        PointSites = data.Sites.Count(site => site.IsOpen && site.Tier == SiteTier.Point),
        Organizations = data.Organizations.Count(organization => organization.IsActive),
        Volunteers = data.Volunteers.Count(volunteer => volunteer.IsActive),
        RequestsPlaced = data.Requests.Count,
        RequestsReviewed = data.Requests.Count(request => request.Score is not null),
        Activities = data.Sessions.Count(session => session.IsHeld),
        PersonTimes = data.Sessions.Where(session => session.IsHeld).Sum(session => (long)session.PersonTimes)
            + data.Requests.Where(request => request.ServedOn is not null && request.Through is null).Sum(request => (long)request.PersonTimes),
        ServiceMinutes = data.Sessions.Where(session => session.IsHeld).Sum(session => session.Participations.Sum(one => (long)one.Minutes))
            + data.Requests.Where(request => request.ServedOn is not null && request.Through is null).Sum(request => request.Parties.Sum(party => (long)request.Minutes * party.Volunteers.Length)),
    };

    public IReadOnlyList<MonthFigures> Months() =>
    [
        .. data.Sessions.Where(session => session.IsHeld)
            .GroupBy(session => (Month: session.Day.ToYearMonth(), data.Sites[session.Site].Tier))
            .OrderBy(month => month.Key.Month).ThenBy(month => month.Key.Tier)
            .Select(month => new MonthFigures(
                month.Key.Month, month.Key.Tier, month.Count(), month.Sum(session => (long)session.PersonTimes), month.Sum(session => session.Participations.Sum(one => (long)one.Minutes)))),
    ];

    public IReadOnlyList<SessionFigures> Sessions() =>
    [
        .. data.Sessions.Where(session => session.IsHeld)
            .GroupBy(session => (Month: session.Day.ToYearMonth(), data.Sites[session.Site].Tier, session.Category, session.HostKind))
            .OrderBy(cell => cell.Key.Month).ThenBy(cell => cell.Key.Tier).ThenBy(cell => cell.Key.Category.Code, StringComparer.Ordinal).ThenBy(cell => cell.Key.HostKind)
            .Select(cell => new SessionFigures(
                cell.Key.Month, cell.Key.Tier, cell.Key.Category, cell.Key.HostKind, cell.Count(), cell.Sum(session => (long)session.PersonTimes), cell.Sum(session => session.Participations.Sum(one => (long)one.Minutes)))),
    ];

    public IReadOnlyList<TeamFigures> TopTeams(Term days, int most)
    {
        var bySessions = from session in data.Sessions
                         where session.IsHeld && session.Team is not null && days.Contains(session.Day)
                         select (Team: session.Team!.Value, Minutes: session.Participations.Sum(one => (long)one.Minutes));
        var byRequests = from request in data.Requests
                         where request.ServedOn is { } day && days.Contains(day)
                         from party in request.Parties
                         where party.Team is not null
                         select (Team: party.Team!.Value, Minutes: (long)request.Minutes * party.Volunteers.Length);
        return
        [
            .. bySessions.Concat(byRequests)
                .GroupBy(one => one.Team, (team, all) => (Team: team, Minutes: all.Sum(one => one.Minutes)))
                .Where(team => team.Minutes > 0)
                .OrderByDescending(team => team.Minutes).ThenBy(team => team.Team).Take(most)
                .Select(team => new TeamFigures(data.Organizations[team.Team].Team, team.Minutes)),
        ];
    }

    public IReadOnlyList<StarFigures> Stars() =>
        [.. data.Volunteers.Where(volunteer => volunteer.IsActive).GroupBy(volunteer => volunteer.Stars).OrderBy(stars => stars.Key).Select(stars => new StarFigures(new StarRating((byte)stars.Key), stars.Count()))];

    public RequestFigures Requests()
    {
        var waited = data.Requests.SelectMany(request => request.Offers).Where(offer => offer.AcceptedAt is not null).Select(offer => offer.AcceptedAt!.Value - offer.At).Order().ToList();
        return new RequestFigures(
            data.Requests.Count,
            data.Requests.Count(request => request.Offers.Length > 0),
            data.Requests.Count(request => request.Offers.Any(offer => offer.AcceptedAt is not null)),
            data.Requests.Count(request => request.ServedOn is not null),
            data.Requests.Count(request => request.Score is not null),
            data.Requests.Count(request => request.IsCancelled),
            Rank(50),
            Rank(95),
            [
                .. data.Requests.Where(request => request.Score is not null && !request.IsStruck).GroupBy(request => request.Site).OrderBy(site => site.Key)
                    .Select(site => new SiteRating(data.Sites[site.Key].Id, site.Count(), site.Sum(request => (long)request.Score!.Value))),
            ]);

        Duration? Rank(int percent) => waited.Count == 0 ? null : waited[(int)((((long)waited.Count * percent) + 99) / 100) - 1];
    }

    public IReadOnlyList<PracticeSiteId> SitesThatMissed(Term period, bool isConcentrated, int atLeast)
    {
        var days = Enumerable.Range(0, Period.DaysBetween(period.From, period.Through) + 1)
            .Select(day => period.From.PlusDays(day).AtStartOfDayInZone(Calendar.TimeZone).ToInstant()).Select(midnight => TimeRange.Starting(midnight, Duration.FromDays(1))).ToList();
        var held = data.Sessions.Where(session => session.IsHeld && period.Contains(session.Day) && (!isConcentrated || session.IsConcentrated)).GroupBy(session => session.Site).ToDictionary(site => site.Key, site => site.Count());
        return
        [
            .. data.Sites
                .Where(site => site is { Tier: SiteTier.Station, Setting: SiteSetting.Urban } && days.TrueForAll(day => site.Open.Any(open => open.Within(day) is not null)) && held.GetValueOrDefault(site.Number) < atLeast)
                .Select(site => site.Id),
        ];
    }

    public IReadOnlyList<ShortlistedVolunteer> Shortlist(Wanted wanted)
    {
        var skill = Skills.All[wanted.Skill];
        return
        [
            .. data.Volunteers
                .Where(one => one.IsActive && one.Home >= wanted.Site.Number && one.Home <= wanted.Site.Last && one.Skills.Contains(skill) && !one.Bookings.Any(booking => booking.Overlaps(wanted.Free)))
                .OrderByDescending(one => one.Stars).ThenByDescending(one => one.Minutes).ThenBy(one => one.Number).Take(wanted.Most)
                .Select(one => new ShortlistedVolunteer(one.Id, new StarRating((byte)one.Stars), one.Minutes, data.Sites[one.Home].Id)),
        ];
    }

    public void Dispose()
    {
    }
}
