namespace CivicPractice.Circles;

/// <summary>What sites that belong together are (A7).</summary>
public enum SiteGroupingKind : byte
{
    /// <summary>A practice belt (文明实践带): sites along a road, a river, a zone of the town.</summary>
    [Term("文明实践带")] PracticeBelt = 0,

    /// <summary>A practice cluster (文明实践群): the sites of a town or a quarter.</summary>
    [Term("文明实践群")] PracticeCluster = 1,
}

/// <summary>Where a grouping of sites stands.</summary>
public enum SiteGroupingState : byte
{
    /// <summary>It is there (已组建).</summary>
    [Term("已组建")] Formed = 0,

    /// <summary>It is no more: the end (已解散).</summary>
    [Term("已解散")] Dissolved = 1,
}

/// <summary>What can be done with a grouping of sites.</summary>
public enum SiteGroupingAction : byte
{
    /// <summary>A site belongs to it from now on (纳入阵地).</summary>
    [Term("纳入阵地", En = "include a site")] Include,

    /// <summary>A site belongs to it no more (移出阵地).</summary>
    [Term("移出阵地", En = "exclude a site")] Exclude,

    /// <summary>The place of a site that has merged goes over to the one it is part of now (阵地并转).</summary>
    [Term("阵地并转", En = "hand over a site")] HandOver,

    /// <summary>It is called something else (更名).</summary>
    [Term("更名")] Rename,

    /// <summary>It is no more (解散).</summary>
    [Term("解散")] Dissolve,
}
