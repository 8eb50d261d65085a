using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>The birthdays on which rules turn, kept in the place of the birth date where they are enough (个人信息保护法 art. 6: no more than is needed).</summary>
/// <param name="EightFrom">The 8th birthday: from then on somebody has some capacity to act (民法典 art. 19-20).</param>
/// <param name="FourteenFrom">The 14th birthday: until then all of their data is sensitive, and a guardian consents to its use (个人信息保护法 art. 28, 31).</param>
/// <param name="AdultFrom">The 18th birthday, or the 16th of one who lives mainly on own labour (民法典 art. 17-18).</param>
/// <remarks>Who was born on 29 February has the birthday of a common year on its 28th, the last day of the month in which the day is missing (民法典 art. 202).</remarks>
public readonly record struct Birthdays(LocalDate EightFrom, LocalDate FourteenFrom, LocalDate AdultFrom)
{
    private const int LastYears = 18;

    /// <summary>The birthdays of somebody.</summary>
    /// <param name="birthDate">The birth date.</param>
    /// <param name="livesOnOwnLabour">Whether they live mainly on what they earn by own labour (以自己的劳动收入为主要生活来源).</param>
    /// <exception cref="ArgumentOutOfRangeException">The birth date lies in the last 18 years of the calendar, before the year 10,000.</exception>
    public static Birthdays Of(LocalDate birthDate, bool livesOnOwnLabour = false)
    {
        if (birthDate.Year > LocalDate.MaxIsoValue.Year - LastYears) throw new ArgumentOutOfRangeException(nameof(birthDate));
        return new(birthDate.PlusYears(8), birthDate.PlusYears(14), birthDate.PlusYears(livesOnOwnLabour ? 16 : LastYears));
    }
}
