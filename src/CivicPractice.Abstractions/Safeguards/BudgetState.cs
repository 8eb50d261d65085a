namespace CivicPractice.Safeguards;

/// <summary>Where a budget stands (经费状态).</summary>
public enum BudgetState : byte
{
    /// <summary>It can be set aside and spent (可用).</summary>
    [Term("可用")] Open = 0,

    /// <summary>What was left has lapsed (已结清): the end, but for payments that come back.</summary>
    [Term("已结清")] Closed = 1,
}

/// <summary>What can be done with a budget after it was granted (经费操作).</summary>
public enum BudgetAction : byte
{
    /// <summary>Set money aside (预留).</summary>
    [Term("预留")] Commit = 0,

    /// <summary>Spend what was set aside (支出).</summary>
    [Term("支出")] Spend = 1,

    /// <summary>Free the rest of what was set aside (释放).</summary>
    [Term("释放")] Release = 2,

    /// <summary>Take a payment back, in part or whole (退款).</summary>
    [Term("退款")] Refund = 3,

    /// <summary>Raise or lower what was granted (追加、核减).</summary>
    [Term("追加、核减")] Adjust = 4,

    /// <summary>Close it; what is left lapses (结余收回).</summary>
    [Term("结余收回")] Close = 5,
}
