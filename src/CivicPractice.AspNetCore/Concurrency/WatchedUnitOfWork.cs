using Ardalis.Specification;

namespace CivicPractice.AspNetCore.Concurrency;

/// <summary>A unit of work that holds the caller to what they expect, and that stores nothing where they only ask.</summary>
/// <remarks>What was loaded in the expected version is still in it when the commit succeeds: a commit looks at all that was read.</remarks>
internal sealed class WatchedUnitOfWork(IUnitOfWork inner, Expectation expectation) : IUnitOfWork
{
    private bool _isAnswered;

    public bool HasChanges => inner.HasChanges;

    public IRepository<TRoot, TId> Repository<TRoot, TId>()
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId> =>
        expectation.IsOf(typeof(TRoot)) ? new WatchedRepository<TRoot, TId>(inner.Repository<TRoot, TId>(), expectation) : inner.Repository<TRoot, TId>();

    public ValueTask<string?> FindCommandAsync(IdempotencyKey key, CancellationToken cancellationToken = default) => inner.FindCommandAsync(key, cancellationToken);

    public ValueTask CommitAsync(IdempotencyKey key = default, string command = "", CancellationToken cancellationToken = default)
    {
        if (expectation.IsReading) throw new InvalidOperationException("What only reads has something to commit.");
        if (!expectation.IsQuestion) return inner.CommitAsync(key, command, cancellationToken);
        // The next step would go by what this one has not stored, perhaps for ever.
        if (_isAnswered) throw new SeveralStepsException();
        _isAnswered = true;
        return ValueTask.CompletedTask;
    }

    public async ValueTask<ICommandBatch> BeginBatchAsync(CancellationToken cancellationToken = default)
    {
        var batch = await inner.BeginBatchAsync(cancellationToken);
        return expectation.IsQuestion ? new NeverCompleted(batch) : batch;
    }

    public void Forget() => inner.Forget();

    private sealed class NeverCompleted(ICommandBatch inner) : ICommandBatch
    {
        public ValueTask CompleteAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }

    private sealed class WatchedRepository<TRoot, TId>(IRepository<TRoot, TId> inner, Expectation expectation) : IRepository<TRoot, TId>
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        public async ValueTask<TRoot?> FindAsync(TId id, CancellationToken cancellationToken = default)
        {
            var found = await inner.FindAsync(id, cancellationToken);
            expectation.Check(id.Value, found?.Version ?? 0);
            return found;
        }

        public async ValueTask<IReadOnlyDictionary<TId, TRoot>> FindAllAsync(IReadOnlyCollection<TId> ids, CancellationToken cancellationToken = default)
        {
            var found = await inner.FindAllAsync(ids, cancellationToken);
            foreach (var (id, root) in found) expectation.Check(id.Value, root.Version);
            return found;
        }

        public void Add(TRoot root) => inner.Add(root);

        public async ValueTask<IReadOnlyList<TRoot>> ListAsync(Specification<TRoot> specification, CancellationToken cancellationToken = default)
        {
            var found = await inner.ListAsync(specification, cancellationToken);
            foreach (var root in found) expectation.Check(root.Id.Value, root.Version);
            return found;
        }

        public ValueTask<int> CountAsync(Criterion<TRoot> criterion, CancellationToken cancellationToken = default) => inner.CountAsync(criterion, cancellationToken);

        public ValueTask<bool> ExistsAsync(Criterion<TRoot> criterion, CancellationToken cancellationToken = default) => inner.ExistsAsync(criterion, cancellationToken);
    }
}

/// <summary>What a caller expects of a command.</summary>
/// <param name="root">The class of the aggregate in the address, or <see langword="null"/>.</param>
/// <param name="id">Its id.</param>
/// <param name="version">The version in which the caller has seen it, or <see langword="null"/> for any.</param>
/// <param name="isQuestion">Whether they only ask whether the command would be accepted.</param>
/// <param name="isReading">Whether there is nothing to commit at all.</param>
internal sealed class Expectation(Type? root, Guid id, long? version, bool isQuestion, bool isReading = false)
{
    /// <summary>What a request expects that only reads.</summary>
    public static Expectation Reading { get; } = new(null, Guid.Empty, null, isQuestion: true, isReading: true);

    public bool IsQuestion => isQuestion;

    public bool IsReading => isReading;

    public bool IsOf(Type type) => version is not null && type == root;

    /// <exception cref="ChangedMeanwhileException">Another version is stored.</exception>
    public void Check(Guid found, long stored)
    {
        if (found == id && version is { } expected && stored != expected) throw new ChangedMeanwhileException(stored);
    }
}
