namespace CivicPractice.Requests;

/// <summary>Where a service request stands.</summary>
public enum RequestState : byte
{
    /// <summary>Ordered (点单), waiting to be dispatched; also when nobody is asked any more and seats are left, and after a failed visit.</summary>
    [Term("待派单")] Placed = 0,

    /// <summary>Offered (派单) to one or several, waiting for an answer of at least one of them.</summary>
    [Term("待接单")] Dispatched = 1,

    /// <summary>Taken on (接单) by named volunteers, and nobody else is asked.</summary>
    [Term("已接单")] Accepted = 2,

    /// <summary>The volunteers are at work.</summary>
    [Term("服务中")] InService = 3,

    /// <summary>Served, waiting to be confirmed or reviewed.</summary>
    [Term("待评单")] Served = 4,

    /// <summary>Reviewed (评单): the end, unless the review is disputed or the request reopened.</summary>
    [Term("已评单")] Reviewed = 5,

    /// <summary>Cancelled: the end, unless it is reopened.</summary>
    [Term("已取消")] Cancelled = 6,

    /// <summary>Said or taken to be done (确认完成), waiting for the review.</summary>
    [Term("已确认")] Confirmed = 7,

    /// <summary>Those who served object to the review (评价有异议), which waits for a decision.</summary>
    [Term("评价有异议")] Disputed = 8,
}
