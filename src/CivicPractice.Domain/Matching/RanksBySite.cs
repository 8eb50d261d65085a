namespace CivicPractice.Matching;

// All who have one skill, by the handle of their home.
internal sealed class RanksBySite
{
    private RankedVolunteers[] _sites = [];

    public int Count { get; private set; }

    public ReadOnlySpan<Ranked> In(int site) => site < _sites.Length ? _sites[site].All : [];

    public void Add(int site, Ranked one, IComparer<Ranked> order)
    {
        if (site >= _sites.Length) Array.Resize(ref _sites, Math.Max(site + 1, _sites.Length * 2));
        _sites[site].Add(one, order);
        Count++;
    }

    public void Remove(int site, Ranked one, IComparer<Ranked> order)
    {
        _sites[site].Remove(one, order);
        Count--;
    }
}
