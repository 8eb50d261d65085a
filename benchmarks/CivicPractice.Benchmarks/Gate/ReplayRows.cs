using System.Diagnostics;
using CivicPractice.Benchmarks.Peers;

namespace CivicPractice.Benchmarks.Gate;

/// <summary>What it takes to apply events, and to make the figures anew from all of them.</summary>
internal static class ReplayRows
{
    private const int Rounds = 3;

    public static IEnumerable<GateRow> All(Contest one, Contest ten)
    {
        var replays = Enumerable.Range(0, Rounds).Select(_ => Replay.Of(one.Data)).OrderBy(replay => replay.Time / replay.Counting).ToList();
        var median = replays[Rounds / 2];
        yield return GateRow.AtMost(
            "applying an event / adding one in a dictionary by its aggregate", "40 ns", 2, median.Time / median.Counting, GateRow.In($" ({median.NanosecondsAnEvent:0.0} / {median.NanosecondsACount:0.0} ns)"));
        foreach (var peer in one.Databases.Sql)
            yield return GateRow.AtLeast($"figures of a district, made from its events / storing the events in {peer.ShortName}, a row each", aim: peer is DuckPeer ? 15 : 50, goal: peer is DuckPeer ? 1 : 3, Storing(peer) / median.Time);
        // The tables of the questions, as a district's data would make them at once, have a fifth as many rows as there are events.
        foreach (var (peer, time) in ten.Databases.LoadTimes)
            yield return GateRow.AtLeast($"figures of ten districts, made from their events / loading {peer.ShortName}", aim: peer is DuckPeer ? 15 : 50, goal: peer is DuckPeer ? 0.7 : 1.5, time / ten.Replay.Time);
    }

    // Without the time that making the events takes.
    private static TimeSpan Storing(SqlPeer peer)
    {
        var (all, making) = (Stopwatch.StartNew(), new Stopwatch());
        peer.Load([Table.OfEvents(making)], []);
        return all.Elapsed - making.Elapsed;
    }
}
