namespace CivicPractice.Safeguards;

/// <summary>Identifies an insurance policy for volunteers.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct InsurancePolicyId(Guid Value) : IEntityId<InsurancePolicyId>
{
    /// <inheritdoc/>
    public static InsurancePolicyId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(InsurancePolicyId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is InsurancePolicyId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
