using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>What is to happen, in the order of time; what happens may put more on the line.</summary>
internal sealed class Timeline(Batching batching, DateTimeZone timeZone)
{
    // Two steps of the same moment come in the order in which they were put on the line.
    private readonly PriorityQueue<(Instant At, Func<Instant, ValueTask> Step), (Instant At, long Number)> _steps = new();
    private long _number;

    /// <summary>The moment of the last step.</summary>
    public Instant Now { get; private set; } = Instant.MinValue;

    /// <summary>Puts a step on the line; one that lies behind comes next.</summary>
    public void At(Instant at, Func<Instant, ValueTask> step)
    {
        var moment = Instant.Max(at, Now);
        _steps.Enqueue((moment, step), (moment, _number++));
    }

    /// <summary>Lets everything happen, a day a batch.</summary>
    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var day = default(LocalDate);
        while (_steps.TryDequeue(out var next, out _))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (next.At.InZone(timeZone).Date is var today && today != day) await batching.NextAsync(cancellationToken);
            day = today;
            Now = next.At;
            await next.Step(next.At);
        }
    }
}
