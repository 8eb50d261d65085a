using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>When each site was open.</summary>
internal sealed class OpenStretches
{
    private readonly Handles<PracticeSiteId> _sites;
    private readonly List<List<OpenStretch>?> _stretches = [];

    public OpenStretches(Handles<PracticeSiteId> sites, IEnumerable<OpenStretch> known)
    {
        _sites = sites;
        foreach (var stretch in known) Of(stretch.Site).Add(stretch);
    }

    public IReadOnlyList<OpenStretch> Rows() => [.. _sites.InOrder().SelectMany(site => Known(site) ?? [])];

    /// <summary>Whether a site was open at some time on each of some days.</summary>
    public bool WasOpenThroughout(int site, WholeDays days)
    {
        if (Known(site) is not { } stretches) return false;
        // As nearly all are: open since long ago.
        if (stretches is [.., { Until: null } last] && last.From < days.FirstIsOverNowhere) return true;
        // By when the next stretch has to begin for no day to be left out: shut for a night, several are as good as one.
        var by = days.FirstIsOver;
        foreach (var one in stretches)
        {
            if (one.Until == one.From) continue;
            if (one.From >= by) return false;
            if (one.Until is not { } until || until > days.LastBegins) return true;
            if (until > days.FirstBegins) by = days.EndOfDayAfter(until);
        }

        return false;
    }

    // A site is merged or closed only where it is not open (docs/decisions/0013). The clocks of two programs may differ: no moment counts twice.
    public void Begin(PracticeSiteId site, Instant at)
    {
        var stretches = Of(site);
        if (stretches is [.., { Until: null }]) return;
        var from = at.ToMicrosecond();
        stretches.Add(new OpenStretch(site, stretches is [.., { Until: { } before }] ? Instant.Max(from, before) : from, Until: null));
    }

    public void End(PracticeSiteId site, Instant at)
    {
        var stretches = Of(site);
        if (stretches is [.., { Until: null } last]) stretches[^1] = last with { Until = Instant.Max(at.ToMicrosecond(), last.From) };
    }

    private List<OpenStretch>? Known(int site) => site < _stretches.Count ? _stretches[site] : null;

    private List<OpenStretch> Of(PracticeSiteId site)
    {
        var handle = _sites.Of(site);
        while (_stretches.Count <= handle) _stretches.Add(null);
        return _stretches[handle] ??= [];
    }
}
