namespace CivicPractice.InMemory;

/// <summary>One aggregate that a unit of work has looked for: the commit holds only while what was seen is still so.</summary>
internal interface ITracked
{
    /// <summary>The aggregate, or <see langword="null"/> when the district had none under the id.</summary>
    IAggregateRoot? Root { get; }

    long StoredVersion(InMemoryDistrict district);

    void Write(InMemoryDistrict district);
}
