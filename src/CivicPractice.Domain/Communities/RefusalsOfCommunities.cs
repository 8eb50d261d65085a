using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>Only a village or a community is designated, nothing above it.</summary>
/// <param name="Division">The division.</param>
/// <param name="Level">Its level.</param>
public sealed record CommunityOfOtherLevel(DivisionCode Division, DivisionLevel Level) : Refusal("relocation-community.other-level")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"易地扶贫搬迁社区须为村级区划，{Division} 为{Terms.Of(Level).Zh}。", $"A relocation community is of village level; {Division} is of {Terms.Of(Level).En} level.");
}

/// <summary>Another community stands at the division.</summary>
/// <param name="Division">The division.</param>
/// <param name="By">The other community.</param>
public sealed record DivisionDesignated(DivisionCode Division, RelocationCommunityId By) : Refusal("relocation-community.division-designated")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"区划 {Division} 已有易地扶贫搬迁社区 {By}。", $"Relocation community {By} stands at division {Division}.");
}

/// <summary>The day is still to come; what is announced may fall through.</summary>
/// <param name="Day">The day.</param>
public sealed record CommunityDayAhead(LocalDate Day) : Refusal("relocation-community.day-ahead")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"日期 {Day:uuuu-MM-dd} 尚未到来。", $"The day ({Day:uuuu-MM-dd}) is still to come.");
}

/// <summary>The day lies before what it follows: a community ends after it was designated, and is designated again after it ended.</summary>
/// <param name="Earliest">The first day that is possible.</param>
public sealed record CommunityDayTooEarly(LocalDate Earliest) : Refusal("relocation-community.day-too-early")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"日期不得早于 {Earliest:uuuu-MM-dd}。", $"The day is not before {Earliest:uuuu-MM-dd}.");
}

/// <summary>A household has one person at least.</summary>
/// <param name="Households">The households.</param>
/// <param name="Persons">The people.</param>
public sealed record FewerPersonsThanHouseholds(int Households, int Persons) : Refusal("relocation-community.fewer-persons-than-households")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Households} 户不可能只有 {Persons} 人。", $"{Households} households are not {Persons} people.");
}

/// <summary>The site has merged or closed; it serves nobody from now on.</summary>
/// <param name="Site">The site.</param>
/// <param name="State">Where it stands.</param>
public sealed record ServingSiteHasEnded(PracticeSiteId Site, SiteState State) : Refusal("relocation-community.site-has-ended")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该阵地{Terms.Of(State).Zh}，不能指定为服务阵地。", $"The site is {Terms.Of(State).En}; it cannot serve the community.");
}

/// <summary>Integration programmes of the community run or pause; they are completed or given up first.</summary>
/// <param name="Programmes">How many.</param>
public sealed record IntegrationUnderWay(int Programmes) : Refusal("relocation-community.integration-under-way")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该社区还有 {Programmes} 个融入项目未完成或终止。", $"{Programmes} integration programmes of the community are neither completed nor given up.");
}

/// <summary>The community is not designated; nothing is planned or begun for it.</summary>
/// <param name="Community">The community.</param>
public sealed record CommunityNotDesignated(RelocationCommunityId Community) : Refusal("relocation-community.not-designated")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该社区已摘牌，不能为其开展融入项目。", $"The community is no longer designated; no integration programme begins for it.");
}
