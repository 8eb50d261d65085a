namespace CivicPractice.Benchmarks.Peers;

/// <summary>The questions in SQL, the same for every database but where it says so.</summary>
internal static class Statements
{
    public const string Overview = """
        SELECT a.centres, a.institutes, a.stations, a.urban, a.rural, a.points, o.organizations, v.volunteers, h.held, h.persontimes + r.persontimes, r.placed, r.reviewed, p.minutes + q.minutes
        FROM (SELECT count(*) FILTER (WHERE tier = 1) AS centres, count(*) FILTER (WHERE tier = 2) AS institutes, count(*) FILTER (WHERE tier = 3) AS stations,
                count(*) FILTER (WHERE tier = 3 AND setting = 0) AS urban, count(*) FILTER (WHERE tier = 3 AND setting = 1) AS rural, count(*) FILTER (WHERE tier = 4) AS points
              FROM sites WHERE isopen = 1) a,
            (SELECT count(*) AS organizations FROM organizations WHERE isactive = 1) o,
            (SELECT count(*) AS volunteers FROM volunteers WHERE isactive = 1) v,
            (SELECT count(*) AS held, sum(persontimes) AS persontimes FROM sessions WHERE isheld = 1) h,
            (SELECT count(*) AS placed, count(score) AS reviewed, sum(persontimes) FILTER (WHERE servedon IS NOT NULL AND through IS NULL) AS persontimes FROM requests) r,
            (SELECT sum(minutes) AS minutes FROM participations) p,
            (SELECT sum(requests.minutes * parties.volunteers) AS minutes FROM requests JOIN parties ON parties.request = requests.id WHERE requests.servedon IS NOT NULL AND requests.through IS NULL) q
        """;

    public const string Months = """
        SELECT s.month, t.tier, count(*), sum(s.persontimes), sum(p.minutes)
        FROM sessions s JOIN sites t ON t.id = s.site LEFT JOIN (SELECT session, sum(minutes) AS minutes FROM participations GROUP BY session) p ON p.session = s.id
        WHERE s.isheld = 1 GROUP BY s.month, t.tier ORDER BY s.month, t.tier
        """;

    public const string Sessions = """
        SELECT s.month, t.tier, s.category, s.host, count(*), sum(s.persontimes), sum(p.minutes)
        FROM sessions s JOIN sites t ON t.id = s.site LEFT JOIN (SELECT session, sum(minutes) AS minutes FROM participations GROUP BY session) p ON p.session = s.id
        WHERE s.isheld = 1 GROUP BY s.month, t.tier, s.category, s.host ORDER BY s.month, t.tier, s.category, s.host
        """;

    public const string TopTeams = """
        SELECT team, sum(minutes) AS total
        FROM (SELECT s.team AS team, p.minutes AS minutes FROM sessions s JOIN participations p ON p.session = s.id WHERE s.isheld = 1 AND s.team IS NOT NULL AND s.day BETWEEN $1 AND $2
            UNION ALL
            SELECT p.team, r.minutes * p.volunteers FROM requests r JOIN parties p ON p.request = r.id WHERE p.team IS NOT NULL AND r.servedon BETWEEN $1 AND $2) given
        GROUP BY team HAVING sum(minutes) > 0 ORDER BY total DESC, team LIMIT $3
        """;

    public const string Stars = "SELECT stars, count(*) FROM volunteers WHERE isactive = 1 GROUP BY stars ORDER BY stars";

    /// <summary>For databases that know percentiles.</summary>
    public const string Funnel = """
        SELECT r.placed, r.dispatched, r.accepted, r.served, r.reviewed, r.cancelled, o.median, o.p95
        FROM (SELECT count(*) AS placed, count(*) FILTER (WHERE isdispatched = 1) AS dispatched, count(*) FILTER (WHERE isaccepted = 1) AS accepted, count(servedon) AS served, count(score) AS reviewed,
                count(*) FILTER (WHERE iscancelled = 1) AS cancelled FROM requests) r,
            (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY waited) AS median, percentile_disc(0.95) WITHIN GROUP (ORDER BY waited) AS p95 FROM offers WHERE waited IS NOT NULL) o
        """;

    /// <summary>For SQLite, which does not know percentiles, and walks the index instead.</summary>
    public const string FunnelByIndex = """
        SELECT count(*), count(*) FILTER (WHERE isdispatched = 1), count(*) FILTER (WHERE isaccepted = 1), count(servedon), count(score), count(*) FILTER (WHERE iscancelled = 1),
            (SELECT waited FROM offers WHERE waited IS NOT NULL ORDER BY waited LIMIT 1 OFFSET (SELECT (count(*) * 50 + 99) / 100 - 1 FROM offers WHERE waited IS NOT NULL)),
            (SELECT waited FROM offers WHERE waited IS NOT NULL ORDER BY waited LIMIT 1 OFFSET (SELECT (count(*) * 95 + 99) / 100 - 1 FROM offers WHERE waited IS NOT NULL))
        FROM requests
        """;

    public const string Ratings = "SELECT site, count(*), sum(score) FROM requests WHERE score IS NOT NULL AND isstruck = 0 GROUP BY site ORDER BY site";

    public const string SitesThatMissed = """
        SELECT s.id FROM sites s
        WHERE s.tier = 3 AND s.setting = 0
            AND NOT EXISTS (SELECT 1 FROM days d WHERE d.day BETWEEN $1 AND $2 AND NOT EXISTS (SELECT 1 FROM stretches o WHERE o.site = s.id AND o.opened < d.until AND (o.shut IS NULL OR o.shut > d.start)))
            AND (SELECT count(*) FROM sessions x WHERE x.site = s.id AND x.day BETWEEN $1 AND $2 AND x.isheld = 1 AND x.isconcentrated >= $3) < $4
        ORDER BY s.id
        """;

    public const string Shortlist = """
        SELECT v.id, v.stars, v.minutes, v.home FROM volunteers v JOIN skills k ON k.volunteer = v.id AND k.skill = $1
        WHERE v.isactive = 1 AND v.home BETWEEN $2 AND $3 AND NOT EXISTS (SELECT 1 FROM bookings b WHERE b.volunteer = v.id AND b.start < $5 AND b.until > $4)
        ORDER BY v.stars DESC, v.minutes DESC, v.id LIMIT $6
        """;
}
