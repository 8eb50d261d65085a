using CivicPractice.Circles;
using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>Every site but a centre stands under another one.</summary>
/// <param name="Tier">The tier of the site.</param>
public sealed record ParentMissing(SiteTier Tier) : Refusal("site.parent-missing")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"“{Terms.Of(Tier).Zh}”须有上级阵地。", $"A site of the tier “{Terms.Of(Tier).En}” needs a site above it.");
}

/// <summary>The tiers do not stand under one another.</summary>
/// <param name="Tier">The tier of the site.</param>
/// <param name="ParentTier">The tier of the site above it.</param>
public sealed record ParentOfWrongTier(SiteTier Tier, SiteTier ParentTier) : Refusal("site.parent-of-wrong-tier")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"“{Terms.Of(Tier).Zh}”不能设在“{Terms.Of(ParentTier).Zh}”之下。",
        $"A site of the tier “{Terms.Of(Tier).En}” does not stand under one of the tier “{Terms.Of(ParentTier).En}”.");
}

/// <summary>The site above is merged or closed.</summary>
/// <param name="Parent">The site above.</param>
/// <param name="State">Its state.</param>
public sealed record ParentEnded(PracticeSiteId Parent, SiteState State) : Refusal("site.parent-ended")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"上级阵地{Terms.Of(State).Zh}。", $"The site above it is {Terms.Of(State).En}.");
}

/// <summary>The site above is not open.</summary>
/// <param name="Parent">The site above.</param>
/// <param name="State">Its state.</param>
public sealed record ParentNotOpen(PracticeSiteId Parent, SiteState State) : Refusal("site.parent-not-open")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"上级阵地尚未开放（{Terms.Of(State).Zh}）。", $"The site above it is not open ({Terms.Of(State).En}).");
}

/// <summary>The tier stands at another level of divisions.</summary>
/// <param name="Tier">The tier of the site.</param>
/// <param name="Division">Where it was to stand.</param>
/// <param name="Level">The level it stands at.</param>
public sealed record DivisionOfWrongLevel(SiteTier Tier, DivisionCode Division, DivisionLevel Level) : Refusal("site.division-of-wrong-level")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"“{Terms.Of(Tier).Zh}”应设在{Terms.Of(Level).Zh}区划，{Division} 不是。",
        $"A site of the tier “{Terms.Of(Tier).En}” stands at a division of the level “{Terms.Of(Level).En}”; {Division} is none.");
}

/// <summary>The place lies outside the division of the site above.</summary>
/// <param name="Division">Where the site was to stand.</param>
/// <param name="ParentDivision">Where the site above stands.</param>
public sealed record DivisionOutsideParent(DivisionCode Division, DivisionCode ParentDivision) : Refusal("site.division-outside-parent")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Division} 不在上级阵地所在区划 {ParentDivision} 之内。", $"{Division} does not lie inside {ParentDivision}, where the site above stands.");
}

/// <summary>A station is urban or rural.</summary>
public sealed record SettingMissing() : Refusal("site.setting-missing")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"站须注明城市或农村。", $"A station is urban or rural; neither was said.");
}

/// <summary>The district's register has no such division.</summary>
/// <param name="Division">The code.</param>
public sealed record DivisionUnknown(DivisionCode Division) : Refusal("site.division-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"本区没有行政区划 {Division}。", $"The district has no division {Division}.");
}

/// <summary>The district has a live centre already.</summary>
/// <param name="Centre">The centre.</param>
public sealed record CentreExists(PracticeSiteId Centre) : Refusal("site.centre-exists")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"本区已有中心。", $"The district has a centre already.");
}

/// <summary>The town or sub-district has a live institute already, and the district allows one.</summary>
/// <param name="Division">The town or sub-district.</param>
public sealed record TownHasInstitute(DivisionCode Division) : Refusal("site.town-has-institute")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Division} 已有实践所。", $"{Division} has an institute already.");
}

/// <summary>The village or community has a live station already, and the district allows one.</summary>
/// <param name="Division">The village or community.</param>
public sealed record VillageHasStation(DivisionCode Division) : Refusal("site.village-has-station")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Division} 已有实践站。", $"{Division} has a station already.");
}

/// <summary>Live sites stand under it; they are closed or merged first.</summary>
/// <param name="Count">How many.</param>
public sealed record ChildSitesLeft(int Count) : Refusal("site.child-sites-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"其下还有 {Count} 个阵地。", $"{Count} live sites stand under it.");
}

/// <summary>Teams are at home there; they move or are dissolved first.</summary>
/// <param name="Count">How many.</param>
public sealed record TeamsLeft(int Count) : Refusal("site.teams-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"还有 {Count} 支志愿服务队设在该阵地。", $"{Count} teams are at home there.");
}

/// <summary>Activities there are announced or under way; they are held or called off first.</summary>
/// <param name="Count">How many.</param>
public sealed record ActivitiesAhead(int Count) : Refusal("site.activities-ahead")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地还有 {Count} 场已发布、尚未结束的活动。", $"{Count} activities there are published and not over.");
}

/// <summary>A site becomes part of one of its own tier only.</summary>
/// <param name="Tier">The tier of the site.</param>
/// <param name="IntoTier">The tier of the other one.</param>
public sealed record MergeIntoOtherTier(SiteTier Tier, SiteTier IntoTier) : Refusal("site.merge-into-other-tier")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"“{Terms.Of(Tier).Zh}”不能并入“{Terms.Of(IntoTier).Zh}”。",
        $"A site of the tier “{Terms.Of(Tier).En}” is not merged into one of the tier “{Terms.Of(IntoTier).En}”.");
}

/// <summary>A site becomes part of an open one only.</summary>
/// <param name="Into">The other site.</param>
/// <param name="State">Its state.</param>
public sealed record MergeTargetNotOpen(PracticeSiteId Into, SiteState State) : Refusal("site.merge-target-not-open")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"接收合并的阵地未开放（{Terms.Of(State).Zh}）。", $"The site to merge into is not open ({Terms.Of(State).En}).");
}

/// <summary>The site does not offer the platform.</summary>
/// <param name="Platform">The platform.</param>
public sealed record PlatformNotOffered(ServicePlatform Platform) : Refusal("site.platform-not-offered")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地没有“{Platform}”平台。", $"The site does not offer the platform “{Platform}”.");
}

/// <summary>The site is not open: it is only planned, suspended, or has ended.</summary>
/// <param name="Site">The site.</param>
/// <param name="State">Where it stands.</param>
public sealed record SiteNotOpen(PracticeSiteId Site, SiteState State) : Refusal("site.not-open")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地目前为“{Terms.Of(State).Zh}”，未开放。", $"The site is not open; it is {Terms.Of(State).En}.");
}

/// <summary>The district has no such platform: it is neither well known nor one of the district's own.</summary>
/// <param name="Platform">The platform.</param>
public sealed record PlatformUnknown(ServicePlatform Platform) : Refusal("site.platform-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"本区没有名为“{Platform}”的平台。", $"The district has no platform “{Platform}”.");
}

/// <summary>The site does not hold so many people.</summary>
/// <param name="Site">The site.</param>
/// <param name="People">How many there were to be.</param>
/// <param name="Capacity">How many it holds.</param>
public sealed record BeyondCapacity(PracticeSiteId Site, int People, int Capacity) : Refusal("site.beyond-capacity")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地最多容纳 {Capacity} 人，不能安排 {People} 人。", $"The site holds {Capacity} people at most, not {People}.");
}

/// <summary>The centre stands for the district and at its division.</summary>
/// <param name="Division">Where it would stand.</param>
/// <param name="District">The division of the district.</param>
public sealed record CentreElsewhere(DivisionCode Division, DivisionCode District) : Refusal("site.centre-elsewhere")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"中心应设在本区（{District}），不在 {Division}。", $"The centre stands at the district ({District}), not at {Division}.");
}

/// <summary>Orders that the site takes care of are not served yet.</summary>
/// <param name="Count">How many.</param>
public sealed record RequestsLeft(int Count) : Refusal("site.requests-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"尚有 {Count} 个点单未完成服务。", $"{Count} orders of the site are not served yet.");
}

/// <summary>Training is still to be held at the site.</summary>
/// <param name="Count">How many sessions.</param>
public sealed record TrainingsAhead(int Count) : Refusal("site.trainings-ahead")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"尚有 {Count} 场培训未结束。", $"{Count} training sessions at the site are not concluded.");
}

/// <summary>The site runs programmes that come again, and there is none to run them.</summary>
/// <param name="Count">How many.</param>
public sealed record ProgrammesRunning(int Count) : Refusal("site.programmes-running")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"尚有 {Count} 个常设项目未结束。", $"{Count} programmes of the site have not ended.");
}

/// <summary>Somebody holds a post of the site; they leave it first.</summary>
/// <param name="Count">How many posts.</param>
public sealed record PostsFilled(int Count) : Refusal("site.posts-filled")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地尚有 {Count} 个岗位在岗。", $"{Count} posts of the site are filled.");
}

/// <summary>Supplies of the site are in stock, or with volunteers; they are moved, returned or written off first.</summary>
/// <param name="Count">How many stocks.</param>
public sealed record SuppliesLeft(int Count) : Refusal("site.supplies-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地尚有 {Count} 类物资未清。", $"{Count} stocks of the site are not cleared.");
}

/// <summary>Budgets of the site are open; they are closed first.</summary>
/// <param name="Count">How many.</param>
public sealed record BudgetsOpen(int Count) : Refusal("site.budgets-open")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地尚有 {Count} 笔经费未结清。", $"{Count} budgets of the site are not closed.");
}

/// <summary>A place on a schematic plane is none on the Earth, and none on the Earth is one on the plane.</summary>
/// <param name="Stated">The datum in which it was stated.</param>
/// <param name="Wanted">The datum in which the district keeps its coordinates.</param>
public sealed record DatumOfAnotherKind(Datum Stated, Datum Wanted) : Refusal("site.datum-of-another-kind")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"坐标为{Terms.Of(Stated).Zh}，不能换算为{Terms.Of(Wanted).Zh}。", $"The coordinates are {Terms.Of(Stated).En}; they cannot be converted into {Terms.Of(Wanted).En}.");
}

/// <summary>The site has not become part of another one.</summary>
/// <param name="Site">The site.</param>
/// <param name="State">Its state.</param>
public sealed record SiteNotMerged(PracticeSiteId Site, SiteState State) : Refusal("site.not-merged")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地未合并（{Terms.Of(State).Zh}）。", $"The site is {Terms.Of(State).En}, not merged.");
}

/// <summary>The site hosts service projects that run or pause; they are concluded, or handed to another host, first.</summary>
/// <param name="Count">How many.</param>
public sealed record ProjectsLeft(int Count) : Refusal("site.projects-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地还有 {Count} 个志愿服务项目未结项。", $"{Count} service projects of the site are not concluded.");
}
