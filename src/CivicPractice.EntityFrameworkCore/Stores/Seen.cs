namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>An aggregate that a unit of work has looked for: the commit holds only while what was seen is still so.</summary>
/// <param name="Kind">Its class.</param>
/// <param name="Id">Its typed id.</param>
/// <param name="Key">The raw value of its id.</param>
/// <param name="Root">The aggregate, or <see langword="null"/> when the district had none under the id.</param>
internal readonly record struct Seen(Type Kind, object Id, Guid Key, IAggregateRoot? Root)
{
    public long Version => Root?.Version ?? 0;

    public bool IsChanged => Root is { Raised.Count: > 0 };

    /// <summary>What was raised, with versions.</summary>
    public IEnumerable<EventEnvelope> Envelopes(DistrictId district, ActorId actor, IdempotencyKey key)
    {
        if (Root is null) yield break;
        var version = Root.Version;
        foreach (var (happened, at) in Root.Raised) yield return new EventEnvelope(district, Root.Kind, Root.Key, ++version, at, actor, key, happened);
    }
}
