namespace CivicPractice.InMemory;

/// <summary>One aggregate that a unit of work has looked for: the commit holds only while what was seen is still so.</summary>
internal interface ITracked
{
    /// <summary>The aggregate, or <see langword="null"/> when the district had none under the id.</summary>
    IAggregateRoot? Root { get; }

    /// <summary>What it is, in whatever unit of work.</summary>
    (Type Root, Guid Key) Identity { get; }

    long StoredVersion(IInMemoryTables tables);

    void Write(IInMemoryTables tables);
}
