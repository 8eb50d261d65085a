using System.Diagnostics;
using System.Globalization;
using CivicPractice.Statistics;
using HanbinDistrict.CommandLine;
using HanbinDistrict.Input;
using HanbinDistrict.Output;
using HanbinDistrict.Overview;

namespace HanbinDistrict;

/// <summary>One run over valid input: replays the districts one after another, then tells what came out.</summary>
/// <param name="streams">Where it writes.</param>
/// <param name="replay">How a district is replayed.</param>
/// <param name="options">What was asked for.</param>
/// <param name="input">The district.</param>
public sealed class ReplayRun(ProgramStreams streams, Replay replay, RunOptions options, DistrictInput input)
{
    private const long BytesOfMegabyte = 1_000_000;

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Replays the districts.</summary>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<ReplayResult>> ReplayAsync(CancellationToken cancellationToken) => streams.ErrorIsTerminal
        ? await ProgressBars.ShowAsync(streams.Error, progress => ReplayAllAsync(progress, cancellationToken))
        : await ReplayAllAsync(new ProgressLines(streams.Error), cancellationToken);

    /// <summary>Prints what came out, and writes the files.</summary>
    /// <param name="results">What came out, one a district.</param>
    public async Task TellAsync(IReadOnlyList<ReplayResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var values = FigureValue.Sum(results);
        if (options.Json) JsonFigures.Write(streams.Output, values);
        else await WriteTablesAsync(values, results[0], [.. results.SelectMany(result => result.Sessions)]);
        if (results.Any(result => result.WasStored)) await streams.Error.WriteLineAsync($"读取已存的重放 read what was replayed before: {options.Store.Name}");
        await WriteCostAsync(_watch.Elapsed);
    }

    private async Task<IReadOnlyList<ReplayResult>> ReplayAllAsync(IProgress<ReplayProgress> progress, CancellationToken cancellationToken)
    {
        var results = new List<ReplayResult>();
        for (var number = 0; number < options.Scale; number++)
        {
            var result = await replay(input.Copy(number), unchecked(options.Seed + (ulong)number), options.Store, progress, cancellationToken);
            // What is not printed is not kept: a map and a calendar of each of a hundred districts would fill the memory.
            results.Add(options.IsOfOneDistrict ? result : result with { Programmes = null, Cadence = null, Reach = null, Volunteer = null, Evaluation = null, Fitness = null, Seats = null, Series = null, Mobilizations = null, Covenants = null, Answers = null });
        }

        return results;
    }

    private async Task WriteTablesAsync(IReadOnlyList<FigureValue> values, ReplayResult first, IReadOnlyCollection<SessionFigures> sessions)
    {
        // A report speaks of one district; beside the sum of several it would only mislead.
        var report = options.Scale == 1 ? input.Expected : null;
        var name = input.Profile.Name;
        var title = string.Create(CultureInfo.InvariantCulture, $"{name.Zh} {name.En} · {input.Period} · seed {first.Seed} · 区数 districts {options.Scale}");
        List<string> notes = ["合成数据，由种子生成 · synthetic, out of the seed: people, organisations, requests, activities"];
        if (report is not null) notes.Add($"报告 report: {report.Source.Zh} · {report.Source.En}");
        OverviewTable.Write(streams, title, OverviewRow.Beside(values, report), notes);
        if (options.Scale == 1 && input.CoBuilding is { } plan && first.CoBuilding is { } record)
            CoBuildingTable.Write(streams, input.Divisions.Find(plan.Town)!.Name, plan, record);
        MonthsTable.Write(streams, sessions);
        // What is told of one district has no sum.
        if (!options.IsOfOneDistrict) return;
        if (first.Answers is { } answers) AnswersTable.Write(streams, answers);
        if (first.Seats is { } seats) SeatsTable.Write(streams, seats);
        foreach (var series in first.Series ?? []) SeriesTable.Write(streams, series);
        foreach (var mobilization in first.Mobilizations ?? []) MobilizationTable.Write(streams, mobilization);
        if (first.Communities is { } communities) CommunitiesTable.Write(streams, communities);
        if (first.Covenants is { } covenants) CovenantsTable.Write(streams, covenants);
        if (first.Programmes is { } programmes) ProgrammeTable.Write(streams, programmes);
        if (first.Cadence is { } cadence) CadenceTable.Write(streams, cadence);
        if (first.Reach is { } reach) CirclesTable.Write(streams, reach);
        if (first.Volunteer is { } volunteer) VolunteerFileTable.Write(streams, volunteer);
        if (first.Evaluation is { } evaluation) EvaluationTable.Write(streams, evaluation);
        if (first.Fitness is { } fitness) FitnessTable.Write(streams, fitness);
        foreach (var file in new OutputFolder(options.Output).Write(first)) await streams.Error.WriteLineAsync($"已写入 written: {file}");
    }

    private Task WriteCostAsync(TimeSpan elapsed)
    {
        using var process = Process.GetCurrentProcess();
        var megabytes = process.PeakWorkingSet64 / BytesOfMegabyte;
        return streams.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"用时 time {elapsed.TotalSeconds:F1} s · 内存峰值 peak memory {megabytes} MB"));
    }
}
