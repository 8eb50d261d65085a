namespace CivicPractice;

/// <summary>The log of a district on top of a store's ledger. The same in every store; for those who write one.</summary>
/// <param name="ledger">Where the store keeps events and what subscribers have had.</param>
/// <param name="delivery">Who brings them.</param>
public sealed class EventLog(IDeliveryLedger ledger, EventDelivery delivery) : IEventLog
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(long after, int most, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return ledger.ReadAsync(after, most, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordedEvent>> ReadOfAsync(string kind, Guid aggregate, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        return ledger.ReadOfAsync(kind, aggregate, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, Exception>> DeliverAsync(CancellationToken cancellationToken = default) => delivery.DeliverAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ParkedEvent>> ParkedAsync(CancellationToken cancellationToken = default) => ledger.ParkedAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ParkedEvent>> RetryParkedAsync(string subscriber, CancellationToken cancellationToken = default) =>
        delivery.RetryParkedAsync(subscriber, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DropParkedAsync(string subscriber, long position, CancellationToken cancellationToken = default) =>
        ledger.UnparkAsync(subscriber, position, cancellationToken);
}
