namespace CivicPractice;

/// <summary>What belongs together: the aggregates loaded or made, stored with their events at once or not at all.</summary>
/// <remarks>
/// <para>What was looked for by id or listed, found or not, must still be so at commit, also where it was only read: a decision rests on it.</para>
/// <para>Not safe for concurrent use; each caller has its own.</para>
/// </remarks>
public interface IUnitOfWork
{
    /// <summary>Whether something was made or changed since the last commit.</summary>
    bool HasChanges { get; }

    /// <summary>The aggregates of one kind.</summary>
    /// <typeparam name="TRoot">The aggregate.</typeparam>
    /// <typeparam name="TId">Its id.</typeparam>
    IRepository<TRoot, TId> Repository<TRoot, TId>()
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>;

    /// <summary>The command that was committed under a key, or <see langword="null"/>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<string?> FindCommandAsync(IdempotencyKey key, CancellationToken cancellationToken = default);

    /// <summary>Stores every changed aggregate, its events and the key, in one transaction.</summary>
    /// <param name="key">The key of the command, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="command">The command, kept beside the key.</param>
    /// <param name="cancellationToken">Stops waiting; what was stored by then stays stored.</param>
    /// <exception cref="ConcurrencyConflictException">Somebody else has committed one of the aggregates loaded here, or one that was not found, or the key, meanwhile; nothing was stored.</exception>
    ValueTask CommitAsync(IdempotencyKey key = default, string command = "", CancellationToken cancellationToken = default);

    /// <summary>Begins a batch: what is committed here from now on is stored when the batch is completed, all of it or nothing.</summary>
    /// <remarks>A commit in a batch is as quick as memory, so that many commands cost one transaction. A store may keep other writers waiting meanwhile.</remarks>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidOperationException">A batch is under way here, or there are changes that are not committed.</exception>
    ValueTask<ICommandBatch> BeginBatchAsync(CancellationToken cancellationToken = default);

    /// <summary>Forgets everything loaded, made or changed.</summary>
    void Forget();
}
