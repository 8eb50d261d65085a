using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <content>Two accounts of one person become one.</content>
public sealed partial class PointsAccount
{
    /// <summary>Whether the account may take in that of another registration of the same person.</summary>
    /// <inheritdoc cref="Absorb" path="/returns"/>
    public Decision CanAbsorb() => Decision.Unless(Closed());

    /// <summary>Takes in the lines of another registration of the same person. A cause that earned in both counts once, for the one that stands, or the one that earned more; a debt of the one is settled out of the other.</summary>
    /// <param name="other">The other registration.</param>
    /// <param name="entries">Its lines.</param>
    /// <param name="day">The day in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision Absorb(VolunteerId other, IReadOnlyList<PointsEntry> entries, LocalDate day, Instant at)
    {
        ArgumentNullException.ThrowIfNull(entries);
        OtherRegistration.Require(Id, other);
        var may = CanAbsorb();
        if (!may.IsAccepted) return may;

        var (ours, theirs) = (Standing(_entries), Standing(entries));
        var twice = ours.Keys.Where(theirs.ContainsKey).ToList();
        var replaced = twice.Where(cause => theirs[cause].CompareTo(ours[cause]) > 0).ToHashSet();
        var dropped = twice.Where(cause => !replaced.Contains(cause)).ToHashSet();
        List<PointsEntry> voided = [.. Voided(_entries, replaced, at), .. Voided(entries, dropped, at)];
        var owedBefore = Owed + Sum(entries, entry => entry.OwedChange);
        _entries = [.. _entries.Where(entry => !IsCredit(entry, replaced)).Concat(entries.Where(entry => !IsCredit(entry, dropped))).OrderBy(entry => entry.At), .. voided];

        // What the one has spent and the other let expire left twice: before anybody owes for it, the expiry is void.
        var left = Net(_entries);
        var expired = -Sum(_entries.Where(entry => entry.Kind == PointsEntryKind.Expired), entry => entry.Amount);
        if (Points.Min(-left - owedBefore, expired) is var twiceGone && twiceGone > Points.Zero)
        {
            voided.Add(Voiding(other.Value, twiceGone, Points.Zero, day, at));
            _entries = [.. _entries, voided[^1]];
        }

        var (balance, owed, net) = (Sum(_entries, entry => entry.Change), Sum(_entries, entry => entry.OwedChange), Net(_entries));
        (Balance, Owed) = net >= Points.Zero ? (net, Points.Zero) : (Points.Zero, -net);
        Earned = Sum(_entries, entry => IsOfService(entry) ? entry.Amount : Points.Zero);
        if ((Balance, Owed) != (balance, owed))
            _entries = [.. _entries, new PointsEntry(other.Value, PointsEntryKind.Merged, Balance - balance, Owed - owed, 0, day, at.ToMicrosecond())];
        OldestUnspent = FindOldestUnspent();
        foreach (var line in voided) Raise(new PointsExpiryVoided(Id, line.Cause, line.Change, Points.Zero), at);
        Raise(new PointsAccountAbsorbed(Id, other, Balance, Owed), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the account may go over into that of another registration of the same person.</summary>
    /// <inheritdoc cref="CarryTo" path="/returns"/>
    public Decision CanCarryTo() => Decision.Unless(Closed());

    /// <summary>The account goes over into that of another registration of the same person, which has taken it in; nothing is left here.</summary>
    /// <param name="into">The registration that goes on.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision CarryTo(VolunteerId into, Instant at)
    {
        OtherRegistration.Require(Id, into);
        var may = CanCarryTo();
        if (!may.IsAccepted) return may;

        CarriedTo = into;
        _entries = [];
        (Balance, Owed, Earned, OldestUnspent) = (Points.Zero, Points.Zero, Points.Zero, null);
        Raise(new PointsAccountCarriedOver(Id, into), at);
        return Decision.Accepted;
    }

    // What had expired of credit that the other account has, too, and that counts there.
    private static List<PointsEntry> Voided(IReadOnlyList<PointsEntry> entries, HashSet<Guid> causes, Instant at)
    {
        List<PointsEntry> voided = [];
        foreach (var (cause, day, earned) in EarnedOf(entries).Where(earned => causes.Contains(earned.Cause)))
        {
            var points = ExpiredOf([.. entries, .. voided], day, earned);
            if (points > Points.Zero) voided.Add(Voiding(cause, points, Points.Zero, day, at));
        }

        return voided;
    }

    // Whether each cause stands, and then what it has earned: credit that the caps leave without points stands, too.
    private static Dictionary<Guid, (bool Stands, Points Earned)> Standing(IReadOnlyList<PointsEntry> entries) => entries
        .Where(IsOfService)
        .GroupBy(entry => entry.Cause).ToDictionary(cause => cause.Key, cause => (cause.All(entry => entry.Kind != PointsEntryKind.Reversed), Sum(cause, entry => entry.Amount)));

    private static bool IsCredit(PointsEntry entry, HashSet<Guid> causes) => IsOfService(entry) && causes.Contains(entry.Cause);

    private static Points Net(List<PointsEntry> entries) => Sum(entries, entry => entry.Change - entry.OwedChange);

    private static Points Sum(IEnumerable<PointsEntry> entries, Func<PointsEntry, Points> part) => entries.Aggregate(Points.Zero, (sum, entry) => sum + part(entry));
}
