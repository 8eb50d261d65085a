namespace CivicPractice.Safeguards;

/// <summary>Where a stock of supplies stands (库存状态).</summary>
public enum StockState : byte
{
    /// <summary>It is kept (在用).</summary>
    [Term("在用")] Open = 0,

    /// <summary>It is kept no longer (停用).</summary>
    [Term("停用")] Closed = 1,
}

/// <summary>What can be done with a stock of supplies (库存操作).</summary>
public enum StockAction : byte
{
    /// <summary>Supplies come in (入库).</summary>
    [Term("入库")] Receive = 0,

    /// <summary>Supplies are given to a volunteer (领用).</summary>
    [Term("领用")] Issue = 1,

    /// <summary>Supplies come back from a volunteer (归还).</summary>
    [Term("归还")] Return = 2,

    /// <summary>Supplies are written off (报损).</summary>
    [Term("报损")] WriteOff = 3,

    /// <summary>What is there is counted (盘点).</summary>
    [Term("盘点")] Count = 4,

    /// <summary>Supplies go to the stock of another site (调出).</summary>
    [Term("调出")] TransferOut = 5,

    /// <summary>Supplies come from the stock of another site (调入).</summary>
    [Term("调入")] TransferIn = 6,

    /// <summary>It is kept no longer (停用).</summary>
    [Term("停用")] Close = 7,
}
