namespace CivicPractice.Sites;

/// <summary>What can be done with a practice site after it was planned.</summary>
public enum SiteAction : byte
{
    /// <summary>It opens for the first time (开放).</summary>
    [Term("开放")] Open,

    /// <summary>It is shut for a time (暂停).</summary>
    [Term("暂停")] Suspend,

    /// <summary>It opens again (恢复).</summary>
    [Term("恢复")] Resume,

    /// <summary>It moves to another division (迁移).</summary>
    [Term("迁移")] Relocate,

    /// <summary>It becomes part of another site (合并).</summary>
    [Term("合并")] MergeInto,

    /// <summary>It takes in a site that merges into it (并入).</summary>
    [Term("并入")] Absorb,

    /// <summary>It is closed for good (撤销).</summary>
    [Term("撤销")] Close,

    /// <summary>It offers a service platform (设立平台).</summary>
    [Term("设立平台")] OfferPlatform,

    /// <summary>It no longer offers a service platform (撤下平台).</summary>
    [Term("撤下平台")] WithdrawPlatform,

    /// <summary>A site of a lower tier comes, or moves, under it (接收下级阵地).</summary>
    [Term("接收下级阵地", En = "adopt a child site")] Adopt,

    /// <summary>A site of a lower tier leaves it (移出下级阵地).</summary>
    [Term("移出下级阵地", En = "release a child site")] Release,

    /// <summary>It keeps other hours every week (调整开放时间).</summary>
    [Term("调整开放时间", En = "set opening hours")] SetHours,

    /// <summary>It keeps other hours on one day (临时调整开放时间).</summary>
    [Term("临时调整开放时间", En = "set special hours")] SetSpecialHours,

    /// <summary>It keeps its usual hours on a day after all (取消临时调整).</summary>
    [Term("取消临时调整", En = "drop special hours")] DropSpecialHours,

    /// <summary>How many people it holds is laid down (核定容量).</summary>
    [Term("核定容量", En = "set capacity")] SetCapacity,

    /// <summary>Its division has another code, or is part of another one (随区划变更).</summary>
    [Term("随区划变更", En = "recode")] Recode,

    /// <summary>It comes under another site (划转).</summary>
    [Term("划转")] Transfer,

    /// <summary>It is called something else (更名).</summary>
    [Term("更名")] Rename,

    /// <summary>It lies in the city or in the countryside from now on (城乡属性变更).</summary>
    [Term("城乡属性变更")] Reclassify,

    /// <summary>Where exactly it is, is laid down (定位).</summary>
    [Term("定位")] Locate,

    /// <summary>It is honoured (表彰).</summary>
    [Term("表彰")] Commend,

    /// <summary>An honour is taken back (撤销荣誉).</summary>
    [Term("撤销荣誉")] WithdrawHonour,
}
