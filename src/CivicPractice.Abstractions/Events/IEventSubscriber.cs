namespace CivicPractice;

/// <summary>A subscriber: called after the commit, at least once, in the order of each aggregate's versions. It must be idempotent.</summary>
public interface IEventSubscriber
{
    /// <summary>The stable name under which the store keeps the subscriber's position.</summary>
    string Name { get; }

    /// <summary>Takes one event. An exception leaves the position where it was: the event comes again.</summary>
    /// <param name="position">The place in the district's order, from 1.</param>
    /// <param name="envelope">The event.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask HandleAsync(long position, EventEnvelope envelope, CancellationToken cancellationToken);
}
