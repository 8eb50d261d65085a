using System.Globalization;
using CivicPractice.Servers;

namespace CivicPractice.StoreRunner;

/// <summary>Lets a writer write until its disk is full, makes room, and looks whether the store holds what was acknowledged, whole, and goes on.</summary>
public static class Filling
{
    // So much room is left at first.
    private const long Room = 6 * 1024 * 1024;

    private static readonly string[] Durable = ["fsync=on", "synchronous_commit=on", "max_connections=100", "log_min_messages=fatal", "max_wal_size=48MB", "min_wal_size=32MB"];

    /// <summary>Fills a file system with a file of SQLite on it.</summary>
    /// <param name="folder">A folder on a small file system that nobody else needs.</param>
    /// <returns>0 when the store was found whole and went on.</returns>
    public static Task<int> OfAFileAsync(string folder) => RunAsync(folder, Path.Combine(folder, "district.db"), () => { });

    /// <summary>Fills a file system with a PostgreSQL server of our own on it.</summary>
    /// <param name="folder">A folder on a small file system (256 MB will do) that nobody else needs.</param>
    /// <returns>0 when the store was found whole and went on.</returns>
    public static async Task<int> OfPostgresAsync(string folder)
    {
        using var server = PostgresServer.TryStart(Durable, out var missing, Path.Combine(folder, "postgres")) ?? throw new InvalidOperationException(missing);
        // A server that could not write its log has stopped, or stops over and over.
        return await RunAsync(folder, Killing.PlaceOn(server), server.KillAndStartAgain);
    }

    private static async Task<int> RunAsync(string folder, string place, Action startAgain)
    {
        using (var store = Neighbours.OpenStore(place)) await Neighbours.FoundAsync(store);
        var ballast = Path.Combine(folder, "ballast");
        Fill(ballast, new DriveInfo(folder).AvailableFreeSpace - Room);

        var (acknowledged, code) = await WriteToTheEndAsync(place, 1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{acknowledged.Count} commands acknowledged until there was no room: {Said(code)}, {new DriveInfo(folder).AvailableFreeSpace / 1024} KB left"));
        File.Delete(ballast);
        startAgain();

        var found = await Inspection.OfAsync(place, acknowledged);
        foreach (var fault in found.Faults) Console.WriteLine(fault);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"with room again: {found.Unacknowledged} stored unheard, {found.Events} events, {(found.Faults.Count == 0 ? "whole" : "NOT WHOLE")}"));
        var more = await Killing.WriteAndKillAsync(place, 2, 500, writer => writer.Kill());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{more.Count} commands acknowledged after that"));
        return code is Writer.StoreFull or Writer.ServerLost && found.Faults.Count == 0 ? 0 : 1;
    }

    private static string Said(int code) => code switch
    {
        Writer.StoreFull => "told as full",
        Writer.ServerLost => "the server has stopped",
        _ => string.Create(CultureInfo.InvariantCulture, $"ENDED WITH {code}"),
    };

    private static void Fill(string file, long bytes)
    {
        var block = new byte[1024 * 1024];
        using var stream = File.Create(file);
        for (var left = bytes; left > 0; left -= block.Length) stream.Write(block, 0, (int)Math.Min(left, block.Length));
    }

    private static async Task<(IReadOnlyList<string> Acknowledged, int Code)> WriteToTheEndAsync(string place, int seed)
    {
        using var writer = Killing.StartWriter(place, seed);
        var acknowledged = new List<string>();
        while (await writer.StandardOutput.ReadLineAsync() is { } line) acknowledged.Add(line);
        await writer.WaitForExitAsync();
        return (acknowledged, writer.ExitCode);
    }
}
