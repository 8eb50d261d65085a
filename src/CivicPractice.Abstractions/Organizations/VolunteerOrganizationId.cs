namespace CivicPractice.Organizations;

/// <summary>Identifies a volunteer service organisation (志愿服务组织).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct VolunteerOrganizationId(Guid Value) : IEntityId<VolunteerOrganizationId>
{
    /// <inheritdoc/>
    public static VolunteerOrganizationId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(VolunteerOrganizationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is VolunteerOrganizationId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
