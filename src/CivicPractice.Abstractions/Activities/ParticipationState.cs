namespace CivicPractice.Activities;

/// <summary>Where one volunteer's participation (参与) stands.</summary>
public enum ParticipationState : byte
{
    /// <summary>Has a seat (已报名).</summary>
    [Term("已报名")] SignedUp = 0,

    /// <summary>Has arrived (已签到).</summary>
    [Term("已签到")] CheckedIn = 1,

    /// <summary>Has left; the minutes are counted (已签退).</summary>
    [Term("已签退")] CheckedOut = 2,

    /// <summary>Gave the seat back in time, or lost it when the activity was put to another time (已退出).</summary>
    [Term("已退出")] Withdrawn = 3,

    /// <summary>Did not come and had no excuse (缺席).</summary>
    [Term("缺席")] Absent = 4,

    /// <summary>Did not come, with an excuse (请假).</summary>
    [Term("请假")] Excused = 5,

    /// <summary>In line for a seat (候补中).</summary>
    [Term("候补中")] Waiting = 6,

    /// <summary>Offered a seat that is kept until the deadline (待确认).</summary>
    [Term("待确认")] Promoted = 7,

    /// <summary>Did not take the offered seat in time (逾期未确认); who still wants to come signs up anew.</summary>
    [Term("逾期未确认")] Lapsed = 8,
}

/// <summary>What can be done with a participation after signing up.</summary>
public enum ParticipationAction : byte
{
    /// <summary>The seat is given back (退出报名).</summary>
    [Term("退出报名")] Withdraw,

    /// <summary>The volunteer arrives (签到).</summary>
    [Term("签到")] CheckIn,

    /// <summary>The volunteer leaves (签退).</summary>
    [Term("签退")] CheckOut,

    /// <summary>The volunteer did not come (登记缺席).</summary>
    [Term("登记缺席")] MarkAbsent,

    /// <summary>The volunteer has an excuse (登记请假).</summary>
    [Term("登记请假")] Excuse,

    /// <summary>The volunteer is called off dangerous service (撤离).</summary>
    [Term("撤离")] StandDown,

    /// <summary>A seat is taken (占用名额).</summary>
    [Term("占用名额")] TakeSeat,

    /// <summary>A seat that has become free is offered (递补).</summary>
    [Term("递补")] Promote,

    /// <summary>The offered seat is taken (确认递补).</summary>
    [Term("确认递补")] Confirm,

    /// <summary>The offered seat was not taken in time (递补逾期).</summary>
    [Term("递补逾期")] Lapse,

    /// <summary>The seat is lost without penalty, because the activity was put to a time at which the volunteer is not free (改期释放).</summary>
    [Term("改期释放")] Release,
}
