using NodaTime;

namespace CivicPractice;

/// <summary>How what holds for a time is renewed without a gap (W7), counted in one way for certificates and for screening.</summary>
/// <param name="NoticeDays">How many days before its last day the renewal is due.</param>
/// <param name="GraceDays">For how many days after its last day it holds on while a renewal is on its way.</param>
internal readonly record struct RenewalWindow(int NoticeDays, int GraceDays)
{
    /// <summary>The last of the ends that call for renewal today.</summary>
    public LocalDate NoticeThrough(LocalDate today) => today.PlusDays(NoticeDays);

    /// <summary>The last day of the grace of what ends on a day.</summary>
    public LocalDate GraceThrough(LocalDate through) => through.PlusDays(GraceDays);

    /// <summary>The last day when the renewal falls through: its own, or today where grace has begun.</summary>
    public static LocalDate WithoutRenewal(LocalDate through, LocalDate holdsThrough, LocalDate today) =>
        LocalDate.Max(through, LocalDate.Min(holdsThrough, today));
}
