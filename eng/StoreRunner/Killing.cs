using System.Diagnostics;
using System.Globalization;
using CivicPractice.Servers;

namespace CivicPractice.StoreRunner;

/// <summary>Kills a writer, or the server it writes to, at random moments, and looks each time whether the store holds what was acknowledged, whole.</summary>
public static class Killing
{
    private const int FirstAcknowledgements = 5;
    private const int LongestMilliseconds = 700;

    // What a district's server has, too: an acknowledged commit is on the disk.
    private static readonly string[] Durable = ["fsync=on", "synchronous_commit=on", "max_connections=100", "log_min_messages=fatal"];

    /// <summary>Kills writers on one file of SQLite, each going on where the last one was killed.</summary>
    /// <returns>0 when every round was found whole.</returns>
    public static async Task<int> OfWritersOnAFileAsync(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("civicpractice-kill-");
        try
        {
            return await RunAsync(Path.Combine(folder.FullName, "district.db"), rounds, writer => writer.Kill());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Kills writers on a PostgreSQL server of our own.</summary>
    /// <returns>0 when every round was found whole.</returns>
    public static async Task<int> OfWritersOnPostgresAsync(int rounds)
    {
        using var server = Started();
        return await RunAsync(PlaceOn(server), rounds, writer => writer.Kill());
    }

    /// <summary>Kills the server itself, with all its processes, and starts it again.</summary>
    /// <returns>0 when every round was found whole.</returns>
    public static async Task<int> OfPostgresAsync(int rounds)
    {
        using var server = Started();
        return await RunAsync(PlaceOn(server), rounds, _ => server.KillAndStartAgain());
    }

    private static PostgresServer Started() => PostgresServer.TryStart(Durable, out var missing) ?? throw new InvalidOperationException(missing);

    /// <summary>A database for a district on a server.</summary>
    internal static string PlaceOn(PostgresServer server)
    {
        server.MakeDatabase("district", "practice");
        return Neighbours.Postgres + server.ConnectionStringOf("district", "practice");
    }

    private static async Task<int> RunAsync(string place, int rounds, Action<Process> kill)
    {
        using (var store = Neighbours.OpenStore(place)) await Neighbours.FoundAsync(store);
        var acknowledged = new List<string>();
        var random = new Random(rounds);
        var faults = 0;
        for (var round = 1; round <= rounds; round++)
        {
            var before = acknowledged.Count;
            acknowledged.AddRange(await WriteAndKillAsync(place, round, random.Next(LongestMilliseconds), kill));
            var found = await Inspection.OfAsync(place, acknowledged);
            foreach (var fault in found.Faults) Console.WriteLine($"round {round}: {fault}");
            faults += found.Faults.Count;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}: {acknowledged.Count - before} commands acknowledged before the kill, {found.Unacknowledged} stored unheard so far, {found.Events} events, {(found.Faults.Count == 0 ? "whole" : "NOT WHOLE")}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} kills, {acknowledged.Count} acknowledged commands, {faults} faults"));
        return faults == 0 ? 0 : 1;
    }

    /// <summary>Starts a writer, which prints what is acknowledged.</summary>
    internal static Process StartWriter(string place, int seed) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { typeof(Killing).Assembly.Location, "write", place, seed.ToString(CultureInfo.InvariantCulture) },
        RedirectStandardOutput = true,
    })!;

    /// <summary>Lets a writer write for a while.</summary>
    /// <returns>What was acknowledged before the kill.</returns>
    internal static async Task<IReadOnlyList<string>> WriteAndKillAsync(string place, int seed, int milliseconds, Action<Process> kill)
    {
        using var writer = StartWriter(place, seed);
        var acknowledged = new List<string>();
        // Once it writes, at some moment.
        while (acknowledged.Count < FirstAcknowledgements && await writer.StandardOutput.ReadLineAsync() is { } line) acknowledged.Add(line);
        var rest = ReadAsync(writer.StandardOutput, acknowledged);
        await Task.Delay(milliseconds);
        if (writer.HasExited) throw new InvalidOperationException("The writer has ended by itself.");
        kill(writer);
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
