using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>An inspection of a site was opened (安排检查).</summary>
/// <param name="Inspection">The inspection.</param>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Setting">Urban or rural, or <see langword="null"/> where nobody said.</param>
/// <param name="Standard">The version of the standard it is judged by.</param>
/// <param name="On">The day it is planned for, in the district's time zone.</param>
[EventName("inspection.opened")]
public sealed record InspectionOpened(SiteInspectionId Inspection, PracticeSiteId Site, SiteTier Tier, SiteSetting? Setting, int Standard, LocalDate On) : DomainEvent;

/// <summary>A requirement was found met or not met (登记检查项).</summary>
/// <param name="Inspection">The inspection.</param>
/// <param name="Site">The site.</param>
/// <param name="Requirement">The requirement.</param>
/// <param name="IsMet">Whether it is met.</param>
/// <param name="MendBy">The last day for mending it, or <see langword="null"/> where it is met.</param>
[EventName("inspection.finding-recorded")]
public sealed record InspectionFindingRecorded(SiteInspectionId Inspection, PracticeSiteId Site, RequirementCode Requirement, bool IsMet, LocalDate? MendBy) : DomainEvent;

/// <summary>The site was judged ready or not (作出结论).</summary>
/// <param name="Inspection">The inspection.</param>
/// <param name="Site">The site.</param>
/// <param name="Level">How ready it is.</param>
/// <param name="OpenDefects">How many requirements are not met.</param>
[EventName("inspection.concluded")]
public sealed record InspectionConcluded(SiteInspectionId Inspection, PracticeSiteId Site, ReadinessLevel Level, int OpenDefects) : DomainEvent;

/// <summary>A re-inspection found a defect mended (确认整改).</summary>
/// <param name="Inspection">The inspection.</param>
/// <param name="Site">The site.</param>
/// <param name="Requirement">The requirement that is met now.</param>
/// <param name="Level">How ready the site is now.</param>
/// <param name="OpenDefects">How many requirements are not met yet.</param>
[EventName("inspection.mending-confirmed")]
public sealed record InspectionMendingConfirmed(
    SiteInspectionId Inspection, PracticeSiteId Site, RequirementCode Requirement, ReadinessLevel Level, int OpenDefects) : DomainEvent;

/// <summary>A re-inspection found a defect as it was, and a later day was set (延期整改).</summary>
/// <param name="Inspection">The inspection.</param>
/// <param name="Site">The site.</param>
/// <param name="Requirement">The requirement that is not met yet.</param>
/// <param name="From">The last day for mending it until now.</param>
/// <param name="MendBy">The last day for mending it from now on.</param>
[EventName("inspection.mending-extended")]
public sealed record InspectionMendingExtended(
    SiteInspectionId Inspection, PracticeSiteId Site, RequirementCode Requirement, LocalDate From, LocalDate MendBy) : DomainEvent;

/// <summary>A later inspection of the site was concluded and takes the place of this one.</summary>
/// <param name="Inspection">The inspection.</param>
/// <param name="Site">The site.</param>
/// <param name="By">The later inspection.</param>
[EventName("inspection.superseded")]
public sealed record InspectionSuperseded(SiteInspectionId Inspection, PracticeSiteId Site, SiteInspectionId By) : DomainEvent;

/// <summary>The inspection was called off.</summary>
/// <param name="Inspection">The inspection.</param>
/// <param name="Site">The site.</param>
/// <param name="Reason">Why.</param>
[EventName("inspection.cancelled")]
public sealed record InspectionCancelled(SiteInspectionId Inspection, PracticeSiteId Site, InspectionCancellationReason Reason) : DomainEvent;
