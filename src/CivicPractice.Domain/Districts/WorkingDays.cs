using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice;

/// <summary>Which days are working days in a district (工作日): Monday to Friday, but for its public holidays and with the days that make up for them.</summary>
/// <remarks>A year of which the district's profile has no holidays yet counts as one without any. Immutable and safe for concurrent use.</remarks>
/// <param name="holidays">The days that are not like their weekday.</param>
public sealed class WorkingDays(IReadOnlyDictionary<LocalDate, HolidayKind> holidays)
{
    private readonly IReadOnlyDictionary<LocalDate, HolidayKind> _holidays = holidays ?? throw new ArgumentNullException(nameof(holidays));

    /// <summary>Whether people work on a day.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(LocalDate day) => _holidays.TryGetValue(day, out var kind) ? kind == HolidayKind.MakeUpWorkday : day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    /// <summary>The working day that comes some working days after a day, such as the tenth after an activity (R10); the day itself does not count.</summary>
    /// <param name="day">The day, working or not.</param>
    /// <param name="count">How many working days; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public LocalDate After(LocalDate day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        while (count > 0)
        {
            day = day.PlusDays(1);
            if (Contains(day)) count--;
        }

        return day;
    }

    /// <summary>How many working days lie between two days, both included.</summary>
    /// <param name="days">The days.</param>
    public int CountWithin(Term days) => Enumerable.Range(0, Period.DaysBetween(days.From, days.Through) + 1).Count(number => Contains(days.From.PlusDays(number)));
}
