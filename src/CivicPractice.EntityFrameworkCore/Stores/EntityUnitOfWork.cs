namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>One caller's aggregates, until they are committed or forgotten.</summary>
#pragma warning disable CA1001 // Whoever begins a batch disposes of it.
internal sealed class EntityUnitOfWork(EntityStore store, EntityDistrict district, ActorId actor) : IUnitOfWork
#pragma warning restore CA1001
{
    private readonly Dictionary<Type, IForgetful> _repositories = [];
    private readonly List<Seen> _seen = [];

    public bool HasChanges => _seen.Exists(one => one.IsChanged);

    public EntityStore Store => store;

    public DistrictId District => district.Id;

    public ActorId Actor => actor;

    public EntityBatch? Batch { get; private set; }

    public IRepository<TRoot, TId> Repository<TRoot, TId>()
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        if (!_repositories.TryGetValue(typeof(TRoot), out var repository)) _repositories.Add(typeof(TRoot), repository = new EntityRepository<TRoot, TId>(this));
        return (EntityRepository<TRoot, TId>)repository;
    }

    public ValueTask<string?> FindCommandAsync(IdempotencyKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(key.IsSome ? Ask(connection => connection.Log.FindCommand(District, key)) : null);
    }

    public async ValueTask CommitAsync(IdempotencyKey key = default, string command = "", CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Batch is { } batch)
        {
            batch.Commit(_seen, key, command);
            Settle();
            return;
        }

        var isWriting = HasChanges || key.IsSome;
        var appended = await store.InTransactionAsync(district.Id, isWriting, connection => new Commit(connection, district, actor).Store(_seen, key, command), cancellationToken);
        Settle();
        var committed = appended.Events;
        if (committed.Count == 0) return;
        district.Figures.Take(committed);
        await district.Delivery.DeliverAfterCommitAsync();
    }

    public async ValueTask<ICommandBatch> BeginBatchAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Batch is not null) throw new InvalidOperationException("A batch is under way in this unit of work.");
        if (HasChanges) throw new InvalidOperationException("Commit or forget the changes of this unit of work first.");
        Forget();
        return Batch = await EntityBatch.BeginAsync(district, actor, EndBatch, cancellationToken);
    }

    public void Forget()
    {
        _seen.Clear();
        foreach (var repository in _repositories.Values) repository.Forget();
    }

    public void Track(Seen seen) => _seen.Add(seen);

    /// <summary>Asks where this unit of work has its aggregates from.</summary>
    public T Ask<T>(Func<StoreConnection, T> question) => Batch is { } batch ? batch.Ask(question) : store.Read(District, question);

    private void Settle()
    {
        foreach (var one in _seen) one.Root?.MarkCommitted();
        _seen.RemoveAll(one => one.Root is null);
    }

    // What was loaded in the batch is not what is stored, should it be given up.
    private void EndBatch()
    {
        Batch = null;
        Forget();
    }
}

/// <summary>What a unit of work empties when it forgets.</summary>
internal interface IForgetful
{
    void Forget();
}
