namespace CivicPractice.Projects;

/// <summary>Where a service project stands.</summary>
public enum ProjectState : byte
{
    /// <summary>Being written; nothing belongs to it yet.</summary>
    [Term("拟定中")] Drafted = 0,

    /// <summary>Launched: activities and orders may belong to it.</summary>
    [Term("实施中")] Running = 1,

    /// <summary>It pauses: what belongs to it goes on, nothing new comes to it.</summary>
    [Term("已暂停")] Suspended = 2,

    /// <summary>Brought to an end: its record stays, and it may still be recognised.</summary>
    [Term("已结项")] Concluded = 3,

    /// <summary>Given up before it was launched: the end.</summary>
    [Term("已撤回")] Withdrawn = 4,
}

/// <summary>What can be done with a service project after it was drafted.</summary>
public enum ProjectAction : byte
{
    /// <summary>What is written on it is written anew (修订).</summary>
    [Term("修订")] Amend,

    /// <summary>It is launched under a name of its own (启动).</summary>
    [Term("启动")] Launch,

    /// <summary>It pauses (暂停).</summary>
    [Term("暂停")] Suspend,

    /// <summary>It goes on (恢复).</summary>
    [Term("恢复")] Resume,

    /// <summary>It is brought to an end (结项).</summary>
    [Term("结项")] Conclude,

    /// <summary>It is given up before it was launched (撤回).</summary>
    [Term("撤回")] Withdraw,

    /// <summary>It is recognised as a brand (授牌).</summary>
    [Term("授牌", En = "recognise")] Recognise,

    /// <summary>A recognition is taken back (摘牌).</summary>
    [Term("摘牌", En = "revoke a recognition")] RevokeRecognition,
}

/// <summary>By whom a project is recognised as a brand (品牌级别), the lowest first.</summary>
public enum RecognitionLevel : byte
{
    /// <summary>By a station (站级).</summary>
    [Term("站级")] Station = 1,

    /// <summary>By a town or sub-district (镇街级).</summary>
    [Term("镇街级")] Town = 2,

    /// <summary>By the district or county (区县级).</summary>
    [Term("区县级")] District = 3,

    /// <summary>By the city (市级).</summary>
    [Term("市级")] City = 4,

    /// <summary>By the province (省级).</summary>
    [Term("省级")] Province = 5,

    /// <summary>By the state (国家级).</summary>
    [Term("国家级")] National = 6,
}
