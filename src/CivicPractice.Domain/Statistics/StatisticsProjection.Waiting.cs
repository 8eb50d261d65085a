using NodaTime;

namespace CivicPractice.Statistics;

/// <content>Waiting for an event, and going back in time.</content>
public sealed partial class StatisticsProjection
{
    private const int Page = 2_000;

    private readonly List<(long Position, TaskCompletionSource Arrived)> _waiting = [];

    /// <summary>The district as it was: folds anew what had happened before a moment.</summary>
    /// <param name="log">The district's events.</param>
    /// <param name="until">The first moment after what is to be counted.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async ValueTask<StatisticsProjection> ReplayAsync(IEventLog log, Instant until, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        var projection = new StatisticsProjection();
        for (var page = await log.ReadAsync(0, Page, cancellationToken); page.Count > 0; page = await log.ReadAsync(page[^1].Position, Page, cancellationToken))
            projection.Apply([.. page.Select(recorded => recorded.Envelope).Where(envelope => envelope.At < until)]);
        return projection;
    }

    /// <summary>Waits until an event has been taken in.</summary>
    /// <param name="position">Its position.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask WaitAsync(long position, CancellationToken cancellationToken = default)
    {
        var waiting = (Position: position, Arrived: new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            if (Position >= position) return;
            _waiting.Add(waiting);
        }

        try
        {
            await waiting.Arrived.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_gate) _waiting.Remove(waiting);
        }
    }

    private void Wake()
    {
        foreach (var (position, arrived) in _waiting)
        {
            if (Position >= position) arrived.TrySetResult();
        }
    }
}
