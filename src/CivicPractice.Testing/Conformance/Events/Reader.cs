namespace CivicPractice.Testing.Conformance;

/// <summary>A subscriber that writes down what it was brought, and fails or does something where it is told to.</summary>
internal sealed class Reader(string name) : IEventSubscriber
{
    private readonly Lock _gate = new();
    private readonly List<RecordedEvent> _taken = [];
    private readonly List<long> _tried = [];

    public string Name => name;

    public Func<RecordedEvent, Task>? On { get; set; }

    /// <summary>What it took, in that order.</summary>
    public IReadOnlyList<RecordedEvent> Taken
    {
        get
        {
            lock (_gate) return [.. _taken];
        }
    }

    /// <summary>The positions it was brought, those it failed on too.</summary>
    public IReadOnlyList<long> Tried
    {
        get
        {
            lock (_gate) return [.. _tried];
        }
    }

    public IEnumerable<long> Positions => Taken.Select(taken => taken.Position);

    public Reader FailingOn(Func<RecordedEvent, bool> which)
    {
        On = recorded => which(recorded) ? throw new NotSupportedException("This subscriber fails on purpose.") : Task.CompletedTask;
        return this;
    }

    public async ValueTask HandleAsync(long position, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var recorded = new RecordedEvent(position, envelope);
        lock (_gate) _tried.Add(position);
        if (On is { } on) await on(recorded);
        lock (_gate) _taken.Add(recorded);
    }

    /// <summary>All events up to the last, in order; after an interruption some may come again, then in order again.</summary>
    public void MustHaveTaken(IReadOnlyList<RecordedEvent> log, string what)
    {
        var taken = Taken;
        long before = 0;
        foreach (var one in taken)
        {
            Must.Hold(one.Position <= before + 1, $"{what}: event {one.Position} came after {before}.");
            Must.Hold(one.Position <= log.Count && Words.Of(log[(int)one.Position - 1]) == Words.Of(one), $"{what}: what came as event {one.Position} is what stands in the log.");
            before = one.Position;
        }

        Must.Equal(log.Count, (int)before, $"{what}: the last event that came");
    }
}
