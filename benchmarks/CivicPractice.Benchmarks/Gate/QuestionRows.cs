using CivicPractice.Benchmarks.Circles;
using CivicPractice.Benchmarks.Peers;
using CivicPractice.Servers;

namespace CivicPractice.Benchmarks.Gate;

/// <summary>The questions of a district, at its own size and at ten times that, against LINQ and databases; every answer is compared before it is timed.</summary>
internal static class QuestionRows
{
    public static IReadOnlyList<GateRow> All(TextWriter output)
    {
        using var server = PostgresServer.TryStart(PostgresPeer.Kind, out var reason);
        if (reason is not null) output.WriteLine($"PostgreSQL takes no part: {reason}.");
        using var one = new Contest(1, server);
        using var ten = new Contest(10, server);
        output.WriteLine($"The peers are {string.Join(", ", one.Peers.Select(peer => peer.Name))}.");
        return [.. OfDistrict(one), .. Circles(one.Databases), .. OfTen(ten), .. Flat(one, ten), .. ReplayRows.All(one, ten), MemoryRows.OfFigures(one.Data)];
    }

    private static IEnumerable<GateRow> OfDistrict(Contest contest)
    {
        foreach (var aims in Aims.Of(contest.Data))
        {
            foreach (var row in Rows(contest, aims, contest.Peers)) yield return row;
            if (aims.Bytes is { } most) yield return GateRow.AtMost($"bytes of one answer to {aims.Question.Name}", most, Race.Allocated(aims.Question.Of(contest.Library)));
        }

        var databases = contest.Databases.Sql;
        foreach (var peer in databases) Answers.Agree(contest.Library.Overview(), peer.ReadyMadeOverview());
        yield return GateRow.AtLeast(
            "Q1 overview / SQLite, one row that stands ready", 30, Race.TimesSlower(contest.Library.Overview, contest.Databases.Sqlite.ReadyMadeOverview));
    }

    private static IEnumerable<GateRow> Circles(Databases databases)
    {
        var district = new CoverageOfADistrict(5_000);
        var asked = databases.Sql.Select(peer => new CoverageInSql(peer, district)).ToList();
        Answers.Agree([district.WithTree(), .. asked.Select(one => one.Ask())]);
        // A database with an index on latitudes stops at the first site within reach, and says nothing else; the library says all of them, of both sides, in order. So the goal is a small part of the aim.
        var standing = Race.Among(district.WithTree, [.. asked.Select(one => (Func<long>)one.Ask)]);
        return databases.Sql.Zip(standing.TimesSlower, (peer, times) => GateRow.AtLeast($"Q8 circles of 921 sites among 5,000 settlements / {peer.ShortName}", aim: peer is DuckPeer ? 15 : 150, goal: peer is DuckPeer ? 2 : 0.4, times));
    }

    // The databases that keep rows answer here too, and would only take the longer.
    private static IEnumerable<GateRow> OfTen(Contest contest)
    {
        foreach (var aims in Aims.Of(contest.Data))
        {
            Answers.AgreeOn(aims.Question, contest.Library, contest.Peers);
            foreach (var row in Rows(contest, aims, [contest.Linq, contest.Databases.Duck])) yield return row;
        }
    }

    private static IEnumerable<GateRow> Rows(Contest contest, Aims aims, IReadOnlyList<IPeer> peers)
    {
        Answers.AgreeOn(aims.Question, contest.Library, peers);
        var standing = Race.Among(aims.Question.Of(contest.Library), [.. peers.Select(aims.Question.Of)]);
        return peers.Zip(standing.TimesSlower, (peer, times) =>
            GateRow.AtLeast($"{aims.Question.Name}, {contest.Data.Scale}x / {peer.ShortName}", aims.Over(peer), aims.Over(peer) / aims.Slack, times, GateRow.In($" ({1e9 * standing.Seconds:#,0} ns)")));
    }

    private static IEnumerable<GateRow> Flat(Contest one, Contest ten)
    {
        foreach (var aims in Aims.Of(one.Data).Where(aims => aims.IsFlat))
        {
            yield return GateRow.AtMost(
                $"{aims.Question.Name}, ten times the district", "1x", 2, Race.TimesSlower(aims.Question.Of(one.Library), aims.Question.Of(ten.Library)), "");
        }
    }
}
