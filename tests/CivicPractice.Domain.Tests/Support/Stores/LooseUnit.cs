using Ardalis.Specification;

namespace CivicPractice.Domain.Tests.Support.Stores;

/// <summary>A broken unit of work: it commits what was changed and not what that rests on; perhaps one aggregate after the other.</summary>
internal sealed class LooseUnit(Func<IUnitOfWork> begin, bool oneByOne) : PassingUnit(begin())
{
    private readonly Dictionary<(Type, Guid), (IAggregateRoot Root, Action Add)> _loaded = [];

    public override bool HasChanges => _loaded.Values.Any(one => one.Root.Raised.Count > 0);

    public override IRepository<TRoot, TId> Repository<TRoot, TId>() => new Loose<TRoot, TId>(this);

    public override async ValueTask CommitAsync(IdempotencyKey key = default, string command = "", CancellationToken cancellationToken = default)
    {
        foreach (var (_, add) in _loaded.Values.Where(one => one.Root.Raised.Count > 0).ToList())
        {
            add();
            if (!oneByOne) continue;
            await Inner.CommitAsync(cancellationToken: cancellationToken);
            Inner.Forget();
        }

        await Inner.CommitAsync(key, command, cancellationToken);
        Inner.Forget();
    }

    public override void Forget()
    {
        _loaded.Clear();
        Inner.Forget();
    }

    private TRoot Own<TRoot, TId>(TRoot root)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        if (_loaded.TryGetValue((typeof(TRoot), root.Id.Value), out var loaded)) return (TRoot)loaded.Root;
        _loaded.Add((typeof(TRoot), root.Id.Value), (root, () => Inner.Repository<TRoot, TId>().Add(root)));
        return root;
    }

    private sealed class Loose<TRoot, TId>(LooseUnit unit) : PassingRepository<TRoot, TId>(unit.Inner.Repository<TRoot, TId>())
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        public override async ValueTask<TRoot?> FindAsync(TId id, CancellationToken cancellationToken = default) =>
            unit._loaded.TryGetValue((typeof(TRoot), id.Value), out var loaded) ? (TRoot)loaded.Root
            : await unit.Elsewhere.Repository<TRoot, TId>().FindAsync(id, cancellationToken) is { } found ? unit.Own<TRoot, TId>(found) : null;

        public override void Add(TRoot root) => unit.Own<TRoot, TId>(root);

        public override async ValueTask<IReadOnlyList<TRoot>> ListAsync(Specification<TRoot> specification, CancellationToken cancellationToken = default) =>
            [.. (await unit.Elsewhere.Repository<TRoot, TId>().ListAsync(specification, cancellationToken)).Select(unit.Own<TRoot, TId>)];
    }

    // Whose looks nobody keeps account of.
    private IUnitOfWork Elsewhere => begin();
}
