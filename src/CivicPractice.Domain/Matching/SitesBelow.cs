using CivicPractice.Sites;

namespace CivicPractice.Matching;

// The sites of a district as one tree, each under the site above it, and what is above all under nowhere. They are numbered depth-first, so that a site and all below it stand in a row.
internal sealed class SitesBelow
{
    // Who has no home is at home here.
    public const int Nowhere = 0;

    private readonly Dictionary<PracticeSiteId, int> _handles = [];
    private readonly List<PracticeSiteId?> _ids = [null];
    private readonly List<int> _above = [Nowhere];
    private int[] _inOrder = [];
    private int[] _first = [];
    private int[] _count = [];
    private bool _isNumbered;

    // A site keeps its handle for good.
    public int HandleOf(PracticeSiteId? site)
    {
        if (site is not { } known) return Nowhere;
        if (_handles.TryGetValue(known, out var handle)) return handle;
        _handles.Add(known, handle = _ids.Count);
        _ids.Add(site);
        _above.Add(Nowhere);
        _isNumbered = false;
        return handle;
    }

    public PracticeSiteId? At(int handle) => _ids[handle];

    public void Put(PracticeSiteId site, PracticeSiteId? above)
    {
        var (handle, parent) = (HandleOf(site), HandleOf(above));
        if (_above[handle] == parent) return;
        _above[handle] = parent;
        _isNumbered = false;
    }

    // The handles of a site and of all sites below it; of all there are, and nowhere, where no site is named. None of one that is not known.
    public ReadOnlySpan<int> Within(PracticeSiteId? site)
    {
        if (!_isNumbered) Number();
        var handle = Nowhere;
        return site is { } known && !_handles.TryGetValue(known, out handle) ? [] : _inOrder.AsSpan(_first[handle], _count[handle]);
    }

    // A change of the tree is rare beside questions, and numbering all sites takes microseconds a thousand.
    private void Number()
    {
        var sites = _ids.Count;
        (_inOrder, _first, _count) = (new int[sites], new int[sites], new int[sites]);
        var (children, next) = (new int[sites], new int[sites]);
        for (var site = sites - 1; site > Nowhere; site--) (next[site], children[_above[site]]) = (children[_above[site]], site);

        var (number, waiting) = (0, new Stack<int>([Nowhere]));
        while (waiting.TryPop(out var site))
        {
            (_inOrder[number], _first[site]) = (site, number++);
            for (var child = children[site]; child != Nowhere; child = next[child]) waiting.Push(child);
        }

        // From the last up: whoever stands below has been counted before.
        for (var i = number - 1; i >= 0; i--)
        {
            var site = _inOrder[i];
            _count[site]++;
            if (site != Nowhere) _count[_above[site]] += _count[site];
        }

        _isNumbered = true;
    }
}
