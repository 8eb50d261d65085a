namespace CivicPractice.InMemory;

/// <summary>One caller's copies, until they are committed or forgotten.</summary>
#pragma warning disable CA1001 // Whoever begins a batch disposes of it.
internal sealed class InMemoryUnitOfWork(InMemoryDistrict district, ActorId actor) : IUnitOfWork
#pragma warning restore CA1001
{
    private readonly Dictionary<Type, object> _repositories = [];
    private readonly List<ITracked> _tracked = [];
    private InMemoryBatch? _batch;

    public bool HasChanges => _tracked.Exists(tracked => tracked.Root is { Raised.Count: > 0 });

    public DistrictId District => district.Id;

    public IInMemoryTables Tables => (IInMemoryTables?)_batch ?? district;

    public IRepository<TRoot, TId> Repository<TRoot, TId>()
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        if (!_repositories.TryGetValue(typeof(TRoot), out var repository))
            _repositories.Add(typeof(TRoot), repository = new InMemoryRepository<TRoot, TId>(this));
        return (InMemoryRepository<TRoot, TId>)repository;
    }

    public ValueTask<string?> FindCommandAsync(IdempotencyKey key, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(key.IsSome ? Tables.FindCommand(key) : null);

    public async ValueTask CommitAsync(IdempotencyKey key = default, string command = "", CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Tables.Commit(_tracked, actor, key, command);
        _tracked.RemoveAll(tracked => tracked.Root is null);
        if (_batch is null) await district.Delivery.DeliverAfterCommitAsync();
    }

    public ValueTask<ICommandBatch> BeginBatchAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_batch is not null) throw new InvalidOperationException("A batch is under way in this unit of work.");
        if (HasChanges) throw new InvalidOperationException("Commit or forget the changes of this unit of work first.");
        Forget();
        _batch = new InMemoryBatch(district, EndBatch);
        return ValueTask.FromResult<ICommandBatch>(_batch);
    }

    public void Forget()
    {
        _tracked.Clear();
        foreach (var repository in _repositories.Values) ((IForgetful)repository).Forget();
    }

    internal void Track(ITracked tracked) => _tracked.Add(tracked);

    // What was loaded in the batch is not what the district has, should it be given up.
    private void EndBatch(InMemoryBatch batch)
    {
        _batch = null;
        Forget();
    }
}

/// <summary>What a unit of work empties when it forgets.</summary>
internal interface IForgetful
{
    void Forget();
}
