namespace CivicPractice.InMemory;

/// <summary>Aggregates by kind and id: those of a district, or those of a batch on top of them.</summary>
internal interface IInMemoryTables
{
    TRoot? Find<TRoot, TId>(TId id)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>;

    T Read<TRoot, TId, T>(Func<IEnumerable<TRoot>, T> question)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>;

    // What is put is never changed afterwards.
    void Put<TRoot, TId>(TRoot snapshot)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>;

    string? FindCommand(IdempotencyKey key);

    void Commit(IReadOnlyList<ITracked> seen, ActorId actor, IdempotencyKey key, string command);
}
