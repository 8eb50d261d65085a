namespace CivicPractice.Statistics;

/// <summary>A small number for each id, from 0 in the order in which they were first heard of, so that figures can stand in arrays.</summary>
internal sealed class Handles<TId> : IComparer<int>
    where TId : struct, IComparable<TId>
{
    private readonly Dictionary<TId, int> _handles = [];
    private readonly List<TId> _ids = [];

    public int Count => _ids.Count;

    public TId this[int handle] => _ids[handle];

    public int Of(TId id)
    {
        if (_handles.TryGetValue(id, out var known)) return known;
        var handle = _ids.Count;
        _handles.Add(id, handle);
        _ids.Add(id);
        return handle;
    }

    /// <summary>By what they stand for.</summary>
    public int Compare(int x, int y) => _ids[x].CompareTo(_ids[y]);

    public IEnumerable<int> InOrder() => Enumerable.Range(0, Count).Order(this);
}
