using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>A volunteer's points (积分): a ledger whose balance is the sum of its lines, is never overdrawn, and pays nothing twice.</summary>
/// <remarks>
/// <para>Keyed by the volunteer: one account each. Every cause counts once; repeating it is accepted and changes nothing.</para>
/// <para>When points are taken back that were spent already, the rest is owed, and the next earnings settle it first
/// (docs/decisions/0006-points-reversal.md): balance and debt are never both above zero.</para>
/// </remarks>
[Kind("points-account")]
public sealed partial class PointsAccount : AggregateRoot<VolunteerId>
{
    private const int MonthsInAQuarter = 3;

    private List<PointsEntry> _entries = [];

    private PointsAccount(DistrictId district, VolunteerId volunteer)
        : base(district, volunteer)
    {
    }

    /// <summary>What can be spent; the sum of all changes, never negative.</summary>
    public Points Balance { get; private set; }

    /// <summary>What was spent and then taken back; the next earnings settle it. Never negative.</summary>
    public Points Owed { get; private set; }

    /// <summary>All that was ever earned and not taken back, spent or not; what a star may ask for.</summary>
    public Points Earned { get; private set; }

    /// <summary>The registration of the same person whose account goes on, or <see langword="null"/> while this one does.</summary>
    public VolunteerId? CarriedTo { get; private set; }

    /// <summary>The lines, oldest first.</summary>
    public IReadOnlyList<PointsEntry> Entries => _entries;

    /// <summary>Opens the account of a volunteer, with nothing in it.</summary>
    /// <param name="district">The district.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment.</param>
    public static PointsAccount Open(DistrictId district, VolunteerId volunteer, Instant at)
    {
        var account = new PointsAccount(district, volunteer);
        account.Raise(new PointsAccountOpened(volunteer), at);
        return account;
    }

    /// <summary>Whether service can earn points.</summary>
    /// <param name="cause">The service.</param>
    /// <inheritdoc cref="Earn" path="/returns"/>
    public Decision CanEarn(Guid cause)
    {
        RequireCause(cause);
        return Decision.Unless(Closed(), Find(cause, PointsEntryKind.Reversed) is not null ? new CreditReversed(cause) : null);
    }

    /// <summary>Service earns points. The same cause again is accepted and changes nothing; one that the caps leave without points is written down too.</summary>
    /// <param name="cause">The service; a cause counts once.</param>
    /// <param name="minutes">Whole minutes served; 0 or more.</param>
    /// <param name="day">The day of the service in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment of crediting.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>, <see cref="CreditReversed"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing, or the minutes are negative.</exception>
    public Decision Earn(Guid cause, int minutes, LocalDate day, PointsRules rules, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        ArgumentNullException.ThrowIfNull(rules);
        var may = CanEarn(cause);
        if (!may.IsAccepted || Find(cause, PointsEntryKind.Earned) is not null) return may;

        var counted = rules.CountedMinutes(minutes, CountedOn(day));
        var points = rules.For(counted);
        var settled = Give(PointsEntryKind.Earned, cause, points, counted, day, at);
        Raise(new PointsEarned(Id, cause, points, counted, settled), at);
        return may;
    }

    /// <summary>Whether points can be spent.</summary>
    /// <param name="cause">What they are spent on.</param>
    /// <param name="points">How many; more than zero.</param>
    /// <param name="day">The day in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="Redeem" path="/returns"/>
    /// <inheritdoc cref="Redeem" path="/exception"/>
    public Decision CanRedeem(Guid cause, Points points, LocalDate day, PointsRules rules)
    {
        RequireCause(cause);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(points, Points.Zero);
        if (Find(cause, PointsEntryKind.Redeemed) is { } done && Find(cause, PointsEntryKind.Refunded) is null)
        {
            return done.Amount == -points
                ? Decision.Accepted
                : throw new ArgumentException("The cause stands for another number of points.", nameof(cause));
        }

        // By quarters and not by moments: of two commands at the same time the later one may well be stored first.
        ArgumentOutOfRangeException.ThrowIfLessThan(QuarterOf(day), QuarterOf(LatestRedemption), nameof(day));
        var left = Balance - ExpiringOn(day, rules);
        return Decision.Unless(
            Closed(),
            Find(cause, PointsEntryKind.Refunded) is not null ? new RedemptionRefunded(cause) : null,
            points > left ? new InsufficientPoints(left, points) : null,
            rules.RedemptionsPerQuarter is { } most && RedemptionsInQuarterOf(day) >= most ? new QuarterRedeemed(most, NextRedemption(day, rules)) : null,
            rules.RedemptionWindow is { } window && !window.IsOpenOn(day) ? new RedemptionWindowClosed(window.OpensAfter(day)) : null);
    }

    /// <summary>Spends points (兑换), the oldest first; the hours behind them stay on the honour roll. What is over by then expires with it. The same cause again is accepted and changes nothing.</summary>
    /// <param name="cause">What they are spent on; a cause counts once.</param>
    /// <param name="points">How many; more than zero.</param>
    /// <param name="day">The day in the district's time zone, by which the quarter is told.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with all of <see cref="CarriedOver"/>, <see cref="RedemptionRefunded"/>, <see cref="InsufficientPoints"/>, <see cref="QuarterRedeemed"/>, <see cref="RedemptionWindowClosed"/> that apply.</returns>
    /// <exception cref="ArgumentException">The cause is missing or stands for another number of points, or the points are not more than zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day lies in an earlier quarter than a redemption, as if a quarter could be chosen.</exception>
    public Decision Redeem(Guid cause, Points points, LocalDate day, PointsRules rules, Instant at)
    {
        var may = CanRedeem(cause, points, day, rules);
        if (!may.IsAccepted || Find(cause, PointsEntryKind.Redeemed) is not null) return may;

        WriteExpiry(day, rules, at);
        Write(new PointsEntry(cause, PointsEntryKind.Redeemed, -points, Points.Zero, 0, day, at.ToMicrosecond()));
        Raise(new PointsRedeemed(Id, cause, points), at);
        return may;
    }

    /// <summary>Whether an earning can be taken back.</summary>
    /// <param name="cause">The service that earned it.</param>
    /// <inheritdoc cref="Reverse" path="/returns"/>
    public Decision CanReverse(Guid cause)
    {
        RequireCause(cause);
        return Decision.Unless(Closed(), Find(cause, PointsEntryKind.Earned) is null ? new NeverCredited(cause) : null);
    }

    /// <summary>Takes back what a cause earned; what was spent already is owed. The same cause again is accepted and changes nothing.</summary>
    /// <remarks>The day's cap is free again for what is credited later; what it cut before stays cut.</remarks>
    /// <param name="cause">The service that earned it.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>, <see cref="NeverCredited"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing.</exception>
    public Decision Reverse(Guid cause, Instant at)
    {
        var may = CanReverse(cause);
        if (!may.IsAccepted || Find(cause, PointsEntryKind.Reversed) is not null) return may;

        var (points, counted, day) = EarnedBy(cause);
        var owed = TakeBack(PointsEntryKind.Reversed, cause, points, counted, day, at);
        Raise(new PointsReversed(Id, cause, points, owed), at);
        return may;
    }

    private CarriedOver? Closed() => CarriedTo is { } into ? new CarriedOver(into) : null;

    private static void RequireCause(Guid cause)
    {
        if (cause == Guid.Empty) throw new ArgumentException("The cause is missing.", nameof(cause));
    }

    private static LocalDate QuarterOf(LocalDate day) => new(day.Year, day.Month - ((day.Month - 1) % MonthsInAQuarter), 1);

    private static LocalDate NextQuarter(LocalDate day) => QuarterOf(day).PlusMonths(MonthsInAQuarter);

    private static LocalDate NextRedemption(LocalDate day, PointsRules rules) => rules.RedemptionWindow?.OpensInQuarterOf(NextQuarter(day)) ?? NextQuarter(day);

    // What settled a debt and did not reach the balance.
    private Points Give(PointsEntryKind kind, Guid cause, Points points, int counted, LocalDate day, Instant at)
    {
        var settled = Points.Min(Owed, points);
        Write(new PointsEntry(cause, kind, points - settled, -settled, counted, day, at.ToMicrosecond()));
        Earned += points;
        return settled;
    }

    // What was spent already and is owed now.
    private Points TakeBack(PointsEntryKind kind, Guid cause, Points points, int counted, LocalDate day, Instant at)
    {
        VoidExpiry(cause, day, points, at);
        var taken = Points.Min(Balance, points);
        Write(new PointsEntry(cause, kind, -taken, points - taken, -counted, day, at.ToMicrosecond()));
        Earned -= points;
        return points - taken;
    }

    private void Write(PointsEntry entry)
    {
        _entries = [.. _entries, entry];
        Balance += entry.Change;
        Owed += entry.OwedChange;
        // The usual credit, of a later day than the oldest points, adds to what is left and moves nothing.
        var addsOnly = entry.Kind == PointsEntryKind.Earned && entry.OwedChange == Points.Zero && entry.Day >= OldestUnspent;
        if (!addsOnly) OldestUnspent = FindOldestUnspent();
    }

    // From the end: what is repeated or reversed is nearly always recent.
    private PointsEntry? Find(Guid cause, PointsEntryKind kind)
    {
        for (var i = _entries.Count - 1; i >= 0; i--)
            if (_entries[i].Kind == kind && _entries[i].Cause == cause) return _entries[i];
        return null;
    }

    private LocalDate LatestRedemption => _entries.Where(entry => entry.Kind == PointsEntryKind.Redeemed).Select(entry => entry.Day).DefaultIfEmpty(LocalDate.MinIsoValue).Max();

    private int CountedOn(LocalDate day)
    {
        var minutes = 0;
        foreach (var entry in _entries)
            if (entry.Day == day) minutes += entry.CountedMinutes;
        return minutes;
    }

    private int RedemptionsInQuarterOf(LocalDate day)
    {
        var (from, next, count) = (QuarterOf(day), NextQuarter(day), 0);
        foreach (var entry in _entries)
            if (entry.Kind == PointsEntryKind.Redeemed && from <= entry.Day && entry.Day < next && Find(entry.Cause, PointsEntryKind.Refunded) is null) count++;
        return count;
    }
}
