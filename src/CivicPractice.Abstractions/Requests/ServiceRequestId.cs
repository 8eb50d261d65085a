namespace CivicPractice.Requests;

/// <summary>Identifies a service request.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ServiceRequestId(Guid Value) : IEntityId<ServiceRequestId>
{
    /// <inheritdoc/>
    public static ServiceRequestId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ServiceRequestId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ServiceRequestId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
