using System.Globalization;
using CivicPractice;
using CivicPractice.Statistics;
using HanbinDistrict.CommandLine;
using HanbinDistrict.Input;
using HanbinDistrict.Output;

namespace HanbinDistrict.Tests.Support;

/// <summary>The program, run on writers with a replay that makes its figures out of the counts and the seed.</summary>
public sealed record ARun(int ExitCode, string Output, string Error, IReadOnlyList<(DistrictId District, ulong Seed)> Replayed)
{
    public static Task<ARun> Of(params string[] arguments) => Of(Pretend, arguments);

    public static async Task<ARun> Of(Replay replay, params string[] arguments)
    {
        using var output = Writer();
        using var error = Writer();
        var replayed = new List<(DistrictId, ulong)>();
        var program = new SampleProgram(new ProgramStreams(output, error, false, false), (input, seed, store, progress, cancellationToken) =>
        {
            replayed.Add((input.Profile.Id, seed));
            return replay(input, seed, store, progress, cancellationToken);
        });
        var exitCode = await program.RunAsync(arguments);
        return new ARun(exitCode, output.ToString(), error.ToString(), replayed);
    }

    public static Task<ReplayResult> Pretend(DistrictInput input, ulong seed, StoreChoice store, IProgress<ReplayProgress> progress, CancellationToken cancellationToken)
    {
        var step = new Bilingual("重放", "replaying");
        for (var done = 0; done <= 3; done++) progress.Report(new ReplayProgress(step, done * 1_000, 3_000));
        return Task.FromResult(new ReplayResult(new DistrictOverview
        {
            Centres = 1,
            Institutes = input.Counts.Institutes,
            Stations = input.Counts.Stations,
            UrbanStations = input.Counts.UrbanStations,
            RuralStations = input.Counts.RuralStations,
            PointSites = input.Counts.PointSites,
            Organizations = input.Counts.Organizations,
            Volunteers = input.Counts.Volunteers,
            Activities = input.Counts.Sessions,
            PersonTimes = input.Counts.PersonTimes,
            RequestsPlaced = input.Counts.Requests,
            RequestsReviewed = input.Counts.Requests / 2,
            ServiceMinutes = 1_234_567 + (long)seed,
        }, [], seed));
    }

    private static StringWriter Writer() => new(CultureInfo.InvariantCulture) { NewLine = "\n" };
}
