namespace CivicPractice.InMemory;

/// <summary>What one unit of work commits on top of its district, until all of it is stored at once.</summary>
internal sealed class InMemoryBatch(InMemoryDistrict district, Action<InMemoryBatch> ended) : IInMemoryTables, ICommandBatch
{
    private readonly Dictionary<(Type Root, Guid Key), (IAggregateRoot Snapshot, Action<InMemoryDistrict> Put)> _staged = [];
    private readonly Dictionary<(Type Root, Guid Key), (ITracked Tracked, long Version)> _expected = [];
    private readonly List<EventEnvelope> _events = [];
    private readonly Dictionary<IdempotencyKey, string> _commands = [];
    private bool _isOver;

    public IEnumerable<Action<InMemoryDistrict>> Puts => _staged.Values.Select(staged => staged.Put);

    /// <summary>What was looked for in the district, with the version it had then.</summary>
    public IEnumerable<(ITracked Tracked, long Version)> Expected => _expected.Values;

    public IReadOnlyList<EventEnvelope> Events => _events;

    public IReadOnlyDictionary<IdempotencyKey, string> Commands => _commands;

    public TRoot? Find<TRoot, TId>(TId id)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId> =>
        _staged.TryGetValue((typeof(TRoot), id.Value), out var staged) ? (TRoot)staged.Snapshot : district.Find<TRoot, TId>(id);

    public T Read<TRoot, TId, T>(Func<IEnumerable<TRoot>, T> question)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId> => district.Read<TRoot, TId, T>(stored => question(
            stored.Where(root => !_staged.ContainsKey((typeof(TRoot), root.Id.Value))).Concat(_staged.Values.Select(staged => staged.Snapshot).OfType<TRoot>())));

    public void Put<TRoot, TId>(TRoot snapshot)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId> =>
        _staged[(typeof(TRoot), snapshot.Id.Value)] = (snapshot, into => into.Put<TRoot, TId>(snapshot));

    public string? FindCommand(IdempotencyKey key) => _commands.GetValueOrDefault(key) ?? district.FindCommand(key);

    public void Commit(IReadOnlyList<ITracked> seen, ActorId actor, IdempotencyKey key, string command)
    {
        if (key.IsSome && FindCommand(key) is not null) throw new ConcurrencyConflictException("The key was committed meanwhile.");
        foreach (var one in seen)
        {
            if (one.StoredVersion(this) != (one.Root?.Version ?? 0)) throw new ConcurrencyConflictException();
        }

        foreach (var one in seen)
        {
            if (!_staged.ContainsKey(one.Identity)) _expected.TryAdd(one.Identity, (one, one.Root?.Version ?? 0));
        }

        foreach (var one in seen) one.StoreIn(this, district.Id, actor, key, _events);
        if (key.IsSome) _commands.Add(key, command);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_isOver) throw new InvalidOperationException("The batch is over.");
        End();
        district.Complete(this);
        await district.Delivery.DeliverAfterCommitAsync();
    }

    public ValueTask DisposeAsync()
    {
        if (!_isOver) End();
        return ValueTask.CompletedTask;
    }

    private void End()
    {
        _isOver = true;
        ended(this);
    }
}
