namespace CivicPractice.Partnerships;

/// <summary>Identifies a resource that is shared (共享资源).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct SharedResourceId(Guid Value) : IEntityId<SharedResourceId>
{
    /// <inheritdoc/>
    public static SharedResourceId From(Guid value) => new(value);

    /// <summary>The id of a booking of it that goes along when its activity is put to another time: each time the same. What was given back is not booked again under its own.</summary>
    /// <param name="booking">The booking that is given back.</param>
    /// <param name="during">From when until when it is booked instead.</param>
    public Guid BookingMoved(Guid booking, TimeRange during) => NamedGuid.Of($"resource-booking-moved:{this}:{booking}:{during}");

    /// <inheritdoc/>
    public int CompareTo(SharedResourceId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is SharedResourceId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
