namespace CivicPractice.Requests;

/// <summary>What can be done with a service request after it was placed (点单).</summary>
public enum RequestAction : byte
{
    /// <summary>The centre offers it, to one or to several at once (派单).</summary>
    [Term("派单")] Dispatch,

    /// <summary>Those who were asked say yes, and who will come (接单).</summary>
    [Term("接单")] Accept,

    /// <summary>Those who were asked say no, without penalty (谢绝).</summary>
    [Term("谢绝")] Decline,

    /// <summary>The offer's time to answer is over (派单过期).</summary>
    [Term("派单过期")] LetExpire,

    /// <summary>The volunteers begin (开始服务).</summary>
    [Term("开始服务")] Begin,

    /// <summary>The visit failed; back to be dispatched again (上门未果).</summary>
    [Term("上门未果", En = "record a failed visit")] RecordFailedVisit,

    /// <summary>The service is given (完成服务).</summary>
    [Term("完成服务")] Serve,

    /// <summary>Whom it served reviews (评单).</summary>
    [Term("评单")] Review,

    /// <summary>Another time is agreed on (改期).</summary>
    [Term("改期")] Reschedule,

    /// <summary>It is called off (取消).</summary>
    [Term("取消")] Cancel,

    /// <summary>An activity is planned to answer it (以活动回应).</summary>
    [Term("以活动回应", En = "note an answer")] NoteAnswer,

    /// <summary>The activity will not answer it after all (撤回活动回应).</summary>
    [Term("撤回活动回应", En = "drop an answer")] DropAnswer,

    /// <summary>Its person-times are corrected (更正服务人次).</summary>
    [Term("更正服务人次")] CorrectPersonTimes,

    /// <summary>The centre says what it is: how urgent, of what category and risk, and for how many volunteers (受理).</summary>
    [Term("受理")] Triage,

    /// <summary>The centre takes an offer back that nobody has answered yet (撤回派单).</summary>
    [Term("撤回派单", En = "withdraw an offer")] WithdrawOffer,

    /// <summary>It is to be offered to one group after the other (分批派单).</summary>
    [Term("分批派单", En = "plan waves")] PlanWaves,

    /// <summary>The next group is asked (派出下一批).</summary>
    [Term("派出下一批", En = "send a wave")] SendWave,

    /// <summary>Nobody else is asked: by itself when all seats are taken, or because those who come are enough (截止接单).</summary>
    [Term("截止接单")] Settle,

    /// <summary>Those who had taken it on can't come after all, and say so in time (退单).</summary>
    [Term("退单")] GiveBack,

    /// <summary>Nobody is asked any more and seats are left: it waits to be dispatched again, by itself (回到待派单).</summary>
    [Term("回到待派单")] ReturnToPool,

    /// <summary>Whom it served says that it is done (确认完成).</summary>
    [Term("确认完成")] Confirm,

    /// <summary>Nobody said anything in time, and it is taken to be done (默认确认).</summary>
    [Term("默认确认")] LetConfirm,

    /// <summary>Those concerned answer the review (回复评价).</summary>
    [Term("回复评价")] AnswerReview,

    /// <summary>Those who served object to the review (对评价提出异议).</summary>
    [Term("对评价提出异议")] DisputeReview,

    /// <summary>Whoever reviewed answers the objection (答复异议).</summary>
    [Term("答复异议")] AnswerDispute,

    /// <summary>The centre decides whether the review stands (裁定异议).</summary>
    [Term("裁定异议")] DecideDispute,

    /// <summary>It is wanted once more (重新打开).</summary>
    [Term("重新打开")] Reopen,

    /// <summary>The words of persons on it are erased (删除文字, R16).</summary>
    [Term("删除文字")] EraseWords,

    /// <summary>The grounds of a volunteer who objected to the review are erased (删除异议理由, R16).</summary>
    [Term("删除异议理由")] EraseGrounds,

    /// <summary>Nobody else is asked in waves (停止分批派单).</summary>
    [Term("停止分批派单", En = "drop the waves")] DropWaves,

    /// <summary>One of those who were to come did not (登记缺席).</summary>
    [Term("登记缺席", En = "mark absent")] MarkAbsent,
}
