namespace CivicPractice.Safeguards;

/// <summary>Why a stock changed (库存变动类型).</summary>
public enum StockMovementKind : byte
{
    /// <summary>Came in (入库).</summary>
    [Term("入库")] Received = 0,

    /// <summary>Was given to a volunteer (领用).</summary>
    [Term("领用")] Issued = 1,

    /// <summary>Came back from a volunteer (归还).</summary>
    [Term("归还")] Returned = 2,

    /// <summary>Was lost or spoiled in stock (库存报损).</summary>
    [Term("库存报损")] LostInStock = 3,

    /// <summary>Was used up, lost or spoiled with a volunteer (领用核销).</summary>
    [Term("领用核销")] LostOnIssue = 4,

    /// <summary>Was found at a stocktake beyond what was booked (盘盈).</summary>
    [Term("盘盈")] Found = 5,

    /// <summary>Was missing at a stocktake (盘亏).</summary>
    [Term("盘亏")] Missing = 6,

    /// <summary>Went to the stock of another site (调出).</summary>
    [Term("调出")] TransferredOut = 7,

    /// <summary>Came from the stock of another site (调入).</summary>
    [Term("调入")] TransferredIn = 8,
}
