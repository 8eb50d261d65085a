namespace CivicPractice.Training;

/// <summary>Where a training session stands.</summary>
public enum TrainingSessionState : byte
{
    /// <summary>Announced; volunteers enrol.</summary>
    [Term("待开班")] Scheduled = 0,

    /// <summary>Begun; attendance and results are recorded, and latecomers may still enrol.</summary>
    [Term("培训中")] Underway = 1,

    /// <summary>Over, and its certificates are issued: the end.</summary>
    [Term("已结业")] Completed = 2,

    /// <summary>Called off before it began: the end.</summary>
    [Term("已取消")] Cancelled = 3,
}

/// <summary>What can be done with a training session after it was scheduled.</summary>
public enum TrainingSessionAction : byte
{
    /// <summary>A volunteer takes a place (报名).</summary>
    [Term("报名")] Enrol,

    /// <summary>A volunteer gives the place back (退出).</summary>
    [Term("退出")] Withdraw,

    /// <summary>It begins (开班).</summary>
    [Term("开班")] Begin,

    /// <summary>Who came, and for how long, is recorded (签到).</summary>
    [Term("签到")] RecordAttendance,

    /// <summary>A volunteer is assessed (考核).</summary>
    [Term("考核")] Assess,

    /// <summary>It is concluded (结业).</summary>
    [Term("结业")] Complete,

    /// <summary>It is called off (取消).</summary>
    [Term("取消")] Cancel,
}
