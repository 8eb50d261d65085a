namespace CivicPractice.Volunteers;

/// <summary>Identifies a registered volunteer (注册志愿者); never the ID number (MZ/T 061-2015).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct VolunteerId(Guid Value) : IEntityId<VolunteerId>
{
    /// <inheritdoc/>
    public static VolunteerId From(Guid value) => new(value);

    /// <summary>The id under which another registration of the same person keeps what was booked under this one, once they are merged.</summary>
    /// <param name="booking">What had taken the time.</param>
    public Guid BookingAbsorbed(Guid booking) => NamedGuid.Of($"absorbed:{this}:{booking}");

    /// <inheritdoc/>
    public int CompareTo(VolunteerId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is VolunteerId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
