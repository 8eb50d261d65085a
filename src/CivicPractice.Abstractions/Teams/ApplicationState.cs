namespace CivicPractice.Teams;

/// <summary>Where an application to join a team stands.</summary>
public enum ApplicationState : byte
{
    /// <summary>Handed in, and screened (筛选中).</summary>
    [Term("筛选中")] Pending = 0,

    /// <summary>Admitted: a place is taken, the volunteer is in the team.</summary>
    [Term("已录用")] Admitted = 1,

    /// <summary>Rejected: the end.</summary>
    [Term("未录用")] Rejected = 2,

    /// <summary>Taken back by the applicant: the end.</summary>
    [Term("已撤回")] Withdrawn = 3,
}

/// <summary>What can be done with an application after it was handed in.</summary>
public enum ApplicationAction : byte
{
    /// <summary>A step of the screening is passed (通过筛选环节).</summary>
    [Term("通过筛选环节")] PassScreening,

    /// <summary>A step of the screening is failed (未通过筛选环节).</summary>
    [Term("未通过筛选环节")] FailScreening,

    /// <summary>A step that the volunteer has passed elsewhere, and that still holds, is taken over (沿用筛选结果).</summary>
    [Term("沿用筛选结果")] TakeOverScreening,

    /// <summary>The applicant is admitted (录用).</summary>
    [Term("录用")] Admit,

    /// <summary>The applicant is rejected (不予录用).</summary>
    [Term("不予录用")] Reject,

    /// <summary>The applicant steps back (撤回).</summary>
    [Term("撤回")] Withdraw,

    /// <summary>What the screening tells of the person is forgotten (清除个人信息).</summary>
    [Term("清除个人信息")] Forget,

    /// <summary>It goes over to another registration of the applicant (转到另一注册).</summary>
    [Term("转到另一注册")] CarryOver,
}
