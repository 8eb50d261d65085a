namespace CivicPractice;

/// <summary>What a store needs of an aggregate. For those who write a store; users of the domain have no need of it.</summary>
public interface IAggregateRoot
{
    /// <summary>The district the aggregate belongs to.</summary>
    DistrictId District { get; }

    /// <summary>The stable name of the kind (<see cref="KindAttribute"/>), such as <c>request</c>: with <see cref="Key"/> it says which aggregate of the district this is.</summary>
    string Kind { get; }

    /// <summary>The raw value of its id; unique within its kind only.</summary>
    Guid Key { get; }

    /// <summary>How many of its events are stored; the expected version of the next commit.</summary>
    long Version { get; }

    /// <summary>The events raised since it was loaded or last committed, in order.</summary>
    IReadOnlyList<RaisedEvent> Raised { get; }

    /// <summary>Tells the aggregate that its events are stored.</summary>
    void MarkCommitted();

    /// <summary>A copy with the same state and no raised events; aggregates hold immutable values only, so the copy is independent.</summary>
    IAggregateRoot Snapshot();
}
