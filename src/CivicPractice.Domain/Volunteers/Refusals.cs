using CivicPractice.Teams;
using CivicPractice.Training;

namespace CivicPractice.Volunteers;

/// <summary>Nobody is registered against their will (R19: 山东 art. 11, 41; 志愿服务条例 art. 25).</summary>
/// <param name="Volunteer">Who was to be registered.</param>
public sealed record NotOfOwnWill(VolunteerId Volunteer) : Refusal("volunteer.not-of-own-will")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"志愿者注册必须出于本人自愿。", $"Nobody is registered as a volunteer against their will.");
}

/// <summary>The number is given to another volunteer, and stays so for good (R14).</summary>
/// <param name="Volunteer">Who was to be registered; whose the number is, is not said.</param>
public sealed record VolunteerNumberTaken(VolunteerId Volunteer) : Refusal("volunteer.number-taken")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿者编号已被使用。", $"The volunteer number is given to somebody else.");
}

/// <summary>The volunteer is in the team already.</summary>
/// <param name="Team">The team.</param>
public sealed record AlreadyInTeam(VolunteerTeamId Team) : Refusal("volunteer.already-in-team")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿者已在这支队伍中。", $"The volunteer is in the team already.");
}

/// <summary>The volunteer is not in the team.</summary>
/// <param name="Team">The team.</param>
public sealed record NotInTeam(VolunteerTeamId Team) : Refusal("volunteer.not-in-team")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿者不在这支队伍中。", $"The volunteer is not in the team.");
}

/// <summary>The volunteer has the team's kit already.</summary>
/// <param name="Team">The team.</param>
/// <param name="KitNumber">The number worn.</param>
public sealed record IdentityKitOutstanding(VolunteerTeamId Team, string KitNumber) : Refusal("volunteer.identity-kit-outstanding")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该队的统一形象用品（{KitNumber}）尚未归还。", $"The team's kit {KitNumber} has not come back yet.");
}

/// <summary>The volunteer has no kit of the team.</summary>
/// <param name="Team">The team.</param>
public sealed record NoIdentityKitIssued(VolunteerTeamId Team) : Refusal("volunteer.no-identity-kit-issued")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有该队待归还的统一形象用品。", $"No kit of the team is out.");
}

/// <summary>The role needs training first (先培训再上岗, R20), and none holds.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Role">The role.</param>
public sealed record RoleUntrained(VolunteerId Volunteer, VolunteerRole Role) : Refusal("volunteer.role-untrained")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"“{Role}”须先培训再上岗。", $"The role “{Role}” needs training first.");
}

/// <summary>The volunteer holds the role already.</summary>
/// <param name="Role">The role.</param>
public sealed record RoleAlreadyHeld(VolunteerRole Role) : Refusal("volunteer.role-already-held")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"已担任“{Role}”。", $"The volunteer holds the role “{Role}” already.");
}

/// <summary>The volunteer does not hold the role.</summary>
/// <param name="Role">The role.</param>
public sealed record RoleNotHeld(VolunteerRole Role) : Refusal("volunteer.role-not-held")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"未担任“{Role}”。", $"The volunteer does not hold the role “{Role}”.");
}

/// <summary>An application for another role waits for its answer; there is one at a time.</summary>
/// <param name="Role">The role applied for.</param>
public sealed record RoleApplicationPending(VolunteerRole Role) : Refusal("volunteer.role-application-pending")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"申请担任“{Role}”尚在审核。", $"An application for the role “{Role}” is not answered yet.");
}

/// <summary>The volunteer has not applied for the role; nobody is appointed unasked (志愿服务条例 art. 25).</summary>
/// <param name="Role">The role, or <see langword="null"/> when none was named.</param>
public sealed record RoleNotAppliedFor(VolunteerRole? Role) : Refusal("volunteer.role-not-applied-for")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Role is { } role
        ? Say($"本人没有申请担任“{role}”。", $"The volunteer has not applied for the role “{role}”.")
        : Say($"本人没有待审核的角色申请。", $"The volunteer has not applied for a role.");
}

/// <summary>Two persons are not one volunteer: their records are merged first, or they are two indeed.</summary>
/// <param name="Volunteer">One registration.</param>
/// <param name="Other">The other.</param>
public sealed record PersonsDiffer(VolunteerId Volunteer, VolunteerId Other) : Refusal("volunteer.persons-differ")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"两个注册属于不同的个人信息记录。", $"The two registrations belong to different persons.");
}

/// <summary>The registration still has service ahead of it or under way: it is withdrawn, or given to the one that stays, first.</summary>
/// <param name="Volunteer">The registration.</param>
/// <param name="During">When the service is.</param>
public sealed record StillServes(VolunteerId Volunteer, TimeRange During) : Refusal("volunteer.still-serves")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该注册名下还有服务安排（{During}）。", $"The registration has service ahead ({During}).");
}

/// <summary>The registration has a place in training that is not over: it is given back, or taken by the one that stays, first.</summary>
/// <param name="Volunteer">The registration.</param>
/// <param name="Session">The session.</param>
public sealed record StillInTraining(VolunteerId Volunteer, TrainingSessionId Session) : Refusal("volunteer.still-in-training")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该注册名下还有未结束的培训。", $"The registration has a place in training that is not over.");
}

/// <summary>The volunteer has not said to have the skill.</summary>
/// <param name="Skill">The skill.</param>
public sealed record SkillNotHeld(VolunteerSkill Skill) : Refusal("volunteer.skill-not-held")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"未登记“{Skill}”技能。", $"The skill “{Skill}” is not among the volunteer's.");
}
