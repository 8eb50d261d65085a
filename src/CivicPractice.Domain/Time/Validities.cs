using NodaTime;

namespace CivicPractice;

/// <summary>How long something holds: whole days, weeks, months or years, one day at least.</summary>
internal static class Validities
{
    /// <summary>The last day of what holds from a day on.</summary>
    public static LocalDate LastDayFrom(this Period validity, LocalDate from) => from.Plus(validity).PlusDays(-1);

    /// <summary>Whether anything can hold so long.</summary>
    public static bool IsValidity(this Period period) =>
        !period.HasTimeComponent && period is { Years: >= 0, Months: >= 0, Weeks: >= 0, Days: >= 0 } && !period.Normalize().Equals(Period.Zero);
}
