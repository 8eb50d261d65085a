namespace CivicPractice.Communities;

/// <summary>In what a relocation community is to grow together with the place (融入维度).</summary>
public enum IntegrationDimension : byte
{
    /// <summary>In thought (思想融入).</summary>
    [Term("思想融入")] Thought = 1,

    /// <summary>In work and income (经济融入).</summary>
    [Term("经济融入")] Economy = 2,

    /// <summary>In daily life (生活融入).</summary>
    [Term("生活融入", En = "daily life")] DailyLife = 3,
}

/// <summary>Where an integration programme stands.</summary>
public enum IntegrationProgrammeState : byte
{
    /// <summary>Written, not begun.</summary>
    [Term("筹备中")] Planned = 0,

    /// <summary>It runs: its goals are measured.</summary>
    [Term("实施中")] Running = 1,

    /// <summary>It pauses; what is measured meanwhile counts.</summary>
    [Term("已暂停")] Suspended = 2,

    /// <summary>Completed, with every goal reached or a reason why not: the end.</summary>
    [Term("已完成")] Completed = 3,

    /// <summary>Given up, before it began or later: the end.</summary>
    [Term("已终止", En = "given up")] GivenUp = 4,
}

/// <summary>What can be done with an integration programme after it was planned.</summary>
public enum IntegrationProgrammeAction : byte
{
    /// <summary>What is written on it is written anew (修订).</summary>
    [Term("修订")] Amend,

    /// <summary>It begins (启动).</summary>
    [Term("启动")] Start,

    /// <summary>It pauses (暂停).</summary>
    [Term("暂停")] Suspend,

    /// <summary>It goes on (恢复).</summary>
    [Term("恢复")] Resume,

    /// <summary>A goal is measured, or a measurement corrected (登记指标).</summary>
    [Term("登记指标")] Measure,

    /// <summary>It is completed (完成).</summary>
    [Term("完成")] Complete,

    /// <summary>It is given up (终止).</summary>
    [Term("终止", En = "give up")] GiveUp,
}

/// <summary>Which way a goal is to be reached.</summary>
public enum GoalDirection : byte
{
    /// <summary>More is better (上升).</summary>
    [Term("上升")] Up = 0,

    /// <summary>Less is better (下降).</summary>
    [Term("下降")] Down = 1,
}

/// <summary>Why a programme is completed with goals that are not reached (未达标原因).</summary>
public enum ShortfallReason : byte
{
    /// <summary>Its term is over (期限届满).</summary>
    [Term("期限届满")] TermOver = 0,

    /// <summary>What it was for is done otherwise (目的已另行实现).</summary>
    [Term("目的已另行实现", En = "done otherwise")] DoneOtherwise = 1,

    /// <summary>The goal was set wrongly (目标设定不当).</summary>
    [Term("目标设定不当")] GoalSetWrongly = 2,

    /// <summary>Circumstances have changed (情况变化).</summary>
    [Term("情况变化")] CircumstancesChanged = 3,
}

/// <summary>Why a programme is given up (终止原因).</summary>
public enum IntegrationGivenUpReason : byte
{
    /// <summary>There is no money or nobody for it (保障不足).</summary>
    [Term("保障不足")] MeansLacking = 0,

    /// <summary>It goes on in another programme (并入其他项目).</summary>
    [Term("并入其他项目")] MovedToAnother = 1,

    /// <summary>Nobody needs it (不再需要).</summary>
    [Term("不再需要")] NotNeeded = 2,

    /// <summary>The community is no longer designated (社区已摘牌).</summary>
    [Term("社区已摘牌")] CommunityEnded = 3,
}
