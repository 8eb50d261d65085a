using System.Globalization;
using CivicPractice;
using CivicPractice.EntityFrameworkCore;
using CivicPractice.Statistics;
using HanbinDistrict.Replaying;
using HanbinDistrict.Tests.Support;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace HanbinDistrict.Tests.Replaying;

/// <summary>The figures that were folded from the events are those that SQL adds up from the tables.</summary>
public sealed class FiguresBySql : IDisposable
{
    private readonly ADataFolder _folder = new ADataFolder()
        .Replacing("district.json", "\"sessions\": 10,", "\"sessions\": 200,").Replacing("district.json", "\"personTimes\": 80,", "\"personTimes\": 400,").WithVolunteers(200);

    private readonly DirectoryInfo _kept = Directory.CreateTempSubdirectory("civicpractice-sample-");

    private string File => Path.Combine(_kept.FullName, "district.db");

    public void Dispose()
    {
        _folder.Dispose();
        _kept.Delete(recursive: true);
    }

    [Fact]
    public async Task Are_the_figures_of_a_replay()
    {
        await ARun.Of(DistrictReplay.RunAsync, "--data", _folder.Path, "--seed", "3", "--store", $"sqlite:{File}");
        IDistrictFigures figures;
        using (var store = SqliteStore.Open(new SqliteOptions { File = File })) figures = await store.StatisticsOf(_folder.Read().Profile.Id).FiguresAsync();
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();

        var overview = figures.Overview().Answer;
        Rows(connection, OverviewOfTables).Should().Equal(Row(
            overview.Centres, overview.Institutes, overview.Stations, overview.UrbanStations, overview.PointSites, overview.Organizations, overview.Volunteers, overview.Activities,
            overview.RequestsPlaced, overview.RequestsReviewed));
        Rows(connection, MonthsOfTables).Should().Equal(
            figures.Months().Answer.Where(row => row.Held > 0).Select(row => Row(YearMonthPattern.Iso.Format(row.Month), (int)row.Tier!, row.Held, row.PersonTimes, row.ServiceMinutes)));
        Rows(connection, TeamsOfTables).Should().Equal(
            figures.TopTeams(new Term(LocalDate.MinIsoValue, LocalDate.MaxIsoValue), int.MaxValue).Answer.Select(row => Row($"{row.Team.Value:N}", row.ServiceMinutes)));
        Rows(connection, StarsOfTables).Should().Equal(figures.Stars().Answer.Where(row => row.Volunteers > 0).Select(row => Row(row.Stars.Stars, row.Volunteers)));
        Rows(connection, RatingsOfTables).Should().Equal(figures.Requests().Answer.Sites.Select(row => Row($"{row.Site.Value:N}", row.Reviews, row.Scores)));
    }

    private const string OverviewOfTables = """
        SELECT
            (SELECT count(*) FROM practice_sites WHERE state = 1 AND tier = 1), (SELECT count(*) FROM practice_sites WHERE state = 1 AND tier = 2),
            (SELECT count(*) FROM practice_sites WHERE state = 1 AND tier = 3), (SELECT count(*) FROM practice_sites WHERE state = 1 AND tier = 3 AND setting = 0),
            (SELECT count(*) FROM practice_sites WHERE state = 1 AND tier = 4), (SELECT count(*) FROM volunteer_organizations WHERE state = 0), (SELECT count(*) FROM volunteers WHERE state = 0),
            (SELECT count(*) FROM activities WHERE state IN (3, 4)), (SELECT count(*) FROM service_requests), (SELECT count(public_review_at) FROM service_requests)
        """;

    private const string MonthsOfTables = """
        SELECT substr(coalesce(a.held_on, a.broken_off_on), 1, 7) AS month, s.tier, count(a.held_on) AS held, sum(a.person_times),
            sum((SELECT coalesce(sum(json_extract(p.value, '$.minutes')), 0) FROM json_each(a.participations) p))
        FROM activities a JOIN practice_sites s ON s.district = a.district AND s.id = a.site
        WHERE a.state IN (3, 4, 6) GROUP BY month, s.tier HAVING held > 0 ORDER BY month, s.tier
        """;

    private const string TeamsOfTables = """
        SELECT team, sum(minutes) AS given FROM (
            SELECT lower(hex(a.host_value)) AS team, (SELECT coalesce(sum(json_extract(p.value, '$.minutes')), 0) FROM json_each(a.participations) p) AS minutes
            FROM activities a WHERE a.host_kind = 3 AND a.state IN (3, 4, 6)
            UNION ALL
            SELECT replace(json_extract(p.value, '$.by.value'), '-', ''), r.minutes * json_array_length(p.value, '$.volunteers')
            FROM service_requests r, json_each(r.parties) p WHERE r.served_at IS NOT NULL AND json_extract(p.value, '$.by.kind') = 'team')
        GROUP BY team HAVING given > 0 ORDER BY given DESC, team
        """;

    private const string StarsOfTables = """
        SELECT coalesce(r.stars, 0) AS held, count(*) FROM volunteers v LEFT JOIN honour_rolls r ON r.district = v.district AND r.id = v.id WHERE v.state = 0 GROUP BY held ORDER BY held
        """;

    private const string RatingsOfTables = """
        SELECT lower(hex(site)), count(*), sum(public_review_score) FROM service_requests WHERE public_review_at IS NOT NULL AND public_review_standing <> 2 GROUP BY site ORDER BY site
        """;

    private static string Row(params IEnumerable<object> values) => string.Join(' ', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    private static List<string> Rows(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // All questions are constants.
        command.CommandText = question;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(Row(row));
        }

        rows.Should().NotBeEmpty();
        return rows;
    }
}
