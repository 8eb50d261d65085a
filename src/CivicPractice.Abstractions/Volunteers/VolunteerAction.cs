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

    /// <summary>The birthdays that rules wait for are recorded (登记年龄节点).</summary>
    [Term("登记年龄节点")] RecordBirthdays,

    /// <summary>The record of the person whose registration it is is told (关联个人信息).</summary>
    [Term("关联个人信息")] BelongTo,

    /// <summary>What tells of the person is forgotten (清除个人信息).</summary>
    [Term("清除个人信息")] Forget,

    /// <summary>It takes in another registration of the same person (并入重复注册).</summary>
    [Term("并入重复注册")] Absorb,

    /// <summary>It goes over into another registration of the same person (合并到另一注册).</summary>
    [Term("合并到另一注册")] Merge,

    /// <summary>What proves a skill is recorded (登记技能证明).</summary>
    [Term("登记技能证明")] ProveSkill,

    /// <summary>It is attested whether they are fit for service (登记健康状况).</summary>
    [Term("登记健康状况")] AttestHealth,

    /// <summary>What was attested of their health is taken back (撤回健康状况登记).</summary>
    [Term("撤回健康状况登记")] WithdrawHealth,

    /// <summary>They say when they have time (登记可服务时间).</summary>
    [Term("登记可服务时间")] OfferTime,

    /// <summary>They say where they serve (登记服务区域).</summary>
    [Term("登记服务区域")] OfferArea,

    /// <summary>They say how much service is too much (登记服务强度限制).</summary>
    [Term("登记服务强度限制")] LimitService,

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
