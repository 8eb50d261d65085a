namespace CivicPractice.InMemory;

/// <summary>Brings events to subscribers one by one, each from its own position.</summary>
#pragma warning disable CA1001 // A SemaphoreSlim whose wait handle nobody asks for holds nothing to dispose.
internal sealed class EventDelivery(IReadOnlyList<IEventSubscriber> subscribers)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly long[] _positions = new long[subscribers.Count];

    // A subscriber that fails stays where it was and gets the event again with the next delivery; the others go on.
    public async ValueTask<IReadOnlyDictionary<string, Exception>> DeliverAsync(Func<long, EventEnvelope?> eventAt, CancellationToken cancellationToken)
    {
        var failures = new Dictionary<string, Exception>(StringComparer.Ordinal);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            for (var i = 0; i < subscribers.Count; i++)
            {
                try
                {
                    while (eventAt(_positions[i] + 1) is { } envelope)
                    {
                        await subscribers[i].HandleAsync(_positions[i] + 1, envelope, cancellationToken);
                        _positions[i]++;
                    }
                }
#pragma warning disable CA1031 // Whatever a stranger's subscriber throws must not undo a commit that is done.
                catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    failures[subscribers[i].Name] = failure;
                }
            }
        }
        finally
        {
            _turn.Release();
        }

        return failures;
    }
}
