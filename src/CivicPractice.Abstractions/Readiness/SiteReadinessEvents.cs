using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>An inspection of the site is under way from now on.</summary>
/// <param name="Site">The site.</param>
/// <param name="Inspection">The inspection.</param>
[EventName("site-readiness.inspection-begun")]
public sealed record SiteInspectionBegun(PracticeSiteId Site, SiteInspectionId Inspection) : DomainEvent;

/// <summary>The inspection under way was called off; the site's readiness is as it was.</summary>
/// <param name="Site">The site.</param>
/// <param name="Inspection">The inspection.</param>
[EventName("site-readiness.inspection-dropped")]
public sealed record SiteInspectionDropped(PracticeSiteId Site, SiteInspectionId Inspection) : DomainEvent;

/// <summary>The site's readiness was judged, or a defect was mended or given more time.</summary>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Inspection">The inspection that says so.</param>
/// <param name="Level">How ready the site is.</param>
/// <param name="OpenDefects">How many requirements are not met.</param>
/// <param name="NextMendBy">The earliest last day for mending one of them, or <see langword="null"/> when all are met.</param>
[EventName("site-readiness.changed")]
public sealed record SiteReadinessChanged(
    PracticeSiteId Site, SiteTier Tier, SiteInspectionId Inspection, ReadinessLevel Level, int OpenDefects, LocalDate? NextMendBy) : DomainEvent;

/// <summary>The site moved to other premises (迁移): how ready it is there nobody knows until it is inspected anew.</summary>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="From">Where it stood.</param>
/// <param name="To">Where it stands now.</param>
/// <param name="On">The day of the move, in the district's time zone.</param>
[EventName("site-readiness.moved")]
public sealed record SiteReadinessMoved(PracticeSiteId Site, SiteTier Tier, DivisionCode From, DivisionCode To, LocalDate On) : DomainEvent;

/// <summary>The division of the site has another code (随区划变更); its premises and its readiness are what they were.</summary>
/// <param name="Site">The site.</param>
/// <param name="From">The code it stood at.</param>
/// <param name="To">The code it stands at now.</param>
[EventName("site-readiness.recoded")]
public sealed record SiteReadinessRecoded(PracticeSiteId Site, DivisionCode From, DivisionCode To) : DomainEvent;

/// <summary>The site lies in the city or in the countryside from now on (城乡属性变更); what it was judged by stays.</summary>
/// <param name="Site">The site.</param>
/// <param name="Setting">How it lies.</param>
[EventName("site-readiness.reclassified")]
public sealed record SiteReadinessReclassified(PracticeSiteId Site, SiteSetting Setting) : DomainEvent;

/// <summary>The site was merged or closed; it is on no list of inspections any more.</summary>
/// <param name="Site">The site.</param>
[EventName("site-readiness.ended")]
public sealed record SiteReadinessEnded(PracticeSiteId Site) : DomainEvent;
