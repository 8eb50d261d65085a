using CivicPractice.Benchmarks.Circles;
using CivicPractice.Benchmarks.Requests;
using CivicPractice.Benchmarks.Specifications;
using CivicPractice.Benchmarks.Statistics;
using CivicPractice.Benchmarks.Storage;

namespace CivicPractice.Benchmarks.Gate;

/// <summary>The short form of the benchmarks for CI: ratios in one run, a table of verdicts, an exit code.</summary>
internal static class PerformanceGate
{
    private static readonly IReadOnlyList<(string Part, Func<TextWriter, Task<IEnumerable<GateRow>>> Rows)> Parts =
    [
        ("requests", _ => Task.FromResult(RequestRows())),
        ("circles", _ => Task.FromResult(CoverageRows())),
        ("sqlite", _ => Task.FromResult<IEnumerable<GateRow>>(SqliteRows())),
        ("postgres", _ => Task.FromResult<IEnumerable<GateRow>>(PostgresRows())),
        ("overview", async _ => OverviewRows(new OverviewOfMission(await MissionDistrict.StoreAsync()))),
        ("questions", output => Task.FromResult<IEnumerable<GateRow>>(QuestionRows.All(output))),
    ];

    /// <summary>Runs the gate, or the parts of it that are named.</summary>
    public static async Task<int> RunAsync(TextWriter output, IReadOnlyCollection<string> only)
    {
        if (only.Except(Parts.Select(part => part.Part)).FirstOrDefault() is { } unknown)
        {
            await output.WriteLineAsync($"There is no part '{unknown}'; there are {string.Join(", ", Parts.Select(part => part.Part))}.");
            return 2;
        }

        var rows = new List<GateRow>();
        foreach (var (part, rowsOf) in Parts)
        {
            if (only.Count == 0 || only.Contains(part)) rows.AddRange(await rowsOf(output));
        }

        Print(output, rows);
        return rows.TrueForAll(row => row.Holds) ? 0 : 1;
    }

    private static IEnumerable<GateRow> RequestRows()
    {
        var data = new UnansweredOffersData(30_000);
        Answers.Agree(data.WithLinq(), data.WithCriterion(), data.WithOurSpecification(), data.WithArdalisSpecification());
        Answers.Agree(data.OneWithCriterion(), data.OneWithOurSpecification(), data.OneWithArdalisSpecification());
        Answers.Agree(OneRequest.ByHand(), OneRequest.WithTheAggregate(), OneRequest.WithArdalisSpecifications());

        yield return GateRow.AtLeast("fresh criterion, one check / Ardalis's fresh specification", 1_000, 200,
            Race.TimesSlower(data.OneWithCriterion, data.OneWithArdalisSpecification));
        yield return GateRow.AtLeast("our fresh specification, one check / Ardalis's fresh specification", 100, 20,
            Race.TimesSlower(data.OneWithOurSpecification, data.OneWithArdalisSpecification));
        yield return GateRow.AtLeast("criterion over 30,000 requests / plain LINQ", 1, 0.7,
            Race.TimesSlower(data.WithCriterion, data.WithLinq));
        // Of few requests the expression that is made for a store is most of the work; of many, sorting is.
        foreach (var (size, linq, ardalis) in new[] { (200, 0.1, 3), (16_000, 0.5, 0.8) })
        {
            var lists = new ListsOfRequests(size);
            lists.Check();
            yield return GateRow.AtLeast(GateRow.In($"list of those that wait of {size:#,0} requests, by a fresh specification / plain LINQ"), 1, linq, Race.TimesSlower(lists.WithOurSpecification, lists.WithLinq));
            yield return GateRow.AtLeast(GateRow.In($"list of those that wait of {size:#,0} requests, by a fresh specification / Ardalis's"), size == 200 ? 10 : 1, ardalis, Race.TimesSlower(lists.WithOurSpecification, lists.WithArdalisSpecification));
            yield return GateRow.AtLeast(GateRow.In($"a page from the middle of {size:#,0} requests on / plain LINQ"), 1, linq / 2, Race.TimesSlower(lists.PageWithOurSpecification, lists.PageWithLinq));
        }

        yield return GateRow.AtLeast("one request, placing to review / with Ardalis's specifications", 200, 50,
            Race.TimesSlower(OneRequest.WithTheAggregate, OneRequest.WithArdalisSpecifications));
        yield return GateRow.AtMost("bytes of one request, placing to review, with its events", 6_000, Race.Allocated(OneRequest.WithTheAggregate));
    }

    private static IEnumerable<GateRow> CoverageRows()
    {
        var district = new CoverageOfADistrict(5_000);
        Answers.Agree(district.WithTree(), district.WithScan(), district.WithLinq(), district.WithGrid());

        yield return GateRow.AtLeast("circles of 921 sites among 5,000 settlements, by tree / LINQ over all pairs", 15, 5, Race.TimesSlower(district.WithTree, district.WithLinq));
        // By hand one stops at the first site within reach, too.
        yield return GateRow.AtLeast("circles of 921 sites among 5,000 settlements, by tree / LINQ with a grid by hand", 15, 0.1, Race.TimesSlower(district.WithTree, district.WithGrid));
    }

    private static List<GateRow> SqliteRows()
    {
        using var command = new DurableCommand();
        Answers.Agree(command.After(200));
        var rows = new List<GateRow>
        {
            GateRow.AtLeast("one durable command on SQLite / EF Core", 3, 1.5, Race.TimesSlower(command.WithTheLibrary, command.WithEntityFramework)),
            GateRow.AtLeast("one command in memory / EF Core on SQLite", 1_000, 100, Race.TimesSlower(command.InMemory, command.WithEntityFramework)),
        };
        rows.AddRange(ByHand("one durable command on SQLite", "", 0.7, 0.5, Race.Among(command.WithTheLibrary, command.WholeByHand, command.ByHand)));
        Answers.Agree(command.After(command.Most));
        using var groups = new GroupsOnSqlite();
        rows.AddRange(ByHand("20 commands in one transaction on SQLite", "", 0.55, 0.5, Race.Among(groups.WithTheLibrary, groups.WholeByHand, groups.ByHand)));
        groups.Check();
        using var bulk = new BulkImportOnSqlite();
        rows.Add(OfBulk("SQLite", "a prepared loop of", 0.25, bulk));
        return rows;
    }

    // Without a server it takes no part, as the questions say.
    private static List<GateRow> PostgresRows()
    {
        using var server = DurableCommandOnPostgres.TryStartServer();
        if (server is null) return [];
        using var command = new DurableCommandOnPostgres(server);
        Answers.Agree(command.After(200));
        var rows = new List<GateRow>
        {
            GateRow.AtLeast("one durable command on PostgreSQL / EF Core", 1, 0.8, Race.TimesSlower(command.WithTheLibrary, command.WithEntityFramework)),
        };
        rows.AddRange(ByHand("one durable command on PostgreSQL", " in one", 0.65, 0.4, Race.Among(command.WithTheLibrary, command.WholeByHand, command.ByHand)));
        Answers.Agree(command.After(command.Most));
        foreach (var (areTogether, where, aim, goal) in new[] { (false, "each in its district", 0.75, 0.4), (true, "in one district", 0.9, 0.5) })
        {
            using var clients = new ClientsOnPostgres(server, areTogether);
            rows.AddRange(ByHand($"eight clients on PostgreSQL, {where}", " in one", aim, goal, Race.Among(clients.WithTheLibrary, clients.WholeByHand, clients.ByHand)));
            clients.Check();
        }

        using var bulk = new BulkImportOnPostgres(server);
        rows.Add(OfBulk("PostgreSQL", "COPY of", 0.2, bulk));
        return rows;
    }

    private static IEnumerable<GateRow> ByHand(string what, string how, double aim, double goal, Standing standing) =>
    [
        GateRow.AtLeast($"{what} / the same statements{how} by prepared ADO.NET by hand", aim, goal, standing.TimesSlower[0]),
        GateRow.AtLeast($"{what} / the columns that change{how} by prepared ADO.NET by hand", aim, goal * 0.6, standing.TimesSlower[1]),
    ];

    private static GateRow OfBulk(string where, string how, double goal, BulkImport bulk)
    {
        var (library, byHand, imported, copied) = bulk.Run();
        Answers.Agree(imported, copied);
        return GateRow.AtLeast(GateRow.In($"89,912 volunteers from lists on {where} ({library.TotalSeconds:0.0} s) / {how} their {copied:#,0} rows"), 0.7, goal, byHand / library);
    }

    private static IEnumerable<GateRow> OverviewRows(OverviewOfMission overview)
    {
        Answers.Agree(overview.WithLinq(), overview.WithProjection(), overview.WithReusedArdalis(), overview.WithFreshArdalis());
        Answers.Agree(overview.WaitingInList(), overview.WaitingInStore());

        yield return GateRow.AtLeast("overview of a district / plain LINQ over its aggregates", 1_000, 200,
            Race.TimesSlower(overview.WithProjection, overview.WithLinq));
        yield return GateRow.AtLeast("overview of a district / Ardalis's reused specifications", 1_000, 200,
            Race.TimesSlower(overview.WithProjection, overview.WithReusedArdalis));
        yield return GateRow.AtLeast("overview of a district / Ardalis's fresh specifications", 1_000, 200,
            Race.TimesSlower(overview.WithProjection, overview.WithFreshArdalis));
        yield return GateRow.AtMost("bytes of one overview", 200, Race.Allocated(overview.WithProjection));
        yield return GateRow.AtLeast("criterion over a store of 16,000 requests / plain LINQ over a list", 1, 0.4,
            Race.TimesSlower(overview.WaitingInStore, overview.WaitingInList));
    }

    private static void Print(TextWriter output, IReadOnlyCollection<GateRow> rows)
    {
        var (name, goal, aim) = (rows.Max(row => row.Name.Length), rows.Max(row => row.Goal.Length), rows.Max(row => row.Aim.Length));
        var figure = rows.Max(row => row.Figure.Length);
        output.WriteLine($"{"name".PadRight(name)} | {"goal".PadRight(goal)} | {"figure".PadLeft(figure)} | verdict | {"aim".PadLeft(aim)}");
        foreach (var row in rows)
        {
            output.WriteLine(
                $"{row.Name.PadRight(name)} | {row.Goal.PadRight(goal)} | {row.Figure.PadLeft(figure)} | {(row.Holds ? "holds" : "MISSED"),-7} | {row.Aim.PadLeft(aim)}".TrimEnd());
        }
    }
}
