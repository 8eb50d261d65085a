using Ardalis.Specification;
using CivicPractice.Statistics;

namespace CivicPractice.Domain.Tests.Support.Stores;

/// <summary>A store that passes everything on; heirs do one thing differently.</summary>
internal class PassingStore(IDistrictStore inner) : IDistrictStore
{
    protected IDistrictStore Inner => inner;

    public virtual IUnitOfWork Begin(DistrictId district, ActorId actor) => inner.Begin(district, actor);

    public virtual IDistrictStatistics StatisticsOf(DistrictId district) => inner.StatisticsOf(district);

    public virtual IEventLog LogOf(DistrictId district) => inner.LogOf(district);
}

/// <summary>A unit of work that passes everything on.</summary>
internal class PassingUnit(IUnitOfWork inner) : IUnitOfWork
{
    protected IUnitOfWork Inner => inner;

    public virtual bool HasChanges => inner.HasChanges;

    public virtual IRepository<TRoot, TId> Repository<TRoot, TId>()
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId> => inner.Repository<TRoot, TId>();

    public virtual ValueTask<string?> FindCommandAsync(IdempotencyKey key, CancellationToken cancellationToken = default) => inner.FindCommandAsync(key, cancellationToken);

    public virtual ValueTask CommitAsync(IdempotencyKey key = default, string command = "", CancellationToken cancellationToken = default) =>
        inner.CommitAsync(key, command, cancellationToken);

    public virtual ValueTask<ICommandBatch> BeginBatchAsync(CancellationToken cancellationToken = default) => inner.BeginBatchAsync(cancellationToken);

    public virtual void Forget() => inner.Forget();
}

/// <summary>A repository that passes everything on.</summary>
internal class PassingRepository<TRoot, TId>(IRepository<TRoot, TId> inner) : IRepository<TRoot, TId>
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
{
    public virtual ValueTask<TRoot?> FindAsync(TId id, CancellationToken cancellationToken = default) => inner.FindAsync(id, cancellationToken);

    public virtual void Add(TRoot root) => inner.Add(root);

    public virtual ValueTask<IReadOnlyList<TRoot>> ListAsync(Specification<TRoot> specification, CancellationToken cancellationToken = default) =>
        inner.ListAsync(specification, cancellationToken);

    public virtual ValueTask<int> CountAsync(Criterion<TRoot> criterion, CancellationToken cancellationToken = default) => inner.CountAsync(criterion, cancellationToken);

    public virtual ValueTask<bool> ExistsAsync(Criterion<TRoot> criterion, CancellationToken cancellationToken = default) => inner.ExistsAsync(criterion, cancellationToken);
}

/// <summary>A log that passes everything on.</summary>
internal class PassingLog(IEventLog inner) : IEventLog
{
    public virtual ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(long after, int most, CancellationToken cancellationToken = default) => inner.ReadAsync(after, most, cancellationToken);

    public virtual ValueTask<IReadOnlyList<RecordedEvent>> ReadOfAsync(string kind, Guid aggregate, CancellationToken cancellationToken = default) => inner.ReadOfAsync(kind, aggregate, cancellationToken);

    public virtual ValueTask<IReadOnlyDictionary<string, Exception>> DeliverAsync(CancellationToken cancellationToken = default) => inner.DeliverAsync(cancellationToken);

    public virtual ValueTask<IReadOnlyList<ParkedEvent>> ParkedAsync(CancellationToken cancellationToken = default) => inner.ParkedAsync(cancellationToken);

    public virtual ValueTask<IReadOnlyList<ParkedEvent>> RetryParkedAsync(string subscriber, CancellationToken cancellationToken = default) =>
        inner.RetryParkedAsync(subscriber, cancellationToken);

    public virtual ValueTask DropParkedAsync(string subscriber, long position, CancellationToken cancellationToken = default) =>
        inner.DropParkedAsync(subscriber, position, cancellationToken);
}
