using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>The birthdays of a minor that a rule still waits for, in the place of the birth date; those that are past are not kept.</summary>
/// <param name="EightFrom">The 8th, from which somebody may serve (民法典 art. 20), or <see langword="null"/>.</param>
/// <param name="FourteenFrom">The 14th, until which a guardian consents to personal data (个人信息保护法 art. 31), or <see langword="null"/>.</param>
/// <param name="AdultFrom">The 18th (民法典 art. 17), or <see langword="null"/>.</param>
public readonly record struct Birthdays(LocalDate? EightFrom, LocalDate? FourteenFrom, LocalDate? AdultFrom)
{
    /// <summary>The age in years from which somebody consents alone to what is kept of them.</summary>
    internal const int AgeOfConsent = 14;

    /// <summary>Those that lie ahead.</summary>
    /// <param name="born">The birth date.</param>
    /// <param name="today">The day of asking.</param>
    internal static Birthdays After(LocalDate born, LocalDate today)
    {
        return new Birthdays(Ahead(AgePolicy.LeastAgeOfService), Ahead(AgeOfConsent), Ahead(AgePolicy.AgeOfAdults));

        LocalDate? Ahead(int age) => born.PlusYears(age) is var day && day > today ? day : null;
    }

    /// <summary>None of it: they tell the birth date.</summary>
    public override string ToString() => nameof(Birthdays);
}
