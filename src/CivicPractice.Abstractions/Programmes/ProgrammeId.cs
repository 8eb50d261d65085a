namespace CivicPractice.Programmes;

/// <summary>Identifies a programme that comes again (常设项目).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ProgrammeId(Guid Value) : IEntityId<ProgrammeId>
{
    /// <inheritdoc/>
    public static ProgrammeId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ProgrammeId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ProgrammeId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
