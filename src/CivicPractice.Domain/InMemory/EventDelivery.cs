namespace CivicPractice.InMemory;

/// <summary>Brings events to subscribers one by one, each from its own position.</summary>
/// <remarks>One caller delivers at a time. A commit never waits for its turn: a subscriber may commit while it handles an event.</remarks>
#pragma warning disable CA1001 // A SemaphoreSlim whose wait handle nobody asks for holds nothing to dispose.
internal sealed class EventDelivery(IReadOnlyList<IEventSubscriber> subscribers)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly long[] _positions = new long[subscribers.Count];
    private int _isAskedAgain;

    // Whoever delivers already sees what was committed meanwhile before it leaves.
    public async ValueTask DeliverAfterCommitAsync(Func<long, EventEnvelope?> eventAt)
    {
        Volatile.Write(ref _isAskedAgain, 1);
        while (Volatile.Read(ref _isAskedAgain) == 1 && _turn.Wait(0, CancellationToken.None)) await InTurnAsync(eventAt, CancellationToken.None);
    }

    public async ValueTask<IReadOnlyDictionary<string, Exception>> DeliverAsync(Func<long, EventEnvelope?> eventAt, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        var failures = await InTurnAsync(eventAt, cancellationToken);
        if (Volatile.Read(ref _isAskedAgain) == 1) await DeliverAfterCommitAsync(eventAt);
        return failures;
    }

    private async ValueTask<Dictionary<string, Exception>> InTurnAsync(Func<long, EventEnvelope?> eventAt, CancellationToken cancellationToken)
    {
        var failures = new Dictionary<string, Exception>(StringComparer.Ordinal);
        try
        {
            do
            {
                for (var i = 0; i < subscribers.Count; i++)
                {
                    if (!failures.ContainsKey(subscribers[i].Name)) await BringAsync(i, eventAt, failures, cancellationToken);
                }
            }
            while (Interlocked.Exchange(ref _isAskedAgain, 0) == 1);
        }
        finally
        {
            _turn.Release();
        }

        return failures;
    }

    // A subscriber that fails stays where it was and gets the event again with the next delivery; the others go on.
    private async ValueTask BringAsync(int i, Func<long, EventEnvelope?> eventAt, Dictionary<string, Exception> failures, CancellationToken cancellationToken)
    {
        try
        {
            while (eventAt(_positions[i] + 1) is { } envelope)
            {
                await subscribers[i].HandleAsync(_positions[i] + 1, envelope, cancellationToken);
                _positions[i]++;
            }
        }
#pragma warning disable CA1031 // Whatever a stranger's subscriber throws, a time-out of its own too, must not undo a commit that is done.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested || failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            failures[subscribers[i].Name] = failure;
        }
    }
}
