using NodaTime;

namespace CivicPractice.Commendation;

/// <content>What was spent comes back when what it was spent on is called off.</content>
public sealed partial class PointsAccount
{
    /// <summary>Whether spent points can come back.</summary>
    /// <param name="cause">What they were spent on.</param>
    /// <inheritdoc cref="Refund" path="/returns"/>
    public Decision CanRefund(Guid cause)
    {
        RequireCause(cause);
        return Decision.Unless(Closed(), Find(cause, PointsEntryKind.Redeemed) is null ? new NeverRedeemed(cause) : null);
    }

    /// <summary>Spent points come back (退还), and the quarter's redemption with them; a debt is settled first. They are as old as they were. The same cause again is accepted and changes nothing.</summary>
    /// <param name="cause">What they were spent on; it cannot be paid again.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>, <see cref="NeverRedeemed"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing.</exception>
    public Decision Refund(Guid cause, Instant at)
    {
        var may = CanRefund(cause);
        if (!may.IsAccepted || Find(cause, PointsEntryKind.Refunded) is not null) return may;

        var spent = Find(cause, PointsEntryKind.Redeemed)!;
        var points = -spent.Amount;
        var settled = Points.Min(Owed, points);
        Write(new PointsEntry(cause, PointsEntryKind.Refunded, points - settled, -settled, 0, spent.Day, at.ToMicrosecond()));
        Raise(new PointsRefunded(Id, cause, points, settled), at);
        return may;
    }
}
