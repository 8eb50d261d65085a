namespace CivicPractice.Programmes;

/// <summary>What becomes of an occurrence that falls on a public holiday (节假日安排).</summary>
public enum HolidayRule : byte
{
    /// <summary>It takes place (照常).</summary>
    [Term("照常")] AsUsual = 0,

    /// <summary>It falls out (停办).</summary>
    [Term("停办")] Skipped = 1,

    /// <summary>It is made up for on a working day of a weekend, as far as there are such days near; else it falls out (调休补办).</summary>
    [Term("调休补办")] MadeUp = 2,
}

/// <summary>When a rotation goes on to the next place (轮换).</summary>
public enum RotationStep : byte
{
    /// <summary>With each occurrence (逐次).</summary>
    [Term("逐次")] Occurrence = 0,

    /// <summary>With each ISO week (逐周).</summary>
    [Term("逐周")] Week = 1,

    /// <summary>With each month (逐月).</summary>
    [Term("逐月")] Month = 2,
}

/// <summary>Where a programme stands.</summary>
public enum ProgrammeState : byte
{
    /// <summary>It goes on (进行中).</summary>
    [Term("进行中")] Running = 0,

    /// <summary>It has its last day: the end (已结束).</summary>
    [Term("已结束")] Ended = 1,
}

/// <summary>What can be done with a programme.</summary>
public enum ProgrammeAction : byte
{
    /// <summary>It has another timetable from a day on (调整安排).</summary>
    [Term("调整安排")] ChangeFrom,

    /// <summary>One occurrence takes place at another time (改期).</summary>
    [Term("改期", En = "move an occurrence")] MoveOccurrence,

    /// <summary>One occurrence is called off (取消一次).</summary>
    [Term("取消一次", En = "cancel an occurrence")] CancelOccurrence,

    /// <summary>One occurrence takes place as it was planned after all (恢复一次).</summary>
    [Term("恢复一次", En = "restore an occurrence")] RestoreOccurrence,

    /// <summary>One occurrence is held as an activity that volunteers sign up for (安排成活动).</summary>
    [Term("安排成活动", En = "schedule an occurrence")] ScheduleOccurrence,

    /// <summary>It gets its last day (结束).</summary>
    [Term("结束")] End,
}

/// <summary>What is known of one occurrence.</summary>
public enum OccurrenceState : byte
{
    /// <summary>It takes place as the timetable says (如期).</summary>
    [Term("如期")] Planned = 0,

    /// <summary>It takes place at another time or place (改期).</summary>
    [Term("改期")] Moved = 1,

    /// <summary>It was called off (取消).</summary>
    [Term("取消")] Cancelled = 2,

    /// <summary>It falls out for a holiday (节假日停办).</summary>
    [Term("节假日停办")] Skipped = 3,

    /// <summary>It makes up for a holiday (调休补办).</summary>
    [Term("调休补办")] MadeUp = 4,
}
