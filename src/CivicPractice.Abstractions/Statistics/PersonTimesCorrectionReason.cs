namespace CivicPractice.Statistics;

/// <summary>Why person-times were corrected (更正原因).</summary>
public enum PersonTimesCorrectionReason : byte
{
    /// <summary>They were counted wrong (计数有误).</summary>
    [Term("计数有误")] Miscounted = 0,

    /// <summary>A slip of the keyboard (录入有误).</summary>
    [Term("录入有误")] Mistyped = 1,

    /// <summary>Some were counted twice (重复计数).</summary>
    [Term("重复计数")] CountedTwice = 2,

    /// <summary>Some were left out (漏计).</summary>
    [Term("漏计")] LeftOut = 3,

    /// <summary>Some were not served (不属于服务对象).</summary>
    [Term("不属于服务对象")] NotServed = 4,
}
