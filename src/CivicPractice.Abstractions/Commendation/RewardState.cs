namespace CivicPractice.Commendation;

/// <summary>Where a reward stands.</summary>
public enum RewardState : byte
{
    /// <summary>In the catalogue (可兑换).</summary>
    [Term("可兑换")] Offered = 0,

    /// <summary>No longer in the catalogue (已下架): the end, but for what is reserved.</summary>
    [Term("已下架")] Withdrawn = 1,
}

/// <summary>What can be done with a reward after it was offered.</summary>
public enum RewardAction : byte
{
    /// <summary>More pieces come in (补货).</summary>
    [Term("补货")] Restock,

    /// <summary>It gets another price (调价).</summary>
    [Term("调价")] Reprice,

    /// <summary>A piece is set aside for a redemption (预留).</summary>
    [Term("预留")] Reserve,

    /// <summary>A piece that was set aside is free again (释放).</summary>
    [Term("释放")] GiveBack,

    /// <summary>A piece that was set aside is handed over (发放).</summary>
    [Term("发放")] HandOver,

    /// <summary>Pieces are lost or spoiled (报损).</summary>
    [Term("报损")] WriteOff,

    /// <summary>It is taken out of the catalogue (下架).</summary>
    [Term("下架")] Withdraw,
}
