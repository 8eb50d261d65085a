using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>An offer that led to nothing.</summary>
/// <param name="To">Who had been asked.</param>
/// <param name="OfferedAt">When they had been asked.</param>
/// <param name="EndedAt">When the offer ended.</param>
/// <param name="End">How it ended.</param>
/// <param name="Why">Why it was declined or given back, or <see langword="null"/> where nobody said.</param>
/// <param name="Volunteers">Who was to come, where it had been accepted; else <see langword="null"/>.</param>
public sealed record PastOffer(Assignee To, Instant OfferedAt, Instant EndedAt, OfferEnd End, DeclineReason? Why = null, IReadOnlyList<VolunteerId>? Volunteers = null);

/// <summary>How an offer ended that led to nothing.</summary>
public enum OfferEnd : byte
{
    /// <summary>Declined, without penalty (谢绝).</summary>
    [Term("谢绝")] Declined = 0,

    /// <summary>Not answered in time (过期).</summary>
    [Term("过期")] Expired = 1,

    /// <summary>Accepted, but the visit failed (上门未果).</summary>
    [Term("上门未果")] VisitFailed = 2,

    /// <summary>Accepted, and given back in time by all or some of those who were to come (退单).</summary>
    [Term("退单")] GivenBack = 3,

    /// <summary>Taken back by the centre, or no longer needed because all seats are taken (撤回).</summary>
    [Term("撤回")] Withdrawn = 4,

    /// <summary>The request was called off (取消).</summary>
    [Term("取消")] CalledOff = 5,

    /// <summary>Another time was agreed on (改期).</summary>
    [Term("改期")] Rescheduled = 6,

    /// <summary>Accepted, and somebody who was to come did not, while others served (缺席).</summary>
    [Term("缺席")] Absent = 7,
}
