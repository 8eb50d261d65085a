using CivicPractice.Partnerships;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>The team is suspended or dissolved.</summary>
/// <param name="Team">The team.</param>
public sealed record TeamInactive(VolunteerTeamId Team) : Refusal("team.inactive")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿服务队目前不活动。", $"The team is not active.");
}

/// <summary>The partnership that should sponsor the team is not in force.</summary>
/// <param name="Sponsor">The partnership.</param>
public sealed record SponsorNotInForce(PartnershipId Sponsor) : Refusal("team.sponsor-not-in-force")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"作为支持方的共建关系目前无效。", $"The sponsoring partnership is not in force.");
}

/// <summary>A team is led by one of its active members.</summary>
/// <param name="Volunteer">Who was to lead it.</param>
public sealed record LeaderNotAMember(VolunteerId Volunteer) : Refusal("team.leader-not-a-member")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"队长须是本队的在册队员。", $"A team is led by one of its active members.");
}

/// <summary>The volunteer does not lead the team.</summary>
/// <param name="Volunteer">Who was to step down.</param>
public sealed record NotTheLeader(VolunteerId Volunteer) : Refusal("team.not-the-leader")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿者不是本队队长。", $"The volunteer does not lead the team.");
}

/// <summary>The team hosts activities that are neither held nor cancelled; they are held, or called off and planned anew by another host, first.</summary>
/// <param name="Count">How many.</param>
public sealed record TeamActivitiesLeft(int Count) : Refusal("team.activities-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该队还有 {Count} 场活动未举办也未取消。", $"{Count} activities of the team are neither held nor cancelled.");
}

/// <summary>The team was asked to take requests on, or has taken them on, and they are not served; they are served, or dispatched to others, first.</summary>
/// <param name="Count">How many.</param>
public sealed record TeamRequestsLeft(int Count) : Refusal("team.requests-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该队还有 {Count} 个服务订单未完成。", $"{Count} service requests of the team are neither served nor cancelled.");
}

/// <summary>The time for applications is over, or would be from the beginning.</summary>
/// <param name="OpenUntil">They had to come strictly before.</param>
public sealed record DriveOver(Instant OpenUntil) : Refusal("recruitment-drive.over")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"报名已于 {OpenUntil} 截止。", $"Applications ended at {OpenUntil}.");
}

/// <summary>All places are taken.</summary>
/// <param name="Places">How many there are.</param>
public sealed record DriveFull(int Places) : Refusal("recruitment-drive.full")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Places} 个名额已满。", $"All {Places} places are taken.");
}

/// <summary>The applicant has not the least age.</summary>
/// <param name="MinimumAge">The least age in years.</param>
public sealed record ApplicantTooYoung(int MinimumAge) : Refusal("application.too-young")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"须年满 {MinimumAge} 周岁。", $"The least age is {MinimumAge}.");
}

/// <summary>An application of the same volunteer in the same drive is not answered yet.</summary>
/// <param name="Drive">The drive.</param>
public sealed record ApplicationPending(RecruitmentDriveId Drive) : Refusal("application.pending")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"本人已报名，正在筛选。", $"The volunteer has applied already and waits for the answer.");
}

/// <summary>The drive asks for no such step.</summary>
/// <param name="Step">The step.</param>
public sealed record ScreeningNotAsked(ScreeningStep Step) : Refusal("application.screening-not-asked")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"本次招募没有“{Step}”环节。", $"The drive has no step “{Step}”.");
}

/// <summary>The step was recorded already.</summary>
/// <param name="Step">The step.</param>
public sealed record ScreeningAlreadyRecorded(ScreeningStep Step) : Refusal("application.screening-already-recorded")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"“{Step}”环节已有结论。", $"The step “{Step}” has been recorded already.");
}

/// <summary>A step that the drive asks for is not recorded yet (严格筛选).</summary>
/// <param name="Step">The step.</param>
public sealed record ScreeningOutstanding(ScreeningStep Step) : Refusal("application.screening-outstanding")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"“{Step}”环节尚未进行。", $"The step “{Step}” is still to be done.");
}

/// <summary>A step that the drive asks for was failed (严格筛选).</summary>
/// <param name="Step">The step.</param>
public sealed record ScreeningNotPassed(ScreeningStep Step) : Refusal("application.screening-not-passed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"“{Step}”环节未通过。", $"The step “{Step}” was not passed.");
}

/// <summary>A step of the screening does not hold: never passed, run out, or revoked.</summary>
/// <param name="Step">The step.</param>
/// <param name="Day">The day asked for.</param>
public sealed record ScreeningNotHeld(ScreeningStep Step, LocalDate Day) : Refusal("screening.not-held")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"“{Step}”环节的通过结果在 {Day:uuuu-MM-dd} 无效。", $"No pass of the step “{Step}” holds on {Day:uuuu-MM-dd}.");
}

/// <summary>The step was not passed on that day.</summary>
/// <param name="Step">The step.</param>
/// <param name="PassedOn">The day asked for.</param>
public sealed record ScreeningNeverPassed(ScreeningStep Step, LocalDate PassedOn) : Refusal("screening.never-passed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{PassedOn:uuuu-MM-dd} 没有通过“{Step}”环节的记录。", $"The step “{Step}” was not passed on {PassedOn:uuuu-MM-dd}.");
}

/// <summary>Another check of the step is on its way.</summary>
/// <param name="Step">The step.</param>
public sealed record ScreeningCheckUnderway(ScreeningStep Step) : Refusal("screening-check.underway")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"“{Step}”环节已在审核中。", $"A check of the step “{Step}” is on its way already.");
}

/// <summary>The team hosts service projects that run or pause; they are concluded, or handed to another host, first.</summary>
/// <param name="Count">How many.</param>
public sealed record TeamProjectsLeft(int Count) : Refusal("team.projects-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该队还有 {Count} 个志愿服务项目未结项。", $"{Count} service projects of the team are not concluded.");
}
