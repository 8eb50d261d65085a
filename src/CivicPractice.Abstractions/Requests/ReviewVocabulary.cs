namespace CivicPractice.Requests;

/// <summary>What a review is worth.</summary>
public enum ReviewStanding : byte
{
    /// <summary>It counts (有效); nobody has had it decided.</summary>
    [Term("有效")] Stands = 0,

    /// <summary>It was disputed, and counts (维持).</summary>
    [Term("维持")] Upheld = 1,

    /// <summary>It was disputed, and counts no longer (撤销); it stays to be read.</summary>
    [Term("撤销")] Struck = 2,
}

/// <summary>How a dispute about a review ends.</summary>
public enum DisputeOutcome : byte
{
    /// <summary>The review stands (维持评价).</summary>
    [Term("维持评价")] Upheld = 0,

    /// <summary>The review counts no longer (撤销评价).</summary>
    [Term("撤销评价")] Struck = 1,
}

/// <summary>Why a dispute about a review was decided so.</summary>
public enum DisputeReason : byte
{
    /// <summary>The review says what was (评价属实).</summary>
    [Term("评价属实")] True = 0,

    /// <summary>The objection could not be proved (异议证据不足).</summary>
    [Term("异议证据不足")] NotProved = 1,

    /// <summary>The review does not say what was (评价与事实不符).</summary>
    [Term("评价与事实不符")] Untrue = 2,

    /// <summary>The review is about another service, or about others than those who served (评错对象).</summary>
    [Term("评错对象")] OfSomethingElse = 3,

    /// <summary>The review insults or was given in bad faith (辱骂或恶意评价).</summary>
    [Term("辱骂或恶意评价")] BadFaith = 4,
}
