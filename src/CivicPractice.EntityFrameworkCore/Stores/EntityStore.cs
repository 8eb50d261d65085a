using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using CivicPractice.EntityFrameworkCore.Serialization;
using CivicPractice.EntityFrameworkCore.Stores;
using CivicPractice.Statistics;

namespace CivicPractice.EntityFrameworkCore;

/// <summary>Districts in a relational database: state and events in one transaction, an optimistic version on every aggregate.</summary>
/// <remarks>
/// <para>The same contract as the in-memory store, and proved by the same conformance suite. Safe for concurrent use, also by several programs.</para>
/// <para>Disposing of it keeps the figures, so that the next start need not fold them anew; without it nothing is lost but that time.</para>
/// </remarks>
public sealed class EntityStore : IDistrictStore, IDisposable
{
    // Of those who came all at once, so many keep what they have prepared.
    private const int MostIdle = 32;

    private readonly StoreDatabase _database;
    private readonly IEventSubscriber[] _subscribers;
    private readonly int _attempts;
    private readonly ConcurrentDictionary<DistrictId, EntityDistrict> _districts = new();
    private readonly ConcurrentBag<StoreConnection> _idle = [];
    private bool _isDisposed;

    internal EntityStore(StoreDatabase database, IEnumerable<IEventSubscriber> subscribers, EventCatalogue catalogue, int attempts)
    {
        _database = database;
        _subscribers = [.. subscribers];
        _attempts = attempts;
        Catalogue = catalogue;
    }

    internal EventCatalogue Catalogue { get; }

    /// <inheritdoc/>
    public IUnitOfWork Begin(DistrictId district, ActorId actor) => new EntityUnitOfWork(this, Of(district), actor);

    /// <inheritdoc/>
    public IDistrictStatistics StatisticsOf(DistrictId district) => Of(district).Figures;

    /// <inheritdoc/>
    public IEventLog LogOf(DistrictId district) => Of(district).Log;

    /// <summary>Keeps the figures and closes every connection.</summary>
    public void Dispose()
    {
        if (_isDisposed) return;
        foreach (var district in _districts.Values) district.Figures.TryKeep();
        _isDisposed = true;
        CloseIdle();
        _database.Dispose();
    }

    /// <summary>Asks something on a connection of its own.</summary>
    internal T Read<T>(DistrictId district, Func<StoreConnection, T> question)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var connection = Rent();
        try
        {
            connection.Enter(district);
            var answer = question(connection);
            Return(connection);
            return answer;
        }
        catch (ConcurrencyConflictException)
        {
            Return(connection);
            throw;
        }
        catch (DbException failure) when (_database.Explain(failure) is not null)
        {
            connection.Dispose();
            throw Explained(failure);
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            connection.Dispose();
            throw new StoreException(StoreFault.Damaged, "What is stored cannot be read: it was damaged, or changed by hand.", failure);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Does something in a transaction; whatever it throws, nothing of it is stored.</summary>
    internal async ValueTask<T> InTransactionAsync<T>(DistrictId district, bool isWriting, Func<StoreConnection, T> work, CancellationToken cancellationToken)
    {
        using var turn = isWriting ? await TurnAsync(district, cancellationToken) : null;
        return Transact(district, isWriting, work);
    }

    /// <summary>Writes what can also be written another time, unless somebody else writes just now.</summary>
    /// <returns>Whether it was written.</returns>
    internal bool TryWrite(DistrictId district, Func<StoreConnection, bool> work)
    {
        var writing = _database.TurnOf(district);
        if (!writing.Wait(0)) return false;
        using var turn = new Turn(writing);
        using var connection = Opened();
        try
        {
            connection.Enter(district);
            return connection.TryBegin(district) && Transact(connection, work);
        }
        catch (DbException failure) when (_database.Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>The right to write, which one caller of this program has at a time: who waits here does not wait in the database.</summary>
    internal async ValueTask<IDisposable> TurnAsync(DistrictId district, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var writing = _database.TurnOf(district);
        if (!await writing.WaitAsync(_database.Patience, cancellationToken))
            throw new StoreException(StoreFault.Locked, "The store was kept for too long, by another unit of work of this program or by what it waited for; is a batch not completed?");
        var turn = new Turn(writing);
        if (!_isDisposed) return turn;
        turn.Dispose();
        throw new ObjectDisposedException(nameof(EntityStore));
    }

    internal StoreConnection Rent() => _idle.TryTake(out var idle) ? idle : Opened();

    internal void Return(StoreConnection connection)
    {
        if (_isDisposed || _idle.Count >= MostIdle) connection.Dispose();
        else _idle.Add(connection);
    }

    internal IDisposable? TryLock(string name) => _database.TryLock(name);

    internal Exception Explained(DbException failure)
    {
        if (_database.IsTaken(failure)) return new ConcurrencyConflictException("Somebody else has stored it meanwhile.", failure);
        if (_database.Explain(failure) is not { } explained) return failure;
        // The others went to the same server: they cost nobody another call.
        if (explained.Fault == StoreFault.Unreachable) CloseIdle();
        return explained;
    }

    private T Transact<T>(DistrictId district, bool isWriting, Func<StoreConnection, T> work) => Read(district, connection =>
    {
        connection.Begin(isWriting, district);
        return Transact(connection, work);
    });

    // Of a conflict the connection is as good as before, once it is rolled back; of any other failure it is closed.
    private T Transact<T>(StoreConnection connection, Func<StoreConnection, T> work)
    {
        try
        {
            var done = work(connection);
            connection.Commit();
            return done;
        }
        catch (DbException failure) when (_database.IsTaken(failure))
        {
            connection.TryRollback();
            throw new ConcurrencyConflictException("Somebody else has stored it meanwhile.", failure);
        }
        catch (ConcurrencyConflictException)
        {
            connection.TryRollback();
            throw;
        }
    }

    private StoreConnection Opened()
    {
        try
        {
            return new StoreConnection(_database);
        }
        catch (DbException failure) when (_database.Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var connection)) connection.Dispose();
    }

    private EntityDistrict Of(DistrictId district) => _districts.GetOrAdd(district, id => new EntityDistrict(this, id, _subscribers, _attempts));

    private sealed class Turn(SemaphoreSlim writing) : IDisposable
    {
        private bool _isOver;

        public void Dispose()
        {
            if (_isOver) return;
            _isOver = true;
            writing.Release();
        }
    }
}
