namespace CivicPractice.Series;

/// <summary>Where a series stands.</summary>
public enum SeriesState : byte
{
    /// <summary>It goes on (进行中).</summary>
    [Term("进行中")] Running = 0,

    /// <summary>It has its last day: the end (已结束).</summary>
    [Term("已结束")] Ended = 1,
}

/// <summary>What can be done with a series.</summary>
public enum SeriesAction : byte
{
    /// <summary>Its sessions have another plan from a day on (调整计划).</summary>
    [Term("调整计划")] ChangePlanFrom,

    /// <summary>Its sessions are planned up to a day (提前安排).</summary>
    [Term("提前安排")] PlanAhead,

    /// <summary>It gets its last day (结束).</summary>
    [Term("结束")] End,
}
