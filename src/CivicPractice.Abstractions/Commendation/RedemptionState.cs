namespace CivicPractice.Commendation;

/// <summary>Where a redemption stands.</summary>
public enum RedemptionState : byte
{
    /// <summary>Paid, a piece is set aside (待领取).</summary>
    [Term("待领取")] Reserved = 0,

    /// <summary>The volunteer has it (已领取): the end.</summary>
    [Term("已领取")] HandedOver = 1,

    /// <summary>Called off, the points are back (已取消): the end.</summary>
    [Term("已取消")] Cancelled = 2,
}

/// <summary>What can be done with a redemption after it was ordered.</summary>
public enum RedemptionAction : byte
{
    /// <summary>The reward is handed over (领取).</summary>
    [Term("领取")] HandOver,

    /// <summary>It is called off (取消兑换).</summary>
    [Term("取消兑换")] Cancel,
}
