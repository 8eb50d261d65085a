namespace CivicPractice;

/// <summary>Where a store keeps what subscribers have had of one district. For those who write a store; users of the domain have no need of it.</summary>
public interface IDeliveryLedger
{
    /// <summary>The right to deliver, which one program at a time has; <see langword="null"/> while another one has it. Giving it back is disposing of it.</summary>
    IDisposable? TryEnter();

    /// <summary>Reads events in order.</summary>
    /// <param name="after">The position after which to read.</param>
    /// <param name="most">The most to read.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(long after, int most, CancellationToken cancellationToken);

    /// <summary>Reads the events of one aggregate, by version.</summary>
    /// <param name="kind">The kind of aggregate.</param>
    /// <param name="aggregate">Its raw id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>All of them by version; none of what never was. A store fails where it finds one that this release does not know: a history with a gap, or without its end, is none.</returns>
    ValueTask<IReadOnlyList<RecordedEvent>> ReadOfAsync(string kind, Guid aggregate, CancellationToken cancellationToken);

    /// <summary>How far a subscriber is.</summary>
    /// <param name="subscriber">Its name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<DeliveryPosition> FindAsync(string subscriber, CancellationToken cancellationToken);

    /// <summary>Keeps how far a subscriber is.</summary>
    /// <param name="subscriber">Its name.</param>
    /// <param name="position">How far.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask SaveAsync(string subscriber, DeliveryPosition position, CancellationToken cancellationToken);

    /// <summary>What is parked for all subscribers, by name and position.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<ParkedEvent>> ParkedAsync(CancellationToken cancellationToken);

    /// <summary>Parks an event; one that is parked already is replaced.</summary>
    /// <param name="parked">The event and its subscriber.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask ParkAsync(ParkedEvent parked, CancellationToken cancellationToken);

    /// <summary>Takes an event out; one that is not parked is no matter.</summary>
    /// <param name="subscriber">The subscriber's name.</param>
    /// <param name="position">The event's position.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask UnparkAsync(string subscriber, long position, CancellationToken cancellationToken);
}

/// <summary>How far a subscriber is in a district.</summary>
/// <param name="Position">The last event it had, or that is parked for it; 0 before the first.</param>
/// <param name="Failures">How often in a row it failed on the next one.</param>
public readonly record struct DeliveryPosition(long Position, int Failures);
