using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>The site is merged or closed; there is nothing to inspect.</summary>
/// <param name="Site">The site.</param>
/// <param name="State">Its state.</param>
public sealed record InspectedSiteEnded(PracticeSiteId Site, SiteState State) : Refusal("inspection.site-ended")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地{Terms.Of(State).Zh}，不再检查。", $"The site is {Terms.Of(State).En}; it is not inspected any more.");
}

/// <summary>The district has no standard for this kind of site.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Setting">Urban or rural, or <see langword="null"/> where nobody said.</param>
public sealed record StandardMissing(SiteTier Tier, SiteSetting? Setting) : Refusal("inspection.standard-missing")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"本区没有“{Terms.Of(Tier).Zh}”的建设标准。", $"The district has no standard for a site of the tier “{Terms.Of(Tier).En}”.");
}

/// <summary>The day for which the inspection is planned has not come.</summary>
/// <param name="PlannedFor">The day.</param>
public sealed record TooEarlyToInspect(LocalDate PlannedFor) : Refusal("inspection.too-early")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"检查定于 {PlannedFor:uuuu-MM-dd}，现在还不能登记。", $"The inspection is planned for {PlannedFor:uuuu-MM-dd}; it is too early.");
}

/// <summary>The standard that is applied has no such requirement.</summary>
/// <param name="Requirement">The requirement.</param>
public sealed record RequirementUnknown(RequirementCode Requirement) : Refusal("inspection.requirement-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"所用标准没有检查项“{Requirement}”。", $"The standard that is applied has no requirement “{Requirement}”.");
}

/// <summary>The last day for mending has passed already.</summary>
/// <param name="MendBy">The day.</param>
public sealed record MendByPassed(LocalDate MendBy) : Refusal("inspection.mend-by-passed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"整改期限 {MendBy:uuuu-MM-dd} 已过。", $"The last day for mending, {MendBy:uuuu-MM-dd}, has passed already.");
}

/// <summary>A conclusion needs a finding for every requirement.</summary>
/// <param name="Left">How many have none.</param>
public sealed record RequirementsNotJudged(int Left) : Refusal("inspection.requirements-not-judged")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"还有 {Left} 个检查项未登记。", $"{Left} requirements have no finding yet.");
}

/// <summary>The requirement was met; nothing is to be mended.</summary>
/// <param name="Requirement">The requirement.</param>
public sealed record NothingToMend(RequirementCode Requirement) : Refusal("inspection.nothing-to-mend")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"检查项“{Requirement}”无需整改。", $"The requirement “{Requirement}” is met; nothing is to be mended.");
}

/// <summary>More time is given, never less.</summary>
/// <param name="MendBy">The last day for mending until now.</param>
public sealed record MendByNotLater(LocalDate MendBy) : Refusal("inspection.mend-by-not-later")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"新的整改期限须晚于 {MendBy:uuuu-MM-dd}。", $"The new last day for mending must be later than {MendBy:uuuu-MM-dd}.");
}

/// <summary>The day of the inspection lies before the latest one: what was found earlier does not displace what was found later.</summary>
/// <param name="PlannedFor">The day it is to be opened for.</param>
/// <param name="InspectedOn">The day of the latest inspection.</param>
public sealed record InspectionBeforeTheLatest(LocalDate PlannedFor, LocalDate InspectedOn) : Refusal("inspection.before-the-latest")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"检查日期 {PlannedFor:uuuu-MM-dd} 早于最近一次检查的日期 {InspectedOn:uuuu-MM-dd}。",
        $"The day of the inspection, {PlannedFor:uuuu-MM-dd}, lies before that of the latest one, {InspectedOn:uuuu-MM-dd}.");
}

/// <summary>The day of the inspection lies before the site moved: it says nothing of the premises it has now.</summary>
/// <param name="PlannedFor">The day it is to be opened for.</param>
/// <param name="MovedOn">The day of the move.</param>
public sealed record InspectionBeforeTheMove(LocalDate PlannedFor, LocalDate MovedOn) : Refusal("inspection.before-the-move")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"检查日期 {PlannedFor:uuuu-MM-dd} 早于阵地迁移的日期 {MovedOn:uuuu-MM-dd}。",
        $"The day of the inspection, {PlannedFor:uuuu-MM-dd}, lies before the site moved on {MovedOn:uuuu-MM-dd}.");
}

/// <summary>The inspection was of premises that the site has left.</summary>
/// <param name="Inspection">The inspection.</param>
/// <param name="MovedOn">The day of the move.</param>
public sealed record InspectedPremisesLeft(SiteInspectionId Inspection, LocalDate MovedOn) : Refusal("site-readiness.premises-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"该阵地已于 {MovedOn:uuuu-MM-dd} 迁移，须重新检查。", $"The site moved on {MovedOn:uuuu-MM-dd}; it is to be inspected anew.");
}

/// <summary>The site was merged or closed; its readiness stays what it was.</summary>
/// <param name="Site">The site.</param>
public sealed record ReadinessEnded(PracticeSiteId Site) : Refusal("site-readiness.site-ended")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地已撤并，不再检查、复查。", $"The site was merged or closed; it is inspected and re-inspected no more.");
}

/// <summary>One inspection of a site at a time.</summary>
/// <param name="Inspection">The inspection under way.</param>
public sealed record InspectionUnderway(SiteInspectionId Inspection) : Refusal("site-readiness.inspection-underway")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地已有一次检查尚未结束。", $"Another inspection of the site is under way.");
}
