using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Projects;

/// <summary>The project does not run on that day: it is not launched, pauses or has ended, or the day lies outside its term.</summary>
/// <param name="Project">The project.</param>
/// <param name="Day">The day, in the district's time zone.</param>
public sealed record ProjectNotRunning(ServiceProjectId Project, LocalDate Day) : Refusal("project.not-running")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿服务项目 {Day:uuuu-MM-dd} 不在实施中。", $"The service project does not run on {Day:uuuu-MM-dd}.");
}

/// <summary>The project does not give that kind of service.</summary>
/// <param name="Project">The project.</param>
/// <param name="Category">The category.</param>
public sealed record ProjectOfOtherCategory(ServiceProjectId Project, ActivityCategory Category) : Refusal("project.other-category")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿服务项目不含服务类别 {Category}。", $"The service project does not give service of category {Category}.");
}

/// <summary>Another project that runs or pauses bears the name.</summary>
/// <param name="By">The other project.</param>
public sealed record ProjectNameTaken(ServiceProjectId By) : Refusal("project.name-taken")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该项目名称已被实施中的项目 {By} 使用。", $"The name is borne by project {By}, which is not concluded.");
}

/// <summary>The project has its last day, and it is over.</summary>
/// <param name="Through">The last day.</param>
public sealed record ProjectLastDayPassed(LocalDate Through) : Refusal("project.last-day-passed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿服务项目的期限（至 {Through:uuuu-MM-dd}）已过。", $"The last day of the service project ({Through:uuuu-MM-dd}) is over.");
}

/// <summary>The first day of a project stands from its launch on.</summary>
/// <param name="From">The first day.</param>
public sealed record ProjectFirstDayStands(LocalDate From) : Refusal("project.first-day-stands")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"项目启动后起始日（{From:uuuu-MM-dd}）不能更改。", $"The first day of a project ({From:uuuu-MM-dd}) stands from its launch on.");
}

/// <summary>A recognition is entered from its day on, not before.</summary>
/// <param name="On">The day of the recognition.</param>
public sealed record ProjectRecognisedInFuture(LocalDate On) : Refusal("project.recognised-in-future")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"授牌日期 {On:uuuu-MM-dd} 尚未到来。", $"The day of the recognition ({On:uuuu-MM-dd}) is still to come.");
}
