namespace CivicPractice.Projects;

/// <summary>Identifies the name of a project: names that people cannot tell apart give the same id, so that no store keeps two.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ProjectNameId(Guid Value) : IEntityId<ProjectNameId>
{
    /// <inheritdoc/>
    public static ProjectNameId From(Guid value) => new(value);

    /// <summary>The id of a name; capitals and white space make no difference.</summary>
    /// <param name="name">The name in Chinese.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static ProjectNameId Of(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new ProjectNameId(NamedGuid.Of("project-name:" + string.Concat(name.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant()));
    }

    /// <inheritdoc/>
    public int CompareTo(ProjectNameId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ProjectNameId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
