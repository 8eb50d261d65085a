using System.Globalization;
using CivicPractice.Benchmarks.Data;
using CivicPractice.Benchmarks.Gate;
using CivicPractice.Benchmarks.Peers;
using CivicPractice.Benchmarks.Questions;

namespace CivicPractice.Benchmarks.Growth;

/// <summary>How the cost of answering grows from one district to a hundred: the long run, for which a hundred need about 16 GB. LINQ and DuckDB beside it.</summary>
internal static class GrowthReport
{
    /// <summary>Prints a line a question and scale, as soon as it is there.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="scales">How many times the district.</param>
    public static int Run(TextWriter output, params IEnumerable<int> scales)
    {
        output.WriteLine($"{"question",-62} | {"scale",5} | {"library",14} | {"LINQ",12} | {"DuckDB",12}");
        foreach (var scale in scales) Run(output, scale);
        return 0;
    }

    private static void Run(TextWriter output, int scale)
    {
        var data = DistrictData.Make(scale);
        var replay = Replay.Of(data);
        output.WriteLine(In($"{"applying one of so many events: " + replay.Figures.Position.ToString("#,0", CultureInfo.InvariantCulture),-62} | {scale,5} | {replay.NanosecondsAnEvent,11:0.0} ns |"));
        var library = new Library(data, replay.Figures);
        using var duck = new DuckPeer(data);
        duck.Load([.. Table.OfFigures, .. Table.OfRoster], []);
        IPeer[] peers = [new LinqPeer(data), duck];
        foreach (var question in (Question[])[.. Question.OfFigures, Question.Shortlist(data)])
        {
            Answers.AgreeOn(question, library, peers);
            var standing = Race.Among(question.Of(library), [.. peers.Select(question.Of)]);
            output.WriteLine(In($"{question.Name,-62} | {scale,5} | {1e9 * standing.Seconds,11:#,0} ns | {standing.TimesSlower[0],11:#,0}x | {standing.TimesSlower[1],11:#,0}x"));
        }
    }

    private static string In(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
