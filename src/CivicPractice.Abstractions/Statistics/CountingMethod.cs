namespace CivicPractice.Statistics;

/// <summary>How person-times were counted (服务人次统计方式).</summary>
public enum CountingMethod : byte
{
    /// <summary>Nobody said how: also what was counted before it was asked (未说明).</summary>
    [Term("未说明")] Unstated = 0,

    /// <summary>Estimated (估计).</summary>
    [Term("估计")] Estimated = 1,

    /// <summary>Counted at the door (现场计数).</summary>
    [Term("现场计数")] AtTheDoor = 2,

    /// <summary>By the sign-in sheet (签到表).</summary>
    [Term("签到表")] SignInSheet = 3,

    /// <summary>By those who took part, one by one (参加人员逐一登记).</summary>
    [Term("参加人员逐一登记")] Participants = 4,
}
