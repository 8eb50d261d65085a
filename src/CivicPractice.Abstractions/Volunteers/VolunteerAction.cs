namespace CivicPractice.Volunteers;

/// <summary>What can be done with a volunteer's registration.</summary>
public enum VolunteerAction : byte
{
    /// <summary>The registration pauses (暂停).</summary>
    [Term("暂停")] Suspend,

    /// <summary>The registration is in force again (恢复).</summary>
    [Term("恢复")] Resume,

    /// <summary>The volunteer goes, of their own will (退出).</summary>
    [Term("退出")] Withdraw,

    /// <summary>The district ends the registration (注销).</summary>
    [Term("注销")] EndRegistration,

    /// <summary>A guardian's consent is recorded (登记监护人同意).</summary>
    [Term("登记监护人同意")] RecordGuardianConsent,

    /// <summary>Record that they live on own labour (登记以自己的劳动收入为主要生活来源).</summary>
    [Term("登记自食其力")] RecordOwnLabour,

    /// <summary>A skill is added (添加技能).</summary>
    [Term("添加技能")] AddSkill,

    /// <summary>A skill is taken out (移除技能).</summary>
    [Term("移除技能")] RemoveSkill,

    /// <summary>The volunteer joins a team (加入队伍).</summary>
    [Term("加入队伍")] JoinTeam,

    /// <summary>The volunteer leaves a team (离开队伍).</summary>
    [Term("离开队伍")] LeaveTeam,

    /// <summary>The volunteer joins one team in the place of another (转入其他队伍).</summary>
    [Term("转入其他队伍")] MoveToTeam,

    /// <summary>The volunteer belongs to another organisation, or to none (变更所属组织).</summary>
    [Term("变更所属组织")] Transfer,

    /// <summary>Number, vest and badge are given out (发放统一形象用品).</summary>
    [Term("发放统一形象用品")] IssueIdentityKit,

    /// <summary>The volunteer applies for a role (申请角色).</summary>
    [Term("申请角色")] ApplyForRole,

    /// <summary>The volunteer takes the application for a role back (撤回角色申请).</summary>
    [Term("撤回角色申请")] WithdrawRoleApplication,

    /// <summary>The application for a role is turned down (不予聘任).</summary>
    [Term("不予聘任")] TurnDownRoleApplication,

    /// <summary>The volunteer is appointed to a role (聘任).</summary>
    [Term("聘任")] AppointToRole,

    /// <summary>The volunteer's role ends (解聘).</summary>
    [Term("解聘")] DismissFromRole,
}
