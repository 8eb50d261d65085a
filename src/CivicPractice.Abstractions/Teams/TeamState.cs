namespace CivicPractice.Teams;

/// <summary>Where a team stands.</summary>
public enum TeamState : byte
{
    /// <summary>It works.</summary>
    [Term("正常")] Active = 0,

    /// <summary>It pauses; nobody joins.</summary>
    [Term("暂停")] Suspended = 1,

    /// <summary>Dissolved: the end.</summary>
    [Term("已解散")] Dissolved = 2,
}

/// <summary>What can be done with a team after it was founded.</summary>
public enum TeamAction : byte
{
    /// <summary>A leader is appointed (任命队长).</summary>
    [Term("任命队长")] AppointLeader,

    /// <summary>The leader steps down (队长卸任).</summary>
    [Term("队长卸任")] StepDown,

    /// <summary>It pauses (暂停).</summary>
    [Term("暂停")] Suspend,

    /// <summary>It works again (恢复).</summary>
    [Term("恢复")] Resume,

    /// <summary>It ends (解散).</summary>
    [Term("解散")] Dissolve,

    /// <summary>It is at home at another site from now on (迁移).</summary>
    [Term("迁移")] Move,

    /// <summary>A partnership sponsors it from now on (确定支持方).</summary>
    [Term("确定支持方")] TakeSponsor,

    /// <summary>It has no sponsor any more (终止支持).</summary>
    [Term("终止支持")] EndSponsorship,

    /// <summary>It belongs to another organisation from now on, or to none (划转).</summary>
    [Term("划转")] Transfer,

    /// <summary>Which steps of the screening its members need is laid down (规定筛选环节).</summary>
    [Term("规定筛选环节")] RequireScreening,

    /// <summary>It is honoured (表彰).</summary>
    [Term("表彰")] Commend,

    /// <summary>An honour is taken back (撤销荣誉).</summary>
    [Term("撤销荣誉")] WithdrawHonour,
}
