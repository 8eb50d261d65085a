using CivicPractice.Sites;

namespace CivicPractice.Statistics;

/// <summary>What the use of sites in one month is measured by, all of the same events.</summary>
/// <param name="Figures">What was done at each site in the month, by site; a site in which nothing was done has no row.</param>
/// <param name="Used">When a session that began in the month was under way at a site, by the plan; by site and time, no two of a site touch. May end after the month.</param>
/// <param name="Open">When each site was open, ever since the first event; by site and time.</param>
public sealed record UseOfSites(IReadOnlyList<SiteFigures> Figures, IReadOnlyList<UsedStretch> Used, IReadOnlyList<OpenStretch> Open);

/// <summary>A stretch of time in which a site was used by one session or several (使用时段).</summary>
/// <param name="Site">The site.</param>
/// <param name="During">From when until when.</param>
public sealed record UsedStretch(PracticeSiteId Site, TimeRange During);
