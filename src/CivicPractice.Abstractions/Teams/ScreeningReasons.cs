namespace CivicPractice.Teams;

/// <summary>Why a step of the screening was failed. It stays with the application and goes into no event.</summary>
public enum ScreeningFailureReason : byte
{
    /// <summary>The applicant did not come (未到场).</summary>
    [Term("未到场")] Absent = 0,

    /// <summary>The work does not suit the applicant (不适合该工作, R3); what exactly is not recorded.</summary>
    [Term("不适合该工作")] NotSuited = 1,

    /// <summary>Skill or experience is missing (技能经验不足).</summary>
    [Term("技能经验不足")] Skills = 2,

    /// <summary>A check of the person's conduct spoke against it (品行核查未通过).</summary>
    [Term("品行核查未通过")] Conduct = 3,

    /// <summary>Too little time to give (时间无法保证).</summary>
    [Term("时间无法保证")] Availability = 4,
}

/// <summary>Why a pass of the screening was revoked. It stays with the file and goes into no event.</summary>
public enum ScreeningRevocationReason : byte
{
    /// <summary>It should never have been recorded; it never held (登记有误).</summary>
    [Term("登记有误")] RecordedInError = 0,

    /// <summary>It was passed by deceit; it never held (弄虚作假).</summary>
    [Term("弄虚作假")] Deceit = 1,

    /// <summary>Something has come to light since that speaks against it; it held until the revocation (发现新情况).</summary>
    [Term("发现新情况")] NewFindings = 2,

    /// <summary>The volunteer does no work any more that asks for it; it held until the revocation (不再需要).</summary>
    [Term("不再需要")] NoLongerNeeded = 3,
}

/// <summary>Why an application was rejected.</summary>
public enum RejectionReason : byte
{
    /// <summary>A step of the screening was failed (筛选未通过).</summary>
    [Term("筛选未通过")] ScreeningFailed = 0,

    /// <summary>All places are taken (名额已满).</summary>
    [Term("名额已满")] NoPlaces = 1,

    /// <summary>Another team suits better (更适合其他队伍).</summary>
    [Term("更适合其他队伍")] BetterElsewhere = 2,

    /// <summary>The drive was called off (招募取消).</summary>
    [Term("招募取消")] DriveCalledOff = 3,
}
