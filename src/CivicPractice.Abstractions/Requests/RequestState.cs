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

    /// <summary>Served, waiting for the review.</summary>
    [Term("待评单")] Served = 4,

    /// <summary>Reviewed (评单): the end.</summary>
    [Term("已评单")] Reviewed = 5,

    /// <summary>Cancelled: the end.</summary>
    [Term("已取消")] Cancelled = 6,
}
