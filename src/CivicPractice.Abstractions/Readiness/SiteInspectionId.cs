namespace CivicPractice.Readiness;

/// <summary>Identifies an inspection of a site (检查).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct SiteInspectionId(Guid Value) : IEntityId<SiteInspectionId>
{
    /// <inheritdoc/>
    public static SiteInspectionId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(SiteInspectionId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is SiteInspectionId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
