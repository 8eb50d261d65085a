namespace CivicPractice.Certificates;

/// <summary>Identifies a certificate of volunteer service (志愿服务证明); it stands on what is handed out.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ServiceCertificateId(Guid Value) : IEntityId<ServiceCertificateId>
{
    /// <inheritdoc/>
    public static ServiceCertificateId From(Guid value) => new(value);

    /// <summary>The id of the certificate that replaces this one after a correction: it follows from this one, so that a correction that is repeated replaces once.</summary>
    public ServiceCertificateId Replacement() => new(NamedGuid.Of($"service-certificate:{this}:replacement"));

    /// <inheritdoc/>
    public int CompareTo(ServiceCertificateId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ServiceCertificateId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
