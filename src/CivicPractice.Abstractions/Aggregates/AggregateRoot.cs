using NodaTime;

namespace CivicPractice;

/// <summary>The base of every aggregate: belongs to a district, has an id and a version, raises events.</summary>
/// <remarks>
/// <para>Fields hold immutable values, and lists are replaced, never changed in place: a shallow copy is a full snapshot.</para>
/// <para>Not safe for concurrent use; each unit of work has its own copy.</para>
/// </remarks>
/// <typeparam name="TId">The id.</typeparam>
public abstract class AggregateRoot<TId> : IAggregateRoot
    where TId : struct, IEntityId<TId>
{
    private List<RaisedEvent>? _raised;

    /// <summary>Sets district and id.</summary>
    /// <param name="district">The district it belongs to.</param>
    /// <param name="id">Its id, made at the edge.</param>
    /// <exception cref="ArgumentException">District or id is the default value.</exception>
    protected AggregateRoot(DistrictId district, TId id)
    {
        if (district == default) throw new ArgumentException("The district is missing.", nameof(district));
        if (id.Value == Guid.Empty) throw new ArgumentException("The id is missing.", nameof(id));
        District = district;
        Id = id;
    }

    /// <summary>The district it belongs to.</summary>
    public DistrictId District { get; }

    /// <summary>Its id.</summary>
    public TId Id { get; }

    /// <summary>How many of its events are stored; 0 for one that never was.</summary>
    public long Version { get; private set; }

    string IAggregateRoot.Kind => KindAttribute.NameOf(GetType());

    Guid IAggregateRoot.Key => Id.Value;

    IReadOnlyList<RaisedEvent> IAggregateRoot.Raised => _raised ?? (IReadOnlyList<RaisedEvent>)[];

    void IAggregateRoot.MarkCommitted()
    {
        Version += _raised?.Count ?? 0;
        _raised = null;
    }

    IAggregateRoot IAggregateRoot.Snapshot()
    {
        var copy = (AggregateRoot<TId>)MemberwiseClone();
        copy._raised = null;
        return copy;
    }

    /// <summary>Kind and id; never more, so that no personal data reaches a log.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Id.Value}";

    /// <summary>Records what has happened, after the state has changed.</summary>
    /// <param name="event">What has happened.</param>
    /// <param name="at">When; kept to the microsecond.</param>
    protected void Raise(DomainEvent @event, Instant at) => (_raised ??= []).Add(new RaisedEvent(@event, at.ToMicrosecond()));

    /// <summary>Guards against facts of another district, which is a bug of the caller.</summary>
    /// <param name="district">The district of the other side.</param>
    /// <param name="parameter">The name of the parameter that brought it.</param>
    /// <exception cref="ArgumentException">The districts differ.</exception>
    protected void RequireSameDistrict(DistrictId district, string parameter)
    {
        if (district != District) throw new ArgumentException("The facts belong to another district.", parameter);
    }
}
