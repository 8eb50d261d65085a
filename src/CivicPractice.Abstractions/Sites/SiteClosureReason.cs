namespace CivicPractice.Sites;

/// <summary>Why a site was closed for good.</summary>
public enum SiteClosureReason : byte
{
    /// <summary>It is hardly used (长期闲置).</summary>
    [Term("长期闲置")] LittleUsed = 0,

    /// <summary>The premises are gone (场所收回).</summary>
    [Term("场所收回")] PremisesLost = 1,

    /// <summary>The premises are not safe (安全隐患).</summary>
    [Term("安全隐患")] Unsafe = 2,

    /// <summary>The division it served was dissolved (区划撤并).</summary>
    [Term("区划撤并")] DivisionDissolved = 3,

    /// <summary>It was planned and never came about (未能建成).</summary>
    [Term("未能建成")] NeverBuilt = 4,
}
