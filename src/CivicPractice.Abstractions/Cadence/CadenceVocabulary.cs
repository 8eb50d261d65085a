namespace CivicPractice.Cadence;

/// <summary>How long the periods are in which something is to happen (周期).</summary>
public enum CadencePeriod : byte
{
    /// <summary>ISO weeks, Monday to Sunday (每周).</summary>
    [Term("每周", En = "every week")] Week = 0,

    /// <summary>Months of the calendar (每月).</summary>
    [Term("每月", En = "every month")] Month = 1,

    /// <summary>Quarters of the calendar (每季度).</summary>
    [Term("每季度", En = "every quarter")] Quarter = 2,
}

/// <summary>Which activities count for a rule.</summary>
public enum CadenceMeasure : byte
{
    /// <summary>Every session that was held (活动).</summary>
    [Term("活动", En = "activities")] Activities = 0,

    /// <summary>Only those that were held as concentrated ones (集中活动).</summary>
    [Term("集中活动", En = "concentrated activities")] ConcentratedActivities = 1,
}

/// <summary>How one period stands.</summary>
public enum CadenceState : byte
{
    /// <summary>As much was held as is asked (已达标).</summary>
    [Term("已达标")] Met = 0,

    /// <summary>The period is not over, and what is planned in it makes up the rest (计划内可达标).</summary>
    [Term("计划内可达标", En = "will be met as planned")] Expected = 1,

    /// <summary>The period is not over, and it will be missed if nothing else happens (预警).</summary>
    [Term("预警", En = "will be missed")] AtRisk = 2,

    /// <summary>The period is over, and less was held than is asked (未达标).</summary>
    [Term("未达标")] Missed = 3,

    /// <summary>Nothing is asked: too few working days for it, or not there throughout (不作要求).</summary>
    [Term("不作要求")] Excused = 4,
}
