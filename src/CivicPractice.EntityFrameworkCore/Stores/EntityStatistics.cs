using System.Text.Json;
using CivicPractice.EntityFrameworkCore.Log;
using CivicPractice.EntityFrameworkCore.Serialization;
using CivicPractice.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>The figures of one district: a fold kept in memory, brought up to the log when it is asked, and stored from time to time.</summary>
internal sealed class EntityStatistics(EntityStore store, DistrictId district, EntityLedger ledger) : IDistrictStatistics
{
    private const int Page = 2_000;

    // After so many events the figures are stored, so that a start after a crash has no more than these to fold.
    private const int KeepAfter = 10_000;

    private readonly Lock _gate = new();
    private StatisticsProjection? _projection;
    private long _keptAt;

    public ValueTask<AsOf<DistrictOverview>> OverviewAsync(CancellationToken cancellationToken = default) => new(CaughtUp(cancellationToken).Overview());

    public ValueTask<AsOf<IReadOnlyList<SessionFigures>>> SessionsAsync(CancellationToken cancellationToken = default) =>
        new(CaughtUp(cancellationToken).Sessions());

    public ValueTask<AsOf<IReadOnlyList<SiteFigures>>> SitesAsync(CancellationToken cancellationToken = default) => new(CaughtUp(cancellationToken).Sites());

    /// <summary>Takes in what was just committed, unless others have committed in between: then the log tells when it is asked.</summary>
    public void Take(IReadOnlyList<RecordedEvent> committed)
    {
        lock (_gate)
        {
            _projection ??= Restored();
            if (committed.Count == 0 || committed[0].Position != _projection.Position + 1) return;
            foreach (var recorded in committed) _projection.Apply(recorded.Envelope);
            if (_projection.Position - _keptAt < KeepAfter) return;
        }

        TryKeep();
    }

    /// <summary>Stores the figures, if they have moved on and nobody hinders it; they can be folded anew at any time.</summary>
    public void TryKeep()
    {
        if (Unkept() is not { } snapshot) return;
        try
        {
            store.TryWrite(connection => Keep(connection, snapshot));
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
                foreach (var recorded in ledger.Read(_projection.Position, Page)) _projection.Apply(recorded.Envelope);
            }

            return _projection;
        }
    }

    private StatisticsProjection Restored()
    {
        var row = store.Read(connection => connection.Context.Set<FiguresRow>().FirstOrDefault(one => one.District == district));
        if (row is null || Snapshot(row.Snapshot) is not { } snapshot) return new StatisticsProjection();
        _keptAt = row.Position;
        return new StatisticsProjection(snapshot);
    }

    // A snapshot of another release is no loss: the figures are folded from the events.
    private static StatisticsSnapshot? Snapshot(string text)
    {
        try
        {
            return DomainJson.Read<StatisticsSnapshot>(text) is { Shape: StatisticsSnapshot.CurrentShape } snapshot ? snapshot : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private StatisticsSnapshot? Unkept()
    {
        lock (_gate) return _projection is { } projection && projection.Position > _keptAt ? projection.Capture() : null;
    }

    private bool Keep(StoreConnection connection, StatisticsSnapshot snapshot)
    {
        // Another program may have stored later ones.
        var rows = connection.Context.Set<FiguresRow>().Where(one => one.District == district);
        if (!rows.Any(one => one.Position >= snapshot.Position))
        {
            rows.ExecuteDelete();
            connection.Writer.InsertRow(new FiguresRow { District = district, Position = snapshot.Position, Snapshot = DomainJson.Write(snapshot) });
        }

        lock (_gate) _keptAt = snapshot.Position;
        return true;
    }
}
