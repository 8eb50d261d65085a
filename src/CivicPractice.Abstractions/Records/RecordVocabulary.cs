namespace CivicPractice.Records;

/// <summary>Where a service record stands.</summary>
public enum RecordState : byte
{
    /// <summary>Recorded, and counts (已记录).</summary>
    [Term("已记录")] Recorded = 0,

    /// <summary>The volunteer objects to it; it counts until that is settled (有异议).</summary>
    [Term("有异议")] Contested = 1,

    /// <summary>Struck out: it does not count, and stays to be read (已撤销).</summary>
    [Term("已撤销")] StruckOut = 2,

    /// <summary>The time of keeping is over and what it told is gone; the time served stays (已销毁).</summary>
    [Term("已销毁")] Expunged = 3,
}

/// <summary>What can be done with a service record.</summary>
public enum RecordAction : byte
{
    /// <summary>The volunteer objects to it (提出异议).</summary>
    [Term("提出异议")] Contest = 0,

    /// <summary>The record stands as it is (异议不成立).</summary>
    [Term("异议不成立")] Reject = 1,

    /// <summary>It is put right (更正).</summary>
    [Term("更正")] Correct = 2,

    /// <summary>It is struck out (撤销).</summary>
    [Term("撤销")] StrikeOut = 3,

    /// <summary>What it told is destroyed (销毁).</summary>
    [Term("销毁")] Expunge = 4,

    /// <summary>The service is evaluated (评价).</summary>
    [Term("评价")] Evaluate = 5,

    /// <summary>An evaluation is taken back (撤回评价).</summary>
    [Term("撤回评价")] TakeBackEvaluation = 6,
}

/// <summary>What is wrong with a service record.</summary>
public enum RecordFault : byte
{
    /// <summary>The time (服务时间有误).</summary>
    [Term("服务时间有误")] WrongTime = 0,

    /// <summary>The place (服务地点有误).</summary>
    [Term("服务地点有误")] WrongPlace = 1,

    /// <summary>The name or the content of the service (服务内容有误).</summary>
    [Term("服务内容有误")] WrongContent = 2,

    /// <summary>The organising unit or the person in charge (组织单位有误).</summary>
    [Term("组织单位有误")] WrongUnit = 3,

    /// <summary>It was no voluntary service, which must not be recorded (R12, 非志愿服务).</summary>
    [Term("非志愿服务")] NotVoluntary = 4,

    /// <summary>The volunteer did not serve (未实际服务).</summary>
    [Term("未实际服务")] NotServed = 5,

    /// <summary>The same service is recorded already (重复记录).</summary>
    [Term("重复记录")] RecordedTwice = 6,

    /// <summary>Somebody else served (记录对象有误).</summary>
    [Term("记录对象有误")] WrongVolunteer = 7,
}

/// <summary>How an objection to a record was settled.</summary>
public enum ObjectionOutcome : byte
{
    /// <summary>The record was put right (已更正).</summary>
    [Term("已更正")] Corrected = 0,

    /// <summary>The record was struck out (已撤销).</summary>
    [Term("已撤销")] StruckOut = 1,

    /// <summary>The record is right (记录属实).</summary>
    [Term("记录属实")] RecordIsRight = 2,

    /// <summary>Nothing bears the objection out (证据不足).</summary>
    [Term("证据不足")] NotProved = 3,
}

/// <summary>What kind of work it was; only voluntary service is recorded (志愿服务记录与证明出具办法 art. 19, R12).</summary>
public enum ServiceNature : byte
{
    /// <summary>Given of one's own will, unpaid, for the public good (志愿服务).</summary>
    [Term("志愿服务")] Voluntary = 0,

    /// <summary>Paid (有偿服务).</summary>
    [Term("有偿服务")] Paid = 1,

    /// <summary>The work of one's own post (本职工作).</summary>
    [Term("本职工作")] OwnPost = 2,

    /// <summary>Ordered or allotted (强制或摊派).</summary>
    [Term("强制或摊派")] Ordered = 3,

    /// <summary>For somebody's profit (营利活动).</summary>
    [Term("营利活动")] ForProfit = 4,

    /// <summary>For oneself or one's own family (为本人或家人).</summary>
    [Term("为本人或家人")] ForOneself = 5,
}
