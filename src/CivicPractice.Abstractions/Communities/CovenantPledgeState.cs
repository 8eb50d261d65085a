namespace CivicPractice.Communities;

/// <summary>Where a pledge stands.</summary>
public enum CovenantPledgeState : byte
{
    /// <summary>Given to an edition of the covenant.</summary>
    [Term("已承诺")] Given = 0,

    /// <summary>Withdrawn; it may be given anew.</summary>
    [Term("已撤回")] Withdrawn = 1,
}

/// <summary>What can be done with a pledge after it was given.</summary>
public enum CovenantPledgeAction : byte
{
    /// <summary>It is given to the edition in force, after an amendment or a withdrawal (重新承诺).</summary>
    [Term("重新承诺", En = "give anew")] Renew,

    /// <summary>It is withdrawn (撤回).</summary>
    [Term("撤回")] Withdraw,
}

/// <summary>Who pledges.</summary>
public enum PledgerKind : byte
{
    /// <summary>A household (户).</summary>
    [Term("户")] Household = 1,

    /// <summary>A resident alone (村民、居民).</summary>
    [Term("村（居）民")] Resident = 2,
}
