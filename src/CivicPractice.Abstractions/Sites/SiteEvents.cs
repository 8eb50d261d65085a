using CivicPractice.Circles;
using CivicPractice.Commendation;
using CivicPractice.Divisions;
using CivicPractice.Evaluation;
using NodaTime;

namespace CivicPractice.Sites;

/// <summary>A site was planned (筹建).</summary>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Setting">Urban or rural, or <see langword="null"/> where nobody said.</param>
/// <param name="Division">Where it is to stand.</param>
/// <param name="Parent">The site above it, or <see langword="null"/> for a centre.</param>
[EventName("site.planned")]
public sealed record SitePlanned(PracticeSiteId Site, SiteTier Tier, SiteSetting? Setting, DivisionCode Division, PracticeSiteId? Parent) : DomainEvent;

/// <summary>A site opened for the first time (开放).</summary>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Setting">Urban or rural, or <see langword="null"/> where nobody said.</param>
[EventName("site.opened")]
public sealed record SiteOpened(PracticeSiteId Site, SiteTier Tier, SiteSetting? Setting) : DomainEvent;

/// <summary>An open site was shut for a time (暂停).</summary>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Setting">Urban or rural, or <see langword="null"/> where nobody said.</param>
[EventName("site.suspended")]
public sealed record SiteSuspended(PracticeSiteId Site, SiteTier Tier, SiteSetting? Setting) : DomainEvent;

/// <summary>A suspended site opened again (恢复).</summary>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Setting">Urban or rural, or <see langword="null"/> where nobody said.</param>
[EventName("site.resumed")]
public sealed record SiteResumed(PracticeSiteId Site, SiteTier Tier, SiteSetting? Setting) : DomainEvent;

/// <summary>A site moved to another division (迁移); where exactly it is, is not known any more.</summary>
/// <param name="Site">The site.</param>
/// <param name="From">Where it stood.</param>
/// <param name="To">Where it stands now.</param>
[EventName("site.relocated")]
public sealed record SiteRelocated(PracticeSiteId Site, DivisionCode From, DivisionCode To) : DomainEvent;

/// <summary>A site became part of another one and is no more (合并); it was only planned, or suspended before.</summary>
/// <param name="Site">The site that is no more.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Setting">Urban or rural, or <see langword="null"/> where nobody said.</param>
/// <param name="Into">The site it became part of.</param>
[EventName("site.merged")]
public sealed record SiteMerged(PracticeSiteId Site, SiteTier Tier, SiteSetting? Setting, PracticeSiteId Into) : DomainEvent;

/// <summary>Another site became part of this one; the other side of <see cref="SiteMerged"/>.</summary>
/// <param name="Site">The site that goes on.</param>
/// <param name="Merged">The site that is no more.</param>
[EventName("site.absorbed")]
public sealed record SiteAbsorbed(PracticeSiteId Site, PracticeSiteId Merged) : DomainEvent;

/// <summary>A site was closed for good (撤销); it was only planned, or suspended before.</summary>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Setting">Urban or rural, or <see langword="null"/> where nobody said.</param>
[EventName("site.closed")]
public sealed record SiteClosed(PracticeSiteId Site, SiteTier Tier, SiteSetting? Setting) : DomainEvent;

/// <summary>A site offers a platform from now on (设立平台).</summary>
/// <param name="Site">The site.</param>
/// <param name="Platform">The platform.</param>
[EventName("site.platform-offered")]
public sealed record SitePlatformOffered(PracticeSiteId Site, ServicePlatform Platform) : DomainEvent;

/// <summary>A site no longer offers a platform (撤下平台).</summary>
/// <param name="Site">The site.</param>
/// <param name="Platform">The platform.</param>
[EventName("site.platform-withdrawn")]
public sealed record SitePlatformWithdrawn(PracticeSiteId Site, ServicePlatform Platform) : DomainEvent;

/// <summary>A child site came under a site, or moved within it (接收下级阵地).</summary>
/// <param name="Site">The upper site.</param>
/// <param name="Child">The child site.</param>
/// <param name="Division">Where the child stands.</param>
[EventName("site.child-adopted")]
public sealed record SiteChildAdopted(PracticeSiteId Site, PracticeSiteId Child, DivisionCode Division) : DomainEvent;

/// <summary>A child site was closed or merged, or came under another site, and counts here no more (移出下级阵地).</summary>
/// <param name="Site">The upper site.</param>
/// <param name="Child">The child site.</param>
[EventName("site.child-released")]
public sealed record SiteChildReleased(PracticeSiteId Site, PracticeSiteId Child) : DomainEvent;

/// <summary>A site keeps other hours every week from a day on (调整开放时间).</summary>
/// <param name="Site">The site.</param>
/// <param name="From">The first day on which they hold.</param>
/// <param name="MinutesAWeek">How long it is open in a week, in minutes.</param>
/// <param name="OnHolidays">Whether it keeps its hours on public holidays too.</param>
[EventName("site.hours-set")]
public sealed record SiteHoursSet(PracticeSiteId Site, LocalDate From, int MinutesAWeek, bool OnHolidays) : DomainEvent;

/// <summary>A site keeps other hours on one day (临时调整开放时间).</summary>
/// <param name="Site">The site.</param>
/// <param name="Date">The day.</param>
/// <param name="Minutes">How long it is open on it, in minutes; 0 for closed.</param>
/// <param name="Reason">Why.</param>
[EventName("site.special-hours-set")]
public sealed record SiteSpecialHoursSet(PracticeSiteId Site, LocalDate Date, int Minutes, SpecialHoursReason Reason) : DomainEvent;

/// <summary>A site keeps its usual hours on a day after all (取消临时调整).</summary>
/// <param name="Site">The site.</param>
/// <param name="Date">The day.</param>
[EventName("site.special-hours-dropped")]
public sealed record SiteSpecialHoursDropped(PracticeSiteId Site, LocalDate Date) : DomainEvent;

/// <summary>How many people a site holds was laid down (核定容量).</summary>
/// <param name="Site">The site.</param>
/// <param name="Capacity">How many, or <see langword="null"/> where it is no longer known.</param>
[EventName("site.capacity-set")]
public sealed record SiteCapacitySet(PracticeSiteId Site, int? Capacity) : DomainEvent;

/// <summary>The division a site stands at has another code, or became part of another one (随区划变更); the site did not move.</summary>
/// <param name="Site">The site.</param>
/// <param name="From">The code it stood at.</param>
/// <param name="To">The code it stands at now.</param>
/// <param name="Parent">The site above it now, or <see langword="null"/> for a centre.</param>
[EventName("site.recoded")]
public sealed record SiteRecoded(PracticeSiteId Site, DivisionCode From, DivisionCode To, PracticeSiteId? Parent) : DomainEvent;

/// <summary>A site came under another one (划转), where it stands or at another division; where exactly it is, is not known any more then.</summary>
/// <param name="Site">The site.</param>
/// <param name="From">Where it stood.</param>
/// <param name="To">Where it stands; the same where it stayed.</param>
/// <param name="Parent">The site above it from now on.</param>
[EventName("site.transferred")]
public sealed record SiteTransferred(PracticeSiteId Site, DivisionCode From, DivisionCode To, PracticeSiteId Parent) : DomainEvent;

/// <summary>A site is called something else (更名); what, the site itself says, for events carry no words.</summary>
/// <param name="Site">The site.</param>
[EventName("site.renamed")]
public sealed record SiteRenamed(PracticeSiteId Site) : DomainEvent;

/// <summary>A site lies in the city or in the countryside from now on (城乡属性变更).</summary>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="From">How it lay, or <see langword="null"/> where nobody said.</param>
/// <param name="To">How it lies.</param>
/// <param name="IsOpen">Whether it is open.</param>
[EventName("site.reclassified")]
public sealed record SiteReclassified(PracticeSiteId Site, SiteTier Tier, SiteSetting? From, SiteSetting To, bool IsOpen) : DomainEvent;

/// <summary>Where exactly a site is, was laid down, or is no longer known (定位).</summary>
/// <param name="Site">The site.</param>
/// <param name="Location">Where it is, or <see langword="null"/>.</param>
[EventName("site.located")]
public sealed record SiteLocated(PracticeSiteId Site, Coordinates? Location) : DomainEvent;

/// <summary>A site was commended (表彰阵地).</summary>
/// <param name="Site">The site.</param>
/// <param name="Honour">As what.</param>
/// <param name="On">The day of the award.</param>
/// <param name="Cycle">The evaluation that it was given for, or <see langword="null"/>.</param>
[EventName("site.commended")]
public sealed record SiteCommended(PracticeSiteId Site, Honour Honour, LocalDate On, EvaluationCycleId? Cycle) : DomainEvent;

/// <summary>An honour of a site was taken back (撤销荣誉).</summary>
/// <param name="Site">The site.</param>
/// <param name="Honour">As what it had been commended.</param>
/// <param name="On">The day of the award.</param>
/// <param name="Cycle">The evaluation that it was given for, or <see langword="null"/>.</param>
[EventName("site.honour-withdrawn")]
public sealed record SiteHonourWithdrawn(PracticeSiteId Site, Honour Honour, LocalDate On, EvaluationCycleId? Cycle) : DomainEvent;
