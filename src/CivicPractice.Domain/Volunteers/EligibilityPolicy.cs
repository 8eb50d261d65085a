using CivicPractice.Safeguards;

namespace CivicPractice.Volunteers;

/// <summary>Who may give which service: the rules on age, guardians, cover and training, written once for requests and activities.</summary>
public static class EligibilityPolicy
{
    /// <summary>Judges one volunteer for one service.</summary>
    /// <param name="facts">What is known of the volunteer.</param>
    /// <param name="demand">What the service asks.</param>
    /// <returns>
    /// Accepted, or refused for all of <see cref="VolunteerInactive"/>, <see cref="VolunteerTooYoung"/> (under 8),
    /// <see cref="MinorOnDangerousService"/> (R17), <see cref="GuardianConsentMissing"/> (R15, R17),
    /// <see cref="VolunteerUninsured"/> (R4) and <see cref="VolunteerUntrained"/> (R3, R20) that apply, in this order.
    /// </returns>
    public static Decision Judge(VolunteerFacts facts, ServiceDemand demand)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var volunteer = facts.Volunteer;
        var isMinor = AgePolicy.IsMinor(facts.AdultFrom, demand.Day);
        var isDangerous = demand.Risk == RiskLevel.Dangerous;
        return Decision.Unless(
            facts.IsActive ? null : new VolunteerInactive(volunteer),
            AgePolicy.UnderEight(volunteer, facts.EightFrom, demand.Day),
            isMinor && isDangerous ? new MinorOnDangerousService(volunteer) : null,
            AgePolicy.WithoutGuardian(volunteer, facts.AdultFrom, facts.GuardianConsent, facts.OwnLabour, demand.Day),
            demand.IsCoveredBy(facts.Covered, demand.During.From) ? null : new VolunteerUninsured(volunteer, demand.Whole),
            demand.NeedsTraining && !facts.Trained.Any(trained => trained.Category == demand.Category && trained.During.Contains(demand.During))
                ? new VolunteerUntrained(volunteer, demand.Category)
                : null);
    }
}
