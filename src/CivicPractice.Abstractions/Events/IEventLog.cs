namespace CivicPractice;

/// <summary>The events of one district in order: the audit trail, and what subscribers are brought.</summary>
/// <remarks>
/// <para>A commit brings its events to the subscribers of its program by itself. A program that shares its store with others, or starts after a
/// crash, calls <see cref="DeliverAsync"/> when it starts and from time to time, so that what nobody has brought yet arrives.</para>
/// <para>An event that a subscriber fails on again and again is parked, and with it the later events of the same aggregate; the others go on.</para>
/// </remarks>
public interface IEventLog
{
    /// <summary>Reads events in order.</summary>
    /// <param name="after">The position after which to read; 0 from the first.</param>
    /// <param name="most">The most to read; at least 1.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(long after, int most, CancellationToken cancellationToken = default);

    /// <summary>Reads the events of one aggregate: what has become of it, who did it, when and why.</summary>
    /// <param name="kind">The kind of aggregate, as <see cref="IAggregateRoot.Kind"/> names it, such as <c>request</c>.</param>
    /// <param name="aggregate">Its raw id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>All of them by version; none of what never was. A store fails where it finds one that this release does not know: a history with a gap, or without its end, is none.</returns>
    ValueTask<IReadOnlyList<RecordedEvent>> ReadOfAsync(string kind, Guid aggregate, CancellationToken cancellationToken = default);

    /// <summary>Brings subscribers what they have not had yet, and what they failed on once more.</summary>
    /// <remarks>Waits for a delivery that is under way; not for a subscriber to call while it handles an event.</remarks>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The failure of each subscriber that is still behind, by name; empty when nobody failed.</returns>
    ValueTask<IReadOnlyDictionary<string, Exception>> DeliverAsync(CancellationToken cancellationToken = default);

    /// <summary>What is parked, by subscriber and position.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<ParkedEvent>> ParkedAsync(CancellationToken cancellationToken = default);

    /// <summary>Brings a subscriber its parked events once more, in order; of an aggregate whose event fails again the later ones stay parked.</summary>
    /// <remarks>Not for a subscriber to call while it handles an event.</remarks>
    /// <param name="subscriber">The subscriber's name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What is parked for it still.</returns>
    /// <exception cref="ArgumentException">The program has no such subscriber.</exception>
    ValueTask<IReadOnlyList<ParkedEvent>> RetryParkedAsync(string subscriber, CancellationToken cancellationToken = default);

    /// <summary>Gives one parked event up for a subscriber, for good: a person has looked at it. What waits behind it comes with the next retry.</summary>
    /// <param name="subscriber">The subscriber's name.</param>
    /// <param name="position">The event's position.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask DropParkedAsync(string subscriber, long position, CancellationToken cancellationToken = default);
}
