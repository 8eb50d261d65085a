using System.Diagnostics;
using System.Globalization;

namespace CivicPractice.StoreRunner;

/// <summary>Kills a writer at random moments, and looks each time whether the file holds what was acknowledged, whole.</summary>
public static class Killing
{
    private const int FirstAcknowledgements = 5;
    private const int LongestMilliseconds = 700;

    /// <summary>Runs so many rounds on one file, each writer going on where the last one was killed.</summary>
    /// <returns>0 when every round was found whole.</returns>
    public static async Task<int> RunAsync(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("civicpractice-kill-");
        try
        {
            var file = Path.Combine(folder.FullName, "district.db");
            using (var store = Neighbours.OpenFile(file)) await Neighbours.FoundAsync(store);
            var acknowledged = new List<string>();
            var random = new Random(rounds);
            var faults = 0;
            for (var round = 1; round <= rounds; round++)
            {
                var before = acknowledged.Count;
                acknowledged.AddRange(await WriteAndKillAsync(file, round, random.Next(LongestMilliseconds)));
                var found = await Inspection.OfAsync(file, acknowledged);
                foreach (var fault in found.Faults) Console.WriteLine($"round {round}: {fault}");
                faults += found.Faults.Count;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"round {round}: {acknowledged.Count - before} commands acknowledged before the kill, {found.Unacknowledged} stored unheard so far, {found.Events} events, {(found.Faults.Count == 0 ? "whole" : "NOT WHOLE")}"));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} kills, {acknowledged.Count} acknowledged commands, {faults} faults"));
            return faults == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> WriteAndKillAsync(string file, int seed, int milliseconds)
    {
        using var writer = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(Killing).Assembly.Location, "write", file, seed.ToString(CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
        })!;
        var acknowledged = new List<string>();
        // Once it writes, at some moment.
        while (acknowledged.Count < FirstAcknowledgements && await writer.StandardOutput.ReadLineAsync() is { } line) acknowledged.Add(line);
        var rest = ReadAsync(writer.StandardOutput, acknowledged);
        await Task.Delay(milliseconds);
        if (writer.HasExited) throw new InvalidOperationException("The writer has ended by itself.");
        writer.Kill();
        await writer.WaitForExitAsync();
        await rest;
        return acknowledged;
    }

    // A line that the kill has cut off was not acknowledged.
    private static async Task ReadAsync(StreamReader output, List<string> acknowledged)
    {
        var text = await output.ReadToEndAsync();
        acknowledged.AddRange(text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
