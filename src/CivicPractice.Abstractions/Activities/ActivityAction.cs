namespace CivicPractice.Activities;

/// <summary>What can be done with an activity after it was drafted.</summary>
public enum ActivityAction : byte
{
    /// <summary>The draft is written anew (修改草稿).</summary>
    [Term("修改草稿")] Revise,

    /// <summary>It is published with full information (发布).</summary>
    [Term("发布")] Publish,

    /// <summary>It gets more or fewer seats (调整名额).</summary>
    [Term("调整名额")] ChangeSeats,

    /// <summary>A volunteer takes a seat (报名).</summary>
    [Term("报名")] SignUp,

    /// <summary>A volunteer gives the seat back (退出报名).</summary>
    [Term("退出报名")] Withdraw,

    /// <summary>A volunteer arrives (签到).</summary>
    [Term("签到")] CheckIn,

    /// <summary>A volunteer leaves (签退).</summary>
    [Term("签退")] CheckOut,

    /// <summary>A volunteer did not come (登记缺席).</summary>
    [Term("登记缺席")] MarkAbsent,

    /// <summary>It is over, and counts (结束).</summary>
    [Term("结束")] Complete,

    /// <summary>It is reviewed (评价).</summary>
    [Term("评价")] Review,

    /// <summary>It is called off (取消).</summary>
    [Term("取消")] Cancel,

    /// <summary>Its person-times are corrected (更正服务人次).</summary>
    [Term("更正服务人次")] CorrectPersonTimes,

    /// <summary>A volunteer whose accident insurance has ended is called off dangerous service (撤离).</summary>
    [Term("撤离")] StandDown,

    /// <summary>A volunteer gets in line for a seat (候补报名).</summary>
    [Term("候补报名")] JoinWaitingList,

    /// <summary>A volunteer in line is offered a seat that has become free (递补).</summary>
    [Term("递补")] Promote,

    /// <summary>A volunteer takes the seat that was offered (确认递补).</summary>
    [Term("确认递补")] Confirm,

    /// <summary>The time to take an offered seat has passed (递补逾期).</summary>
    [Term("递补逾期")] Lapse,

    /// <summary>It is broken off while it is under way (中止).</summary>
    [Term("中止")] BreakOff,

    /// <summary>What was published is changed before it begins (变更活动).</summary>
    [Term("变更活动")] Change,

    /// <summary>It ends later, or earlier, than planned (调整结束时间).</summary>
    [Term("调整结束时间")] Prolong,
}
