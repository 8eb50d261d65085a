namespace CivicPractice;

/// <summary>Brings the events of one district to subscribers one by one, each from its own position. The same in every store; for those who write one.</summary>
/// <remarks>
/// <para>One caller delivers at a time. A commit never waits for its turn: a subscriber may commit while it handles an event.</para>
/// <para>An event that failed too often is parked, and with it every later one of the same aggregate, so that their order is kept.</para>
/// </remarks>
/// <param name="subscribers">Who is brought events.</param>
/// <param name="ledger">Where the store keeps what they have had.</param>
/// <param name="attempts">How often an event is tried before it is parked; at least 1.</param>
#pragma warning disable CA1001 // A SemaphoreSlim whose wait handle nobody asks for holds nothing to dispose.
public sealed class EventDelivery(IReadOnlyList<IEventSubscriber> subscribers, IDeliveryLedger ledger, int attempts = EventDelivery.UsualAttempts)
#pragma warning restore CA1001
{
    /// <summary>How often an event is tried before it is parked, unless the store says otherwise.</summary>
    public const int UsualAttempts = 5;

    private const int Page = 256;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _isAskedAgain;

    /// <summary>After a commit: brings what is new, unless somebody delivers already, who will see it before leaving.</summary>
    public async ValueTask DeliverAfterCommitAsync()
    {
        if (subscribers.Count == 0) return;
        Volatile.Write(ref _isAskedAgain, 1);
        try
        {
            while (Volatile.Read(ref _isAskedAgain) == 1 && _turn.Wait(0, CancellationToken.None)) await InTurnAsync(BringAllAsync, CancellationToken.None);
        }
#pragma warning disable CA1031 // The commit is done. What could not be brought comes with the next delivery, and DeliverAsync tells why not.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    /// <summary>Brings what is new and what failed before.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The failure of each subscriber that is still behind, by name.</returns>
    public async ValueTask<IReadOnlyDictionary<string, Exception>> DeliverAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await InTurnAsync(BringAllAsync, cancellationToken) ?? new Dictionary<string, Exception>();
        }
        finally
        {
            await BringWhatCameMeanwhileAsync();
        }
    }

    /// <summary>Brings a subscriber its parked events once more.</summary>
    /// <param name="name">The subscriber's name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What is parked for it still.</returns>
    /// <exception cref="ArgumentException">There is no such subscriber.</exception>
    public async ValueTask<IReadOnlyList<ParkedEvent>> RetryParkedAsync(string name, CancellationToken cancellationToken)
    {
        var subscriber = subscribers.FirstOrDefault(one => one.Name == name) ?? throw new ArgumentException("There is no such subscriber.", nameof(name));
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await InTurnAsync(async stop => await RetryAsync(subscriber, stop), cancellationToken);
        }
        finally
        {
            await BringWhatCameMeanwhileAsync();
        }

        return await ParkedForAsync(name, cancellationToken);
    }

    // Whoever committed meanwhile has left it to us.
    private async ValueTask BringWhatCameMeanwhileAsync()
    {
        if (Volatile.Read(ref _isAskedAgain) == 1) await DeliverAfterCommitAsync();
    }

    // Null when another program has the right to deliver: then it is its turn, not ours.
    private async ValueTask<T?> InTurnAsync<T>(Func<CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var right = ledger.TryEnter();
            if (right is not null) return await work(cancellationToken);
            Volatile.Write(ref _isAskedAgain, 0);
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask<IReadOnlyDictionary<string, Exception>> BringAllAsync(CancellationToken cancellationToken)
    {
        var failures = new Dictionary<string, Exception>(StringComparer.Ordinal);
        do
        {
            foreach (var subscriber in subscribers)
            {
                if (!failures.ContainsKey(subscriber.Name) && await BringAsync(subscriber, cancellationToken) is { } failure) failures.Add(subscriber.Name, failure);
            }
        }
        while (Interlocked.Exchange(ref _isAskedAgain, 0) == 1);

        return failures;
    }

    // A subscriber that fails stays where it was and gets the event again with the next delivery; the others go on.
    private async ValueTask<Exception?> BringAsync(IEventSubscriber subscriber, CancellationToken cancellationToken)
    {
        var saved = await ledger.FindAsync(subscriber.Name, cancellationToken);
        var position = saved;
        var parked = await ParkedForAsync(subscriber.Name, cancellationToken);
        var (waiting, isParked) = (parked.Select(one => AggregateOf(one.Event)).ToHashSet(), parked.Select(one => one.Event.Position).ToHashSet());
        try
        {
            while (await ledger.ReadAsync(position.Position, Page, cancellationToken) is { Count: > 0 } events)
            {
                foreach (var recorded in events)
                {
                    // One that is parked already was parked before a crash that lost the position; its reason stays.
                    var isKnown = isParked.Contains(recorded.Position);
                    var failure = isKnown || waiting.Contains(AggregateOf(recorded)) ? null : await TryAsync(subscriber, recorded, cancellationToken);
                    if (failure is not null)
                    {
                        position = position with { Failures = position.Failures + 1 };
                        if (position.Failures < attempts) return failure;
                        waiting.Add(AggregateOf(recorded));
                    }

                    if (!isKnown && waiting.Contains(AggregateOf(recorded))) await ledger.ParkAsync(Parked(subscriber, recorded, failure), cancellationToken);
                    position = new DeliveryPosition(recorded.Position, 0);
                }

                await ledger.SaveAsync(subscriber.Name, position, cancellationToken);
                saved = position;
            }

            return null;
        }
#pragma warning disable CA1031 // What the log cannot give, an event of a newer release for one, is told like a failure; what stood before it was brought.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return failure;
        }
        finally
        {
            // Once a page and not once an event: after a crash some come again, as promised.
            if (position != saved) await ledger.SaveAsync(subscriber.Name, position, CancellationToken.None);
        }
    }

    private async ValueTask<object> RetryAsync(IEventSubscriber subscriber, CancellationToken cancellationToken)
    {
        var failed = new HashSet<(string, Guid)>();
        foreach (var parked in await ParkedForAsync(subscriber.Name, cancellationToken))
        {
            if (failed.Contains(AggregateOf(parked.Event))) continue;
            if (await TryAsync(subscriber, parked.Event, cancellationToken) is { } failure)
            {
                failed.Add(AggregateOf(parked.Event));
                await ledger.ParkAsync(Parked(subscriber, parked.Event, failure), cancellationToken);
            }
            else
            {
                await ledger.UnparkAsync(subscriber.Name, parked.Event.Position, cancellationToken);
            }
        }

        return failed;
    }

    private async ValueTask<IReadOnlyList<ParkedEvent>> ParkedForAsync(string subscriber, CancellationToken cancellationToken) =>
        [.. (await ledger.ParkedAsync(cancellationToken)).Where(parked => parked.Subscriber == subscriber)];

    private static async ValueTask<Exception?> TryAsync(IEventSubscriber subscriber, RecordedEvent recorded, CancellationToken cancellationToken)
    {
        try
        {
            await subscriber.HandleAsync(recorded.Position, recorded.Envelope, cancellationToken);
            return null;
        }
#pragma warning disable CA1031 // Whatever a stranger's subscriber throws, a time-out of its own too, must not undo a commit that is done.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested || failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return failure;
        }
    }

    private static ParkedEvent Parked(IEventSubscriber subscriber, RecordedEvent recorded, Exception? failure) => new(subscriber.Name, recorded, failure?.GetType().ToString());

    private static (string Kind, Guid Aggregate) AggregateOf(RecordedEvent recorded) => (recorded.Envelope.Kind, recorded.Envelope.Aggregate);
}
