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
        _entries = [.. _entries.Where(entry => !IsCredit(entry, replaced)).Concat(entries.Where(entry => !IsCredit(entry, dropped))).OrderBy(entry => entry.At)];

        var (balance, owed) = (Sum(_entries, entry => entry.Change), Sum(_entries, entry => entry.OwedChange));
        var net = balance - owed;
        (Balance, Owed) = net >= Points.Zero ? (net, Points.Zero) : (Points.Zero, -net);
        Earned = Sum(_entries, entry => IsCredit(entry) ? entry.Amount : Points.Zero);
        if ((Balance, Owed) != (balance, owed))
            _entries = [.. _entries, new PointsEntry(other.Value, PointsEntryKind.Merged, Balance - balance, Owed - owed, 0, day, at.ToMicrosecond())];
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
        (Balance, Owed, Earned) = (Points.Zero, Points.Zero, Points.Zero);
        Raise(new PointsAccountCarriedOver(Id, into), at);
        return Decision.Accepted;
    }

    // Whether each cause stands, and then what it has earned: credit that the caps leave without points stands, too.
    private static Dictionary<Guid, (bool Stands, Points Earned)> Standing(IReadOnlyList<PointsEntry> entries) => entries
        .Where(IsCredit)
        .GroupBy(entry => entry.Cause).ToDictionary(cause => cause.Key, cause => (cause.All(entry => entry.Kind != PointsEntryKind.Reversed), Sum(cause, entry => entry.Amount)));

    private static bool IsCredit(PointsEntry entry) => entry.Kind is PointsEntryKind.Earned or PointsEntryKind.Corrected or PointsEntryKind.Reversed;

    private static bool IsCredit(PointsEntry entry, HashSet<Guid> causes) => IsCredit(entry) && causes.Contains(entry.Cause);

    private static Points Sum(IEnumerable<PointsEntry> entries, Func<PointsEntry, Points> part) => entries.Aggregate(Points.Zero, (sum, entry) => sum + part(entry));
}
