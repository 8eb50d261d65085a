using NodaTime;

namespace CivicPractice.Requests;

/// <summary>An offer that led to nothing.</summary>
/// <param name="To">Who had been asked.</param>
/// <param name="OfferedAt">When they had been asked.</param>
/// <param name="EndedAt">When the offer ended.</param>
/// <param name="End">How it ended.</param>
public sealed record PastOffer(Assignee To, Instant OfferedAt, Instant EndedAt, OfferEnd End);

/// <summary>How an offer ended that led to nothing.</summary>
public enum OfferEnd : byte
{
    /// <summary>Declined, without penalty (谢绝).</summary>
    [Term("谢绝")] Declined = 0,

    /// <summary>Not answered in time (过期).</summary>
    [Term("过期")] Expired = 1,

    /// <summary>Accepted, but the visit failed (上门未果).</summary>
    [Term("上门未果")] VisitFailed = 2,
}
