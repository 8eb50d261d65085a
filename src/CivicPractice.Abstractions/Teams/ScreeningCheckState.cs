namespace CivicPractice.Teams;

/// <summary>Where a check outside of applications (复审) stands.</summary>
public enum ScreeningCheckState : byte
{
    /// <summary>Asked for: a pass that still held then holds on in the grace.</summary>
    [Term("审核中")] Underway = 0,

    /// <summary>Passed: the step holds from that day on. The end.</summary>
    [Term("已通过")] Passed = 1,

    /// <summary>Failed: the step holds no longer. The end.</summary>
    [Term("未通过")] Failed = 2,

    /// <summary>Called off before there was a result: the end.</summary>
    [Term("已撤回")] Withdrawn = 3,
}

/// <summary>What can be done with a check after it was asked for.</summary>
public enum ScreeningCheckAction : byte
{
    /// <summary>The volunteer passes it (通过复审).</summary>
    [Term("通过复审")] Pass,

    /// <summary>The volunteer fails it (未通过复审).</summary>
    [Term("未通过复审")] Fail,

    /// <summary>It is called off (撤回复审).</summary>
    [Term("撤回复审")] Withdraw,
}
