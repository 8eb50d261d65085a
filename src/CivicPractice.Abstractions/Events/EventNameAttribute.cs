namespace CivicPractice;

/// <summary>The stable name and version of an event's contract. A changed shape gets a new version; a name is never used again.</summary>
/// <param name="name">The name, <c>subject.what-happened</c>.</param>
/// <param name="version">The version of the shape, from 1.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name, int version = 1) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The version of the shape, from 1.</summary>
    public int Version { get; } = version;
}
