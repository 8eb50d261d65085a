using CivicPractice.Benchmarks.Data;
using CivicPractice.Benchmarks.Peers;
using CivicPractice.Benchmarks.Statistics;

namespace CivicPractice.Benchmarks.Gate;

/// <summary>What the figures take in memory, measured against the aggregates of a district of the mission's size, without a store and without the log of their events.</summary>
internal static class MemoryRows
{
    private const double MegaByte = 1_000_000;

    public static GateRow OfFigures(DistrictData data)
    {
        var figures = Taken(() => Replay.Of(data).Figures);
        var aggregates = Taken(Aggregates);
        return GateRow.AtMost("memory of the figures / of the aggregates", "0.1x", 0.15, (double)figures / aggregates, GateRow.In($" ({figures / MegaByte:0.0} / {aggregates / MegaByte:0.0} MB)"));
    }

    private static IAggregateRoot[] Aggregates()
    {
        var sites = MissionSites.Make();
        IAggregateRoot[] all = [.. sites, .. MissionPeople.Organizations(), .. MissionPeople.Volunteers(), .. MissionService.Activities(sites), .. MissionService.Requests()];
        foreach (var root in all) root.MarkCommitted();
        return all;
    }

    private static long Taken<T>(Func<T> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var made = make();
        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(made);
        return taken;
    }
}
