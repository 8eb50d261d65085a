using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>The rules on age, written once for registering, applying and serving (R15, R17).</summary>
internal static class AgePolicy
{
    /// <summary>The age in years from which somebody has capacity to serve (民法典 art. 20).</summary>
    public const int LeastAgeOfService = 8;

    /// <summary>The age in years of adults (民法典 art. 17).</summary>
    public const int AgeOfAdults = 18;

    /// <summary>The age in years from which a minor who lives mainly on own labour counts as having full capacity (民法典 art. 18).</summary>
    public const int LeastAgeOfOwnLabour = 16;

    /// <summary>Whether somebody is no adult yet on the day; who lives on own labour stays a minor until the 18th birthday (未成年人保护法 art. 2).</summary>
    public static bool IsMinor(LocalDate? adultFrom, LocalDate day) => adultFrom is { } adult && day < adult;

    /// <summary>The refusal of those under eight, or <see langword="null"/>.</summary>
    public static VolunteerTooYoung? UnderEight(VolunteerId volunteer, LocalDate? eightFrom, LocalDate day) =>
        eightFrom is { } eight && day < eight ? new VolunteerTooYoung(volunteer) : null;

    /// <summary>The refusal of a minor for whom a guardian has to consent and has not for the day, or <see langword="null"/>.</summary>
    public static GuardianConsentMissing? WithoutGuardian(VolunteerId volunteer, LocalDate? adultFrom, Term? consent, Term? ownLabour, LocalDate day) =>
        NeedsGuardian(adultFrom, ownLabour, day) && !Holds(consent, day) ? new GuardianConsentMissing(volunteer, day) : null;

    /// <summary>The refusal of who is not as old yet as a service asks, or <see langword="null"/>.</summary>
    public static VolunteerBelowAge? BelowAge(VolunteerId volunteer, LocalDate? adultFrom, int? age, LocalDate day) =>
        age is { } least && adultFrom is { } adult && day < adult.PlusYears(least - AgeOfAdults) ? new VolunteerBelowAge(volunteer, least) : null;

    /// <summary>A least age lies between those who may serve at all and adults; who is an adult is not asked how old.</summary>
    public static void RequireMinimumAge(int? age, string parameter)
    {
        if (age is < LeastAgeOfService or > AgeOfAdults) throw new ArgumentException($"A least age is {LeastAgeOfService} to {AgeOfAdults}.", parameter);
    }

    /// <summary>Whether a guardian has to agree to what somebody does on the day: a minor who does not live on own labour (民法典 art. 18, 19).</summary>
    public static bool NeedsGuardian(LocalDate? adultFrom, Term? ownLabour, LocalDate day) => IsMinor(adultFrom, day) && !HasFullCapacity(adultFrom!.Value, ownLabour, day);

    private static bool HasFullCapacity(LocalDate adultFrom, Term? ownLabour, LocalDate day) =>
        Holds(ownLabour, day) && day >= adultFrom.PlusYears(LeastAgeOfOwnLabour - AgeOfAdults);

    private static bool Holds(Term? term, LocalDate day) => term is { } known && known.Contains(day);
}
