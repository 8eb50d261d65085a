namespace CivicPractice.InMemory;

/// <summary>The aggregates of one kind: found by id, and read one after the other as fast as a list.</summary>
internal sealed class InMemoryTable<TRoot, TId>
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
{
    private readonly Dictionary<TId, int> _places = [];
    private readonly List<TRoot> _rows = [];

    public IReadOnlyList<TRoot> Rows => _rows;

    public TRoot? Find(TId id) => _places.TryGetValue(id, out var place) ? _rows[place] : null;

    public void Put(TRoot snapshot)
    {
        if (_places.TryAdd(snapshot.Id, _rows.Count)) _rows.Add(snapshot);
        else _rows[_places[snapshot.Id]] = snapshot;
    }
}
