using CivicPractice.Statistics;

namespace CivicPractice.Testing.Conformance;

/// <summary>Lets nobody store before everybody has looked, so that a race is one also where the store is fast.</summary>
internal sealed class Gate(int callers)
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing = callers;

    /// <summary>The store for one caller.</summary>
    public Caller For(IDistrictStore store) => new(this, store);

    private void Arrive()
    {
        if (Interlocked.Decrement(ref _missing) == 0) _open.SetResult();
    }

    internal sealed class Caller(Gate gate, IDistrictStore store) : IDistrictStore
    {
        private bool _hasArrived;

        public IUnitOfWork Begin(DistrictId district, ActorId actor) => new Unit(this, store.Begin(district, actor));

        public IDistrictStatistics StatisticsOf(DistrictId district) => store.StatisticsOf(district);

        public IEventLog LogOf(DistrictId district) => store.LogOf(district);

        /// <summary>Also for one who ends without storing anything: the others must not wait.</summary>
        public void Arrive()
        {
            if (_hasArrived) return;
            _hasArrived = true;
            gate.Arrive();
        }

        private Task PassAsync()
        {
            Arrive();
            return gate._open.Task;
        }

        private sealed class Unit(Caller caller, IUnitOfWork work) : IUnitOfWork
        {
            public bool HasChanges => work.HasChanges;

            public IRepository<TRoot, TId> Repository<TRoot, TId>()
                where TRoot : AggregateRoot<TId>
                where TId : struct, IEntityId<TId> => work.Repository<TRoot, TId>();

            public ValueTask<string?> FindCommandAsync(IdempotencyKey key, CancellationToken cancellationToken = default) => work.FindCommandAsync(key, cancellationToken);

            public async ValueTask CommitAsync(IdempotencyKey key = default, string command = "", CancellationToken cancellationToken = default)
            {
                await caller.PassAsync();
                await work.CommitAsync(key, command, cancellationToken);
            }

            public ValueTask<ICommandBatch> BeginBatchAsync(CancellationToken cancellationToken = default) => work.BeginBatchAsync(cancellationToken);

            public void Forget() => work.Forget();
        }
    }
}
