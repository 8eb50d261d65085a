namespace CivicPractice.Projects;

/// <summary>Identifies a service project (志愿服务项目).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ServiceProjectId(Guid Value) : IEntityId<ServiceProjectId>
{
    /// <inheritdoc/>
    public static ServiceProjectId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ServiceProjectId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ServiceProjectId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
