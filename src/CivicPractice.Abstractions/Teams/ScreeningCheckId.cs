namespace CivicPractice.Teams;

/// <summary>Identifies one check of a step of the screening outside of applications: the renewal of a pass (复审), or the first check of a member whose team came to ask for the step (补审).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ScreeningCheckId(Guid Value) : IEntityId<ScreeningCheckId>
{
    /// <inheritdoc/>
    public static ScreeningCheckId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ScreeningCheckId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ScreeningCheckId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
