namespace CivicPractice.Safeguards;

/// <summary>Where a staffing post stands (岗位状态).</summary>
public enum PostState : byte
{
    /// <summary>Nobody holds it (空缺).</summary>
    [Term("空缺")] Vacant = 0,

    /// <summary>Somebody holds it (在岗).</summary>
    [Term("在岗")] Filled = 1,

    /// <summary>It exists no longer (撤销).</summary>
    [Term("撤销")] Abolished = 2,
}

/// <summary>What can be done with a staffing post (岗位操作).</summary>
public enum PostAction : byte
{
    /// <summary>Appoint somebody (任用).</summary>
    [Term("任用")] Appoint = 0,

    /// <summary>The holder leaves (离岗).</summary>
    [Term("离岗")] Vacate = 1,

    /// <summary>Abolish it (撤销).</summary>
    [Term("撤销")] Abolish = 2,
}
