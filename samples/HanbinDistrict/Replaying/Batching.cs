using CivicPractice;

namespace HanbinDistrict.Replaying;

/// <summary>Puts many commands into one transaction of the store: a day, or a few thousand registrations. Memory needs none.</summary>
internal sealed class Batching(OpenDistrict district, bool isWanted) : IAsyncDisposable
{
    private ICommandBatch? _batch;

    /// <summary>Stores what was done, and begins the next batch.</summary>
    public async ValueTask NextAsync(CancellationToken cancellationToken)
    {
        if (!isWanted) return;
        await CompleteAsync(cancellationToken);
        _batch = await district.UnitOfWork.BeginBatchAsync(cancellationToken);
    }

    /// <summary>Stores what was done.</summary>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        if (_batch is not { } batch) return;
        await batch.CompleteAsync(cancellationToken);
        await DisposeAsync();
    }

    /// <summary>Gives up what was not stored.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_batch is { } batch) await batch.DisposeAsync();
        _batch = null;
    }
}
