namespace CivicPractice.Volunteers;

/// <summary>Why the district ended a registration.</summary>
public enum RegistrationEndReason : byte
{
    /// <summary>Too many times absent without excuse (多次无故缺席).</summary>
    [Term("多次无故缺席")] NoShows = 0,

    /// <summary>Too little service for too long (长期未参加服务).</summary>
    [Term("长期未参加服务")] Inactivity = 1,

    /// <summary>Acted against the rules of voluntary service (违反志愿服务规定).</summary>
    [Term("违反志愿服务规定")] Misconduct = 2,

    /// <summary>The person was registered twice (重复注册).</summary>
    [Term("重复注册")] Duplicate = 3,

    /// <summary>The volunteer has died (去世).</summary>
    [Term("去世")] Death = 4,

    /// <summary>Registered against their will (非自愿注册), which must not be (R19).</summary>
    [Term("非自愿注册")] AgainstOwnWill = 5,
}

/// <summary>Why an application for a role was turned down.</summary>
public enum RoleRejectionReason : byte
{
    /// <summary>The applicant does not meet what the role asks (不符合条件).</summary>
    [Term("不符合条件")] NotQualified = 0,

    /// <summary>Nobody more is needed (名额已满).</summary>
    [Term("名额已满")] NoneNeeded = 1,

    /// <summary>Training comes first (需先培训).</summary>
    [Term("需先培训")] TrainingFirst = 2,
}

/// <summary>Why a role ended.</summary>
public enum RoleDismissalReason : byte
{
    /// <summary>The volunteer wished it (本人请辞).</summary>
    [Term("本人请辞")] OwnWish = 0,

    /// <summary>The time of the appointment is over (聘期届满).</summary>
    [Term("聘期届满")] TermOver = 1,

    /// <summary>The role is no longer filled well (不再胜任).</summary>
    [Term("不再胜任")] NoLongerFit = 2,

    /// <summary>The registration ended, and the role with it (注册终止).</summary>
    [Term("注册终止")] RegistrationEnded = 3,
}
