namespace CivicPractice.InMemory;

/// <summary>One changed aggregate on its way into its table.</summary>
internal interface ITrackedChange
{
    IAggregateRoot Root { get; }

    long StoredVersion(InMemoryDistrict district);

    void Write(InMemoryDistrict district);
}
