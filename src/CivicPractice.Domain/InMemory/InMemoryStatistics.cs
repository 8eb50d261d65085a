using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice.InMemory;

/// <summary>The figures of a district in memory: they take every event in at commit.</summary>
internal sealed class InMemoryStatistics(StatisticsProjection figures, IEventLog log) : IDistrictStatistics
{
    public ValueTask<IDistrictFigures> FiguresAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(figures);
    }

    public async ValueTask<IDistrictFigures> FiguresAsync(long atLeast, CancellationToken cancellationToken = default)
    {
        await figures.WaitAsync(atLeast, cancellationToken);
        return figures;
    }

    public async ValueTask<IDistrictFigures> FiguresBeforeAsync(Instant until, CancellationToken cancellationToken = default) =>
        await StatisticsProjection.ReplayAsync(log, until, cancellationToken);
}
