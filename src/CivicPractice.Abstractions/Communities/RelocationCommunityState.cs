namespace CivicPractice.Communities;

/// <summary>Where a relocation community stands.</summary>
public enum RelocationCommunityState : byte
{
    /// <summary>Designated: it is counted with the others.</summary>
    [Term("已认定")] Designated = 0,

    /// <summary>No longer designated: its record stays.</summary>
    [Term("已摘牌")] Ended = 1,
}

/// <summary>What can be done with a relocation community after it was designated.</summary>
public enum RelocationCommunityAction : byte
{
    /// <summary>It is called something else (更名).</summary>
    [Term("更名")] Rename,

    /// <summary>Who was resettled there is counted, or counted anew (登记安置人数).</summary>
    [Term("登记安置人数")] Count,

    /// <summary>A site serves it (指定服务阵地).</summary>
    [Term("指定服务阵地", En = "assign a site")] AssignSite,

    /// <summary>No site of its own serves it (取消服务阵地).</summary>
    [Term("取消服务阵地", En = "release the site")] ReleaseSite,

    /// <summary>Its division has another code (随区划变更).</summary>
    [Term("随区划变更")] Recode,

    /// <summary>It is no longer designated (摘牌).</summary>
    [Term("摘牌")] End,

    /// <summary>It is designated again (恢复认定).</summary>
    [Term("恢复认定", En = "designate again")] Restore,

    /// <summary>An integration programme of it begins (启动融入项目).</summary>
    [Term("启动融入项目", En = "begin a programme")] BeginProgramme,
}

/// <summary>Where the numbers of people resettled come from (数据来源).</summary>
public enum HeadCountSource : byte
{
    /// <summary>The register of those who moved (搬迁台账).</summary>
    [Term("搬迁台账")] RelocationRegister = 0,

    /// <summary>Visits from door to door (入户核查).</summary>
    [Term("入户核查")] HouseholdVisits = 1,

    /// <summary>The household register of the police (户籍登记).</summary>
    [Term("户籍登记")] HouseholdRegister = 2,

    /// <summary>A census (人口普查).</summary>
    [Term("人口普查")] Census = 3,
}
