using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using CivicPractice.Sites;

namespace CivicPractice.Statistics;

/// <summary>How the requests of each site were reviewed.</summary>
internal sealed class RatingsOfSites
{
    private readonly Handles<PracticeSiteId> _sites = new();

    // A place a site, in the order in which they were first reviewed, and those places by id.
    private readonly List<SiteRating> _ratings = [];
    private readonly List<int> _inOrder = [];
    private ReadOnlyCollection<SiteRating>? _told;

    public RatingsOfSites(IEnumerable<SiteRating> known)
    {
        foreach (var rating in known) Add(rating.Site, rating.Reviews, rating.Scores);
    }

    /// <summary>By site; the same list until a review changes it, because it is long and asked for more often.</summary>
    public IReadOnlyList<SiteRating> Rows() =>
        _told ??= Array.AsReadOnly([.. _inOrder.Select(site => _ratings[site]).Where(rating => rating.Reviews != 0 || rating.Scores != 0)]);

    // As if what was struck had never been said.
    public void Add(PracticeSiteId site, int reviews, long scores)
    {
        var place = _sites.Of(site);
        if (place == _ratings.Count) Begin(site, place);
        ref var rating = ref CollectionsMarshal.AsSpan(_ratings)[place];
        rating = rating with { Reviews = rating.Reviews + reviews, Scores = rating.Scores + scores };
        _told = null;
    }

    private void Begin(PracticeSiteId site, int place)
    {
        _ratings.Add(new SiteRating(site, 0, 0));
        var found = _inOrder.BinarySearch(place, _sites);
        _inOrder.Insert(~found, place);
    }
}
