namespace CivicPractice.Volunteers;

/// <summary>Identifies a written agreement of one volunteer (志愿服务协议).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct AgreementId(Guid Value) : IEntityId<AgreementId>
{
    /// <inheritdoc/>
    public static AgreementId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(AgreementId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is AgreementId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
