using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>One line of a points account.</summary>
/// <param name="Cause">What earned the points, or what they were spent on.</param>
/// <param name="Kind">Earned, redeemed, taken back or put right.</param>
/// <param name="Change">The change of the balance; the changes of all lines make the balance.</param>
/// <param name="OwedChange">The change of what is owed; the changes of all lines make what is owed.</param>
/// <param name="CountedMinutes">Minutes that counted under the rules; the difference where they were put right, negative where they were taken back, 0 for a redemption.</param>
/// <param name="Day">The day of the service, or of the redemption, in the district's time zone.</param>
/// <param name="At">When the line was written.</param>
public sealed record PointsEntry(Guid Cause, PointsEntryKind Kind, Points Change, Points OwedChange, int CountedMinutes, LocalDate Day, Instant At)
{
    /// <summary>What was earned, or as a negative number spent or taken back, debts left aside.</summary>
    public Points Amount => Change - OwedChange;
}
