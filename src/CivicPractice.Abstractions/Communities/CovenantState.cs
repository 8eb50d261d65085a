namespace CivicPractice.Communities;

/// <summary>Where a village covenant stands.</summary>
public enum CovenantState : byte
{
    /// <summary>Being made: none of its editions was ever in force.</summary>
    [Term("制定中")] Preparing = 0,

    /// <summary>One of its editions is in force; another one may be prepared beside it.</summary>
    [Term("施行中")] InForce = 1,

    /// <summary>No longer in force: the end, and the division may make another one.</summary>
    [Term("已废止")] Repealed = 2,

    /// <summary>Given up before any edition was in force: the end.</summary>
    [Term("已终止制定")] GivenUp = 3,
}

/// <summary>What can be done with a covenant as a whole.</summary>
public enum CovenantAction : byte
{
    /// <summary>Another proposal is drafted: an amendment beside the edition in force, or a draft after one that was withdrawn (提出修订).</summary>
    [Term("提出修订", En = "propose")] Propose,

    /// <summary>An edition takes effect (施行) and replaces the one in force.</summary>
    [Term("施行", En = "take effect")] TakeEffect,

    /// <summary>The township's government orders the edition in force to be put right (责令改正).</summary>
    [Term("责令改正", En = "order a correction")] OrderCorrection,

    /// <summary>A practice site looks after it, or none does any more (联系站点).</summary>
    [Term("明确联系站点", En = "assign to a site")] Assign,

    /// <summary>Its division has another code (区划变更).</summary>
    [Term("随区划变更")] Recode,

    /// <summary>It is repealed (废止).</summary>
    [Term("废止")] Repeal,

    /// <summary>It is given up before any edition was in force (终止制定).</summary>
    [Term("终止制定", En = "give up")] GiveUp,
}

/// <summary>Why a covenant was repealed.</summary>
public enum CovenantRepealReason : byte
{
    /// <summary>The assembly decided so.</summary>
    [Term("会议决定废止", En = "decided by the assembly")] Decided = 1,

    /// <summary>Another covenant takes its place.</summary>
    [Term("另行制定", En = "replaced")] Replaced = 2,

    /// <summary>The village or community was dissolved or merged.</summary>
    [Term("村庄撤并", En = "division gone")] DivisionGone = 3,
}

/// <summary>Why a covenant is to be put right (村民委员会组织法 art. 27).</summary>
public enum CovenantFault : byte
{
    /// <summary>It contravenes the constitution, a law or a regulation.</summary>
    [Term("与宪法、法律、法规相抵触", En = "against the law")] AgainstLaw = 1,

    /// <summary>It contravenes a policy of the state.</summary>
    [Term("与国家政策相抵触", En = "against state policy")] AgainstPolicy = 2,

    /// <summary>It infringes personal, democratic or property rights of villagers, as fines without a basis in law do.</summary>
    [Term("侵犯村民合法权利", En = "infringes rights")] InfringesRights = 3,

    /// <summary>An article is unclear, and cannot be carried out.</summary>
    [Term("条款不明确", En = "unclear")] Unclear = 4,
}
