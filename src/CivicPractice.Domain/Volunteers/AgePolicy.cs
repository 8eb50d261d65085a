using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>The rules on age, written once for registering, applying and serving (R15, R17).</summary>
internal static class AgePolicy
{
    /// <summary>The age in years from which somebody has capacity to serve (民法典 art. 20).</summary>
    public const int LeastAgeOfService = 8;

    /// <summary>The age in years of adults (民法典 art. 17).</summary>
    public const int AgeOfAdults = 18;

    /// <summary>Whether somebody is no adult yet on the day.</summary>
    public static bool IsMinor(LocalDate? adultFrom, LocalDate day) => adultFrom is { } adult && day < adult;

    /// <summary>The refusal of those under eight, or <see langword="null"/>.</summary>
    public static VolunteerTooYoung? UnderEight(VolunteerId volunteer, LocalDate? eightFrom, LocalDate day) =>
        eightFrom is { } eight && day < eight ? new VolunteerTooYoung(volunteer) : null;

    /// <summary>The refusal of a minor whose guardian has not consented for the day, or <see langword="null"/>.</summary>
    public static GuardianConsentMissing? WithoutGuardian(VolunteerId volunteer, LocalDate? adultFrom, Term? consent, LocalDate day) =>
        IsMinor(adultFrom, day) && !(consent is { } term && term.Contains(day)) ? new GuardianConsentMissing(volunteer, day) : null;
}
