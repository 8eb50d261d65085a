using NodaTime;

namespace CivicPractice.Commendation;

/// <content>An earning that is put right where it stands.</content>
public sealed partial class PointsAccount
{
    /// <summary>Whether an earning can be put right.</summary>
    /// <param name="cause">The service that earned it.</param>
    /// <inheritdoc cref="Correct" path="/returns"/>
    public Decision CanCorrect(Guid cause)
    {
        RequireCause(cause);
        return Decision.Unless(
            Closed(),
            Find(cause, PointsEntryKind.Earned) is null ? new NeverCredited(cause) : null,
            Find(cause, PointsEntryKind.Reversed) is not null ? new CreditReversed(cause) : null);
    }

    /// <summary>Puts an earning right (更正): it is what the minutes earn under the rules of today, and the difference is written. What is less is taken back, or owed where it was spent; what is more settles a debt first. The same again is accepted and changes nothing.</summary>
    /// <param name="cause">The service that earned it.</param>
    /// <param name="minutes">Whole minutes that are right; 0 or more.</param>
    /// <param name="day">The day of the service in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>, <see cref="NeverCredited"/>, <see cref="CreditReversed"/>.</returns>
    /// <exception cref="ArgumentException">The cause is missing, or the minutes are negative.</exception>
    public Decision Correct(Guid cause, int minutes, LocalDate day, PointsRules rules, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        ArgumentNullException.ThrowIfNull(rules);
        var may = CanCorrect(cause);
        if (!may.IsAccepted) return may;

        var (had, countedBefore, dayBefore) = EarnedBy(cause);
        var counted = rules.CountedMinutes(minutes, CountedOn(day) - (day == dayBefore ? countedBefore : 0));
        var more = rules.For(counted) - had;
        if (more == Points.Zero && (counted, day) == (countedBefore, dayBefore)) return may;

        // Of another day: the old one's cap is free again.
        if (day != dayBefore) Write(new PointsEntry(cause, PointsEntryKind.Corrected, Points.Zero, Points.Zero, -countedBefore, dayBefore, at.ToMicrosecond()));
        var (change, owed) = more >= Points.Zero ? (more - Points.Min(Owed, more), -Points.Min(Owed, more)) : (-Points.Min(Balance, -more), -more - Points.Min(Balance, -more));
        Write(new PointsEntry(cause, PointsEntryKind.Corrected, change, owed, counted - (day == dayBefore ? countedBefore : 0), day, at.ToMicrosecond()));
        Earned += more;
        Raise(new PointsCorrected(Id, cause, more, counted, owed), at);
        return may;
    }

    // What a cause has earned until now, the minutes that count for it, and their day: as it was last put right.
    private (Points Points, int Counted, LocalDate Day) EarnedBy(Guid cause)
    {
        var (points, counted, day) = (Points.Zero, 0, default(LocalDate));
        foreach (var entry in _entries)
        {
            if (entry.Cause != cause || entry.Kind is not (PointsEntryKind.Earned or PointsEntryKind.Corrected)) continue;
            (points, counted, day) = (points + entry.Amount, counted + entry.CountedMinutes, entry.Day);
        }

        return (points, counted, day);
    }
}
