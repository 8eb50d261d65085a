using CivicPractice.Sites;

namespace CivicPractice.Circles;

/// <summary>A belt or a cluster of sites was formed (组建).</summary>
/// <param name="Grouping">The grouping.</param>
/// <param name="Kind">What it is.</param>
[EventName("site-grouping.formed")]
public sealed record SiteGroupingFormed(SiteGroupingId Grouping, SiteGroupingKind Kind) : DomainEvent;

/// <summary>A site belongs to a grouping from now on (纳入阵地).</summary>
/// <param name="Grouping">The grouping.</param>
/// <param name="Site">The site.</param>
[EventName("site-grouping.site-included")]
public sealed record SiteIncludedInGrouping(SiteGroupingId Grouping, PracticeSiteId Site) : DomainEvent;

/// <summary>A site belongs to a grouping no more (移出阵地).</summary>
/// <param name="Grouping">The grouping.</param>
/// <param name="Site">The site.</param>
[EventName("site-grouping.site-excluded")]
public sealed record SiteExcludedFromGrouping(SiteGroupingId Grouping, PracticeSiteId Site) : DomainEvent;

/// <summary>The place of a site that has merged went over to the one it is part of now (阵地并转).</summary>
/// <param name="Grouping">The grouping.</param>
/// <param name="From">The site that has merged.</param>
/// <param name="To">The site it is part of.</param>
[EventName("site-grouping.site-handed-over")]
public sealed record SiteHandedOverInGrouping(SiteGroupingId Grouping, PracticeSiteId From, PracticeSiteId To) : DomainEvent;

/// <summary>A grouping is called something else (更名); what, it says itself, for events carry no words.</summary>
/// <param name="Grouping">The grouping.</param>
[EventName("site-grouping.renamed")]
public sealed record SiteGroupingRenamed(SiteGroupingId Grouping) : DomainEvent;

/// <summary>A grouping is no more (解散).</summary>
/// <param name="Grouping">The grouping.</param>
[EventName("site-grouping.dissolved")]
public sealed record SiteGroupingDissolved(SiteGroupingId Grouping) : DomainEvent;
