namespace CivicPractice.Volunteers;

/// <summary>Identifies the claim to a volunteer number: the same number gives the same id, so that no store keeps two.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct VolunteerNumberClaimId(Guid Value) : IEntityId<VolunteerNumberClaimId>
{
    /// <inheritdoc/>
    public static VolunteerNumberClaimId From(Guid value) => new(value);

    /// <summary>The id that belongs to a number: a version 8 UUID.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentException">The number is the default value.</exception>
    public static VolunteerNumberClaimId Of(VolunteerNumber number)
    {
        if (!number.IsDefined) throw new ArgumentException("The number is missing.", nameof(number));
        return new VolunteerNumberClaimId(NamedGuid.Of("volunteer-number:" + number));
    }

    /// <inheritdoc/>
    public int CompareTo(VolunteerNumberClaimId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is VolunteerNumberClaimId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
