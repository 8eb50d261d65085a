namespace CivicPractice.Partnerships;

/// <summary>Why a partnership ended before its term was over.</summary>
public enum TerminationReason : byte
{
    /// <summary>The sides agreed so (协商一致).</summary>
    [Term("协商一致")] MutualAgreement = 0,

    /// <summary>What was promised did not come (未履约).</summary>
    [Term("未履约")] PromiseNotKept = 1,

    /// <summary>A unit was dissolved (单位撤并).</summary>
    [Term("单位撤并")] UnitDissolved = 2,

    /// <summary>It was drafted and never signed by all (未能签约).</summary>
    [Term("未能签约")] NeverSigned = 3,
}
