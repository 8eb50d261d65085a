using NodaTime;

namespace CivicPractice.Commendation;

/// <content>
/// Points that are not spent in time expire (过期). What is spent comes off the oldest, whenever it was credited; so what is left is always of the latest service, and over is what the service that still counts does not cover.
/// No line says which earning it is taken from.
/// </content>
public sealed partial class PointsAccount
{
    /// <summary>The first day of service of which points are left, or <see langword="null"/> when nothing is left; expired or not.</summary>
    public LocalDate? OldestUnspent { get; private set; }

    /// <summary>The points that are not spent and over by a day, and have not been taken off yet.</summary>
    /// <param name="day">The day in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    public Points ExpiringOn(LocalDate day, PointsRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.OverThrough(day) is not { } through || OldestUnspent is not { } oldest || oldest > through) return Points.Zero;
        return Balance - Points.Min(Balance, new Points(EarnedOf(_entries).Sum(earned => earned.Day > through ? earned.Points.Hundredths : 0)));
    }

    /// <summary>Whether what is over can be taken off.</summary>
    /// <param name="day">The day in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="Expire" path="/returns"/>
    public Decision CanExpire(LocalDate day, PointsRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Decision.Unless(Closed());
    }

    /// <summary>Takes off what is over by a day (过期清零); stars stay. Where nothing is over, and again, it is accepted and changes nothing.</summary>
    /// <param name="day">The day in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>.</returns>
    public Decision Expire(LocalDate day, PointsRules rules, Instant at)
    {
        var may = CanExpire(day, rules);
        if (may.IsAccepted) WriteExpiry(day, rules, at);
        return may;
    }

    private static bool IsOfService(PointsEntry entry) => entry.Kind is PointsEntryKind.Earned or PointsEntryKind.Corrected or PointsEntryKind.Reversed;

    // What each cause has earned after all that was written about it, and the day that its last line gives it.
    private static IEnumerable<(Guid Cause, LocalDate Day, Points Points)> EarnedOf(IReadOnlyList<PointsEntry> entries) => entries
        .Where(IsOfService).GroupBy(entry => entry.Cause).Select(lines => (lines.Key, lines.Last().Day, Sum(lines, line => line.Amount)));

    // What has expired of an earning that leaves the account for another reason: each point leaves once.
    private static Points ExpiredOf(IReadOnlyList<PointsEntry> entries, LocalDate day, Points leaving)
    {
        var isOver = entries.Any(entry => entry.Kind == PointsEntryKind.Expired && entry.Amount < Points.Zero && entry.Day >= day);
        return isOver ? Points.Min(leaving, -Sum(entries.Where(entry => entry.Kind == PointsEntryKind.Expired), entry => entry.Amount)) : Points.Zero;
    }

    private static PointsEntry Voiding(Guid cause, Points voided, Points settled, LocalDate day, Instant at) =>
        new(cause, PointsEntryKind.Expired, voided - settled, -settled, 0, day, at.ToMicrosecond());

    private void WriteExpiry(LocalDate day, PointsRules rules, Instant at)
    {
        var over = ExpiringOn(day, rules);
        if (over == Points.Zero) return;
        var through = rules.OverThrough(day)!.Value;
        Write(new PointsEntry(Id.Value, PointsEntryKind.Expired, -over, Points.Zero, 0, through, at.ToMicrosecond()));
        Raise(new PointsExpired(Id, over, through), at);
    }

    // Before points of an earning are taken back: what has expired of them is put back first, and taken back with the rest.
    private void VoidExpiry(Guid cause, LocalDate day, Points leaving, Instant at)
    {
        var voided = ExpiredOf(_entries, day, leaving);
        if (voided == Points.Zero) return;
        var settled = Points.Min(Owed, voided);
        Write(Voiding(cause, voided, settled, day, at));
        Raise(new PointsExpiryVoided(Id, cause, voided, settled), at);
    }

    private LocalDate? FindOldestUnspent()
    {
        if (Balance == Points.Zero) return null;
        var (left, oldest) = (Balance, (LocalDate?)null);
        foreach (var (_, day, points) in EarnedOf(_entries).Where(earned => earned.Points > Points.Zero).OrderByDescending(earned => earned.Day))
        {
            if (left <= Points.Zero) break;
            (left, oldest) = (left - points, day);
        }

        return oldest;
    }
}
