namespace CivicPractice.Matching;

/// <summary>By what those who are fit for a request are ranked (匹配指标).</summary>
public enum MatchCriterion : byte
{
    /// <summary>The skills that help with the service (技能契合).</summary>
    [Term("技能")] Skill = 1,

    /// <summary>How near they are (就近就便).</summary>
    [Term("距离")] Nearness = 2,

    /// <summary>Whether they said that they have time then (可服务时间).</summary>
    [Term("时间")] Availability = 3,

    /// <summary>How little they have served lately and are booked for (任务均衡).</summary>
    [Term("任务均衡")] Load = 4,

    /// <summary>What they wish to give, and whom the requester would like to have (意愿).</summary>
    [Term("意愿")] Preference = 5,
}
