namespace CivicPractice.Teams;

/// <summary>Identifies a recruitment drive (招募).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct RecruitmentDriveId(Guid Value) : IEntityId<RecruitmentDriveId>
{
    /// <inheritdoc/>
    public static RecruitmentDriveId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(RecruitmentDriveId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is RecruitmentDriveId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
