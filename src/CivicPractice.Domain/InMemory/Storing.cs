namespace CivicPractice.InMemory;

/// <summary>How one aggregate goes into a store with its events.</summary>
internal static class Storing
{
    // One that was only read has raised nothing and is left alone.
    public static void StoreIn(this ITracked tracked, IInMemoryTables tables, DistrictId district, ActorId actor, IdempotencyKey key, List<EventEnvelope> events)
    {
        if (tracked.Root is not { Raised.Count: > 0 } root) return;
        var version = root.Version;
        foreach (var (happened, at) in root.Raised) events.Add(new EventEnvelope(district, root.Kind, root.Key, ++version, at, actor, key, happened));
        root.MarkCommitted();
        tracked.Write(tables);
    }
}
