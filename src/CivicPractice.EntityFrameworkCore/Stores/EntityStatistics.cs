using CivicPractice.EntityFrameworkCore.Log;
using CivicPractice.EntityFrameworkCore.Serialization;
using CivicPractice.Statistics;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>The figures of one district: a fold kept in memory, brought up to the log when it is asked, and stored from time to time.</summary>
internal sealed class EntityStatistics(EntityStore store, DistrictId district, EntityLedger ledger) : IDistrictStatistics
{
    private const int Page = 2_000;

    // After so many events the figures are stored, or after a tenth of all, so that a start after a crash has no more than these to fold and storing never costs more than counting.
    private const int KeepAfter = 10_000;
    private const int KeepAfterOneIn = 10;

    // How often the log is asked for an event that somebody else is to commit.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    private readonly Lock _gate = new();
    private StatisticsProjection? _projection;
    private long _keptAt;

    public ValueTask<IDistrictFigures> FiguresAsync(CancellationToken cancellationToken = default) => new(CaughtUp(cancellationToken));

    public async ValueTask<IDistrictFigures> FiguresAsync(long atLeast, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var figures = CaughtUp(cancellationToken);
            if (figures.Position >= atLeast) return figures;
            await Task.Delay(Between, cancellationToken);
        }
    }

    public async ValueTask<IDistrictFigures> FiguresBeforeAsync(Instant until, CancellationToken cancellationToken = default) =>
        await StatisticsProjection.ReplayAsync(store.LogOf(district), until, cancellationToken);

    /// <summary>Takes in what was just committed, unless others have committed in between: then the log tells when it is asked.</summary>
    public void Take(IReadOnlyList<RecordedEvent> committed)
    {
        try
        {
            lock (_gate)
            {
                _projection ??= Restored();
                if (committed.Count == 0 || committed[0].Position != _projection.Position + 1) return;
                _projection.Apply([.. committed.Select(recorded => recorded.Envelope)]);
                if (_projection.Position - _keptAt < Math.Max(KeepAfter, _projection.Position / KeepAfterOneIn)) return;
            }

            TryKeep();
        }
#pragma warning disable CA1031 // The commit is done. Whoever asks for figures gets them folded anew, or hears what is wrong.
        catch (Exception)
#pragma warning restore CA1031
        {
            lock (_gate) _projection = null;
        }
    }

    /// <summary>Stores the figures, if they have moved on and nobody hinders it; they can be folded anew at any time.</summary>
    public void TryKeep()
    {
        StatisticsSnapshot snapshot;
        lock (_gate)
        {
            if (_projection is null || _projection.Position <= _keptAt) return;
            snapshot = _projection.Capture();
        }

        try
        {
            if (!store.TryWrite(district, connection => Keep(connection, snapshot))) return;
            lock (_gate) _keptAt = snapshot.Position;
        }
        catch (Exception failure) when (failure is StoreException or ConcurrencyConflictException)
        {
            // Somebody writes, or nobody may: the next start folds what is missing.
        }
    }

    private StatisticsProjection CaughtUp(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _projection ??= Restored();
            while (_projection.Position < ledger.LastPosition())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var page = ledger.Read(_projection.Position, Page);
                if (page.Count == 0 || page[0].Position != _projection.Position + 1 || page[^1].Position != _projection.Position + page.Count)
                    throw new StoreException(StoreFault.Damaged, $"The log of district {district} has a gap after position {_projection.Position}.");
                _projection.Apply([.. page.Select(recorded => recorded.Envelope)]);
            }

            return _projection;
        }
    }

    // A snapshot of another release, a damaged one, or one ahead of the log is no loss: the figures are folded from the events.
    private StatisticsProjection Restored()
    {
        var row = store.Read(district, connection => connection.Context.Set<FiguresRow>().FirstOrDefault(one => one.District == district));
        if (row is null || row.Position > ledger.LastPosition()) return new StatisticsProjection();
        try
        {
            var restored = new StatisticsProjection(DomainJson.Read<StatisticsSnapshot>(row.Snapshot));
            if (restored.Position != row.Position) return new StatisticsProjection();
            _keptAt = row.Position;
            return restored;
        }
#pragma warning disable CA1031 // Whatever is wrong with it, it is worth nothing but time.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new StatisticsProjection();
        }
    }

    private bool Keep(StoreConnection connection, StatisticsSnapshot snapshot)
    {
        // Another program may have stored later ones.
        var last = connection.Log.LastPosition(district);
        var rows = connection.Context.Set<FiguresRow>().Where(one => one.District == district);
        if (rows.Any(one => one.Position >= snapshot.Position && one.Position <= last)) return true;
        rows.ExecuteDelete();
        connection.Writer.InsertRow(new FiguresRow { District = district, Position = snapshot.Position, Snapshot = DomainJson.Write(snapshot) });
        return true;
    }
}
