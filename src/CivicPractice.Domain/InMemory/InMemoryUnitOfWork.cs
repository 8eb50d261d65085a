namespace CivicPractice.InMemory;

/// <summary>One caller's copies, until they are committed or forgotten.</summary>
internal sealed class InMemoryUnitOfWork(InMemoryDistrict district, ActorId actor) : IUnitOfWork
{
    private readonly Dictionary<Type, object> _repositories = [];
    private readonly List<ITracked> _tracked = [];

    public bool HasChanges => _tracked.Exists(tracked => tracked.Root is { Raised.Count: > 0 });

    public InMemoryDistrict District => district;

    public IRepository<TRoot, TId> Repository<TRoot, TId>()
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        if (!_repositories.TryGetValue(typeof(TRoot), out var repository))
            _repositories.Add(typeof(TRoot), repository = new InMemoryRepository<TRoot, TId>(this));
        return (InMemoryRepository<TRoot, TId>)repository;
    }

    public ValueTask<string?> FindCommandAsync(IdempotencyKey key, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(key.IsSome ? district.FindCommand(key) : null);

    public async ValueTask CommitAsync(IdempotencyKey key = default, string command = "", CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        district.Commit(_tracked, actor, key, command);
        _tracked.RemoveAll(tracked => tracked.Root is null);
        if (district.HasSubscribers) await district.DeliverAfterCommitAsync();
    }

    public void Forget()
    {
        _tracked.Clear();
        foreach (var repository in _repositories.Values) ((IForgetful)repository).Forget();
    }

    internal void Track(ITracked tracked) => _tracked.Add(tracked);
}

/// <summary>What a unit of work empties when it forgets.</summary>
internal interface IForgetful
{
    void Forget();
}
