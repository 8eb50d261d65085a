using CivicPractice.Statistics;

namespace CivicPractice.Domain.Tests.Support;

/// <summary>A store in which somebody else is quicker: right before the first commit of whoever works on it, a rival commits on the store itself.</summary>
internal sealed class Overtaken(IDistrictStore inner, Func<Task> rival) : IDistrictStore
{
    private bool _isOver;

    /// <summary>How often it was committed, or tried to.</summary>
    public int Commits { get; private set; }

    public IUnitOfWork Begin(DistrictId district, ActorId actor) => new Work(this, inner.Begin(district, actor));

    public IDistrictStatistics StatisticsOf(DistrictId district) => inner.StatisticsOf(district);

    public IEventLog LogOf(DistrictId district) => inner.LogOf(district);

    private async ValueTask LetTheRivalCommitAsync()
    {
        if (_isOver) return;
        _isOver = true;
        await rival();
    }

    private sealed class Work(Overtaken store, IUnitOfWork inner) : IUnitOfWork
    {
        public bool HasChanges => inner.HasChanges;

        public IRepository<TRoot, TId> Repository<TRoot, TId>()
            where TRoot : AggregateRoot<TId>
            where TId : struct, IEntityId<TId> => inner.Repository<TRoot, TId>();

        public ValueTask<string?> FindCommandAsync(IdempotencyKey key, CancellationToken cancellationToken = default) => inner.FindCommandAsync(key, cancellationToken);

        public async ValueTask CommitAsync(IdempotencyKey key = default, string command = "", CancellationToken cancellationToken = default)
        {
            store.Commits++;
            await store.LetTheRivalCommitAsync();
            await inner.CommitAsync(key, command, cancellationToken);
        }

        public ValueTask<ICommandBatch> BeginBatchAsync(CancellationToken cancellationToken = default) => inner.BeginBatchAsync(cancellationToken);

        public void Forget() => inner.Forget();
    }
}
