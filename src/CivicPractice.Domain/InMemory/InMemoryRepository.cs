using Ardalis.Specification;

namespace CivicPractice.InMemory;

/// <summary>One caller's copies of one kind of aggregate.</summary>
internal sealed class InMemoryRepository<TRoot, TId>(InMemoryUnitOfWork work) : IRepository<TRoot, TId>, IForgetful
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
{
    private readonly Dictionary<TId, TRoot> _loaded = [];

    public ValueTask<TRoot?> FindAsync(TId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_loaded.TryGetValue(id, out var loaded)) return ValueTask.FromResult<TRoot?>(loaded);
        if (work.Tables.Find<TRoot, TId>(id) is { } stored) return ValueTask.FromResult<TRoot?>(Track(CopyOf(stored)));
        work.Track(new Tracked(id, null));
        return ValueTask.FromResult<TRoot?>(null);
    }

    public void Add(TRoot root)
    {
        ArgumentNullException.ThrowIfNull(root);
        if (root.District != work.District) throw new ArgumentException("The aggregate belongs to another district.", nameof(root));
        if (!_loaded.TryGetValue(root.Id, out var loaded)) Track(root);
        else if (!ReferenceEquals(loaded, root)) throw new ArgumentException($"{root} is in this unit of work already.", nameof(root));
    }

    public ValueTask<IReadOnlyList<TRoot>> ListAsync(Specification<TRoot> specification, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(specification);
        cancellationToken.ThrowIfCancellationRequested();
        var found = work.Tables.Read<TRoot, TId, List<TRoot>>(stored => [.. specification.Evaluate(stored)]);
        for (var i = 0; i < found.Count; i++) found[i] = Own(found[i]);
        return ValueTask.FromResult<IReadOnlyList<TRoot>>(found);
    }

    public ValueTask<int> CountAsync(Criterion<TRoot> criterion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(work.Tables.Read<TRoot, TId, int>(stored => stored.Count(criterion.IsSatisfiedBy)));
    }

    public ValueTask<bool> ExistsAsync(Criterion<TRoot> criterion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(work.Tables.Read<TRoot, TId, bool>(stored => stored.Any(criterion.IsSatisfiedBy)));
    }

    void IForgetful.Forget() => _loaded.Clear();

    // What is stored is never changed in place, so it can be copied outside the lock.
    private TRoot Own(TRoot stored) => _loaded.TryGetValue(stored.Id, out var loaded) ? loaded : Track(CopyOf(stored));

    private static TRoot CopyOf(TRoot stored) => (TRoot)((IAggregateRoot)stored).Snapshot();

    private TRoot Track(TRoot root)
    {
        _loaded.Add(root.Id, root);
        work.Track(new Tracked(root.Id, root));
        return root;
    }

    private sealed class Tracked(TId id, TRoot? root) : ITracked
    {
        public IAggregateRoot? Root => root;

        public (Type Root, Guid Key) Identity => (typeof(TRoot), id.Value);

        public long StoredVersion(IInMemoryTables tables) => tables.Find<TRoot, TId>(id)?.Version ?? 0;

        public void Write(IInMemoryTables tables) => tables.Put<TRoot, TId>(CopyOf(root!));
    }
}
