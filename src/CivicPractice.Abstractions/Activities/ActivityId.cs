namespace CivicPractice.Activities;

/// <summary>Identifies an activity: one session (场次).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ActivityId(Guid Value) : IEntityId<ActivityId>
{
    /// <inheritdoc/>
    public static ActivityId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ActivityId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ActivityId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
