using CivicPractice.Cadence;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>When each site was open.</summary>
internal sealed class OpenStretches
{
    private readonly Dictionary<PracticeSiteId, List<OpenStretch>> _sites = [];

    public OpenStretches(IEnumerable<OpenStretch> known)
    {
        foreach (var stretch in known) Of(stretch.Site).Add(stretch);
    }

    public IReadOnlyList<OpenStretch> Rows() => [.. _sites.OrderBy(one => one.Key).SelectMany(one => one.Value)];

    /// <summary>Whether a site was open at some time on each of some days.</summary>
    public bool WasOpenThroughout(PracticeSiteId site, Term days, DateTimeZone timeZone)
    {
        if (!_sites.TryGetValue(site, out var stretches)) return false;
        var (firstIsOver, lastBegins) = (timeZone.StartOf(days.From.PlusDays(1)), timeZone.StartOf(days.Through));
        return stretches.Exists(one => one.Until != one.From && one.From < firstIsOver && (one.Until is not { } until || until > lastBegins))
            || (stretches.Count > 1 && DaysThroughout.Of(stretches.Select(one => (one.From, one.Until)), timeZone).Exists(term => term.Contains(days.From) && term.Contains(days.Through)));
    }

    // A site is merged or closed only where it is not open (docs/decisions/0013).
    public void Apply(DomainEvent happened, Instant at)
    {
        switch (happened)
        {
            case SiteOpened opened: Begin(opened.Site, at.ToMicrosecond()); break;
            case SiteResumed resumed: Begin(resumed.Site, at.ToMicrosecond()); break;
            case SiteSuspended suspended: End(suspended.Site, at.ToMicrosecond()); break;
        }
    }

    private void Begin(PracticeSiteId site, Instant at)
    {
        var stretches = Of(site);
        if (stretches is [.., { Until: null }]) return;
        // The clocks of two programs may differ: no moment counts twice.
        stretches.Add(new OpenStretch(site, stretches is [.., { Until: { } before }] ? Instant.Max(at, before) : at, Until: null));
    }

    private void End(PracticeSiteId site, Instant at)
    {
        var stretches = Of(site);
        if (stretches is [.., { Until: null } last]) stretches[^1] = last with { Until = Instant.Max(at, last.From) };
    }

    private List<OpenStretch> Of(PracticeSiteId site)
    {
        if (!_sites.TryGetValue(site, out var stretches)) _sites.Add(site, stretches = []);
        return stretches;
    }
}
