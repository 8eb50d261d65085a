using NodaTime;

namespace CivicPractice.Series;

/// <summary>The day lies before the first of the series.</summary>
/// <param name="From">The first day.</param>
public sealed record BeforeTheSeries(LocalDate From) : Refusal("series.before-it")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该系列自 {From:uuuu-MM-dd} 起。", $"The series begins on {From:uuuu-MM-dd}.");
}

/// <summary>The series has its last day, and the day lies after it.</summary>
/// <param name="Through">The last day.</param>
public sealed record AfterTheSeries(LocalDate Through) : Refusal("series.after-it")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该系列至 {Through:uuuu-MM-dd} 结束。", $"The series ends on {Through:uuuu-MM-dd}.");
}

/// <summary>Sessions are published as they are planned, so that the plan has full information and states the risks (志愿服务条例 art. 12).</summary>
/// <param name="HasInformation">Whether the plan says what volunteers need to know.</param>
/// <param name="HasRisk">Whether it states the risks.</param>
public sealed record SeriesPlanIncomplete(bool HasInformation, bool HasRisk) : Refusal("series.plan-incomplete")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"系列计划须写明活动信息并说明可能的风险。", $"The plan of a series must have the information for volunteers and state the risks.");
}
