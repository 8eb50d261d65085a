namespace CivicPractice.Safeguards;

/// <summary>Where an insurance policy stands (保单状态).</summary>
public enum PolicyState : byte
{
    /// <summary>In force, or about to be: persons can be covered (有效).</summary>
    [Term("有效")] InForce = 0,

    /// <summary>Its period is over (期满).</summary>
    [Term("期满")] Expired = 1,

    /// <summary>Called off before its time (退保).</summary>
    [Term("退保")] Cancelled = 2,
}

/// <summary>What can be done with an insurance policy (保单操作).</summary>
public enum PolicyAction : byte
{
    /// <summary>Cover a person (参保).</summary>
    [Term("参保")] Cover = 0,

    /// <summary>Take a person off; the seat is free again (减员).</summary>
    [Term("减员")] Release = 1,

    /// <summary>Note that the period is over (期满).</summary>
    [Term("期满")] LetExpire = 2,

    /// <summary>Call it off (退保).</summary>
    [Term("退保")] Cancel = 3,
}
