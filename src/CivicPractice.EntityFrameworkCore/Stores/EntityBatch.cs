using System.Data.Common;
using CivicPractice.EntityFrameworkCore.Log;

namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>Many commits in one transaction: events go to the log at once, each aggregate is written when somebody asks or all is completed.</summary>
/// <remarks>Nobody else writes meanwhile. So what is loaded here stays as it is, and is kept: a volunteer who serves ten times a day is read and written once.</remarks>
internal sealed class EntityBatch : ICommandBatch
{
    private readonly EntityDistrict _district;
    private readonly ActorId _actor;
    private readonly Action _ended;
    private readonly IDisposable _turn;
    private readonly StoreConnection _connection;
    private readonly Dictionary<(Type Kind, Guid Key), Kept> _kept = [];
    private readonly List<RecordedEvent> _events = [];
    private long _position;
    private bool _isOver;
    private bool _isBroken;

    private EntityBatch(EntityDistrict district, ActorId actor, Action ended, IDisposable turn, StoreConnection connection, long last) =>
        (_district, _actor, _ended, _turn, _connection, _position) = (district, actor, ended, turn, connection, last);

    public static async ValueTask<EntityBatch> BeginAsync(EntityDistrict district, ActorId actor, Action ended, CancellationToken cancellationToken)
    {
        var turn = await district.Store.TurnAsync(district.Id, cancellationToken);
        try
        {
            var connection = district.Store.Rent();
            try
            {
                connection.Enter(district.Id);
                connection.Begin(isWriting: true, district.Id);
                return new EntityBatch(district, actor, ended, turn, connection, connection.Log.LastPosition(district.Id));
            }
            catch (DbException failure)
            {
                connection.Dispose();
                throw district.Store.Explained(failure);
            }
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public TRoot? Find<TRoot, TId>(TId id)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        if (!_kept.TryGetValue((typeof(TRoot), id.Value), out var kept))
        {
            if (Use(connection => connection.Rows.Find<TRoot, TId>(_district.Id, id), isWriting: false) is not { } found) return null;
            _kept.Add((typeof(TRoot), id.Value), kept = new Kept(found, found.Version));
        }

        return (TRoot)kept.Snapshot.Snapshot();
    }

    public void Commit(IReadOnlyList<Seen> seen, IdempotencyKey key, string command) => Use(connection =>
    {
        if (key.IsSome && connection.Log.FindCommand(_district.Id, key) is not null) throw new ConcurrencyConflictException("The key was committed meanwhile.");
        if (seen.Any(one => VersionOf(one) != one.Version)) throw new ConcurrencyConflictException();
        foreach (var envelope in seen.SelectMany(one => one.Envelopes(_district.Id, _actor, key))) Append(envelope);
        if (key.IsSome) connection.Writer.InsertRow(new CommandRow { District = _district.Id, Key = key.ToString(), Command = command });
        foreach (var one in seen) Keep(one);
        return true;
    });

    /// <summary>Asks over many rows, which must all be written for it.</summary>
    public T Ask<T>(Func<StoreConnection, T> question)
    {
        WriteKept();
        return Use(question, isWriting: false);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_isBroken) throw new InvalidOperationException("A commit of the batch has failed in the store: it can only be given up.");
        WriteKept();
        Use(connection =>
        {
            connection.Commit();
            return true;
        });
        End(isUsable: true);
        _district.Figures.Take(_events);
        await _district.Delivery.DeliverAfterCommitAsync();
    }

    public ValueTask DisposeAsync()
    {
        if (_isOver) return ValueTask.CompletedTask;
        // Nobody else gets a connection that could not be rolled back.
        End(_connection.TryRollback());
        return ValueTask.CompletedTask;
    }

    // What was read in the batch is still so; only what claims to be new has to be looked for.
    private long VersionOf(Seen one)
    {
        if (_kept.TryGetValue((one.Kind, one.Key), out var kept)) return kept.Snapshot.Version;
        return one is { IsChanged: true, Version: 0 } ? _connection.Rows.VersionOf(one.Kind, _district.Id, one.Id) : one.Version;
    }

    private void Keep(Seen one)
    {
        if (one.Root is not { } root || !one.IsChanged) return;
        var stored = _kept.TryGetValue((one.Kind, one.Key), out var kept) ? kept.StoredVersion : one.Version;
        root.MarkCommitted();
        _kept[(one.Kind, one.Key)] = new Kept(root.Snapshot(), stored);
    }

    private void Append(EventEnvelope envelope)
    {
        _events.Add(new RecordedEvent(++_position, envelope));
        _connection.Writer.InsertRow(envelope.ToRow(_position, _district.Store.Catalogue));
    }

    private void WriteKept() => Use(connection =>
    {
        foreach (var (what, kept) in _kept.Where(one => one.Value.IsDirty).ToList())
        {
            new Commit(connection, _district, _actor).Write(kept.Snapshot, kept.StoredVersion);
            _kept[what] = kept with { StoredVersion = kept.Snapshot.Version };
        }

        return true;
    });

    private T Use<T>(Func<StoreConnection, T> work, bool isWriting = true)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        try
        {
            return work(_connection);
        }
        catch (DbException failure)
        {
            _isBroken = true;
            throw _district.Store.Explained(failure);
        }
        catch (Exception failure) when (isWriting && failure is not ConcurrencyConflictException)
        {
            // Something may be written by half: a conflict is found before the first write, anything else is not.
            _isBroken = true;
            throw;
        }
    }

    private void End(bool isUsable)
    {
        _isOver = true;
        _ended();
        if (isUsable) _district.Store.Return(_connection);
        else _connection.Dispose();
        _turn.Dispose();
    }

    /// <summary>What the unit of work has committed last, and the version that is stored.</summary>
    private sealed record Kept(IAggregateRoot Snapshot, long StoredVersion)
    {
        public bool IsDirty => Snapshot.Version != StoredVersion;
    }
}
