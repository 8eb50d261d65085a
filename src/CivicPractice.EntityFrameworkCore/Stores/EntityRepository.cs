using Ardalis.Specification;
using CivicPractice.EntityFrameworkCore.Querying;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>One caller's aggregates of one kind.</summary>
internal sealed class EntityRepository<TRoot, TId>(EntityUnitOfWork work) : IRepository<TRoot, TId>, IForgetful
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
{
    // So many ids in one question.
    private const int AtOnce = 1_000;

    private readonly Dictionary<TId, TRoot> _loaded = [];

    public ValueTask<TRoot?> FindAsync(TId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_loaded.TryGetValue(id, out var loaded)) return ValueTask.FromResult<TRoot?>(loaded);
        var found = work.Batch is { } batch ? batch.Find<TRoot, TId>(id) : work.Ask(connection => connection.Rows.Find<TRoot, TId>(work.District, id));
        if (found is not null) return ValueTask.FromResult<TRoot?>(Track(found));
        work.Track(new Seen(typeof(TRoot), id, id.Value, null));
        return ValueTask.FromResult<TRoot?>(null);
    }

    public ValueTask<IReadOnlyDictionary<TId, TRoot>> FindAllAsync(IReadOnlyCollection<TId> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new Dictionary<TId, TRoot>();
        foreach (var some in ids.Distinct().Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var unknown = some.Where(id => !_loaded.ContainsKey(id)).ToList();
            if (unknown.Count > 0)
            {
                foreach (var root in work.Ask(connection => connection.Of<TRoot, TId>(work.District).Where(root => EF.Parameter(unknown).Contains(root.Id)).ToList())) Own(root);
            }

            foreach (var id in some)
            {
                if (_loaded.TryGetValue(id, out var root)) found.Add(id, root);
                else work.Track(new Seen(typeof(TRoot), id, id.Value, null));
            }
        }

        return ValueTask.FromResult<IReadOnlyDictionary<TId, TRoot>>(found);
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
        var found = work.Ask(connection => connection.Of<TRoot, TId>(work.District).Asking(specification).ToList());
        for (var i = 0; i < found.Count; i++) found[i] = Own(found[i]);
        return ValueTask.FromResult<IReadOnlyList<TRoot>>(found);
    }

    public ValueTask<int> CountAsync(Criterion<TRoot> criterion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(work.Ask(connection => connection.Of<TRoot, TId>(work.District).Count(criterion.ToExpression())));
    }

    public ValueTask<bool> ExistsAsync(Criterion<TRoot> criterion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(work.Ask(connection => connection.Of<TRoot, TId>(work.District).Any(criterion.ToExpression())));
    }

    void IForgetful.Forget() => _loaded.Clear();

    private TRoot Own(TRoot stored) => _loaded.TryGetValue(stored.Id, out var loaded) ? loaded : Track(stored);

    private TRoot Track(TRoot root)
    {
        _loaded.Add(root.Id, root);
        work.Track(new Seen(typeof(TRoot), root.Id, root.Id.Value, root));
        return root;
    }
}
