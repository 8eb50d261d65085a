namespace CivicPractice.Testing;

/// <summary>What an aggregate has raised, for tests to look at.</summary>
public static class Raised
{
    /// <summary>The events raised since the aggregate was loaded, built or committed.</summary>
    /// <param name="root">The aggregate.</param>
    public static IEnumerable<DomainEvent> EventsOf(IAggregateRoot root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return root.Raised.Select(raised => raised.Event);
    }

    /// <summary>Lets the aggregate forget what it raised, as if it had just been loaded; builders end with it.</summary>
    /// <typeparam name="TRoot">The aggregate.</typeparam>
    /// <param name="root">The aggregate.</param>
    /// <returns>The same aggregate.</returns>
    public static TRoot Forgotten<TRoot>(this TRoot root)
        where TRoot : IAggregateRoot
    {
        root.MarkCommitted();
        return root;
    }
}
