using CivicPractice.Safeguards;

namespace CivicPractice.Volunteers;

/// <summary>Who may give which service: the rules on age, guardians, cover, training, skill and health, written once for requests and activities.</summary>
public static class EligibilityPolicy
{
    /// <summary>Judges one volunteer for one service.</summary>
    /// <param name="facts">What is known of the volunteer.</param>
    /// <param name="demand">What the service asks.</param>
    /// <returns>
    /// Accepted, or refused for all of <see cref="VolunteerInactive"/>, <see cref="VolunteerTooYoung"/> (under 8),
    /// <see cref="MinorOnDangerousService"/> (R17), <see cref="GuardianConsentMissing"/> (R15, R17),
    /// <see cref="VolunteerBelowAge"/> (W5), <see cref="VolunteerUninsured"/> (R4), <see cref="GeneralTrainingMissing"/> and <see cref="VolunteerUntrained"/> (R3, R20; for the whole of the service),
    /// <see cref="SkillUnproved"/> or <see cref="QualificationMissing"/> for each skill that is asked for, <see cref="HealthUnattested"/> and <see cref="UnfitForService"/>
    /// (R3; on the day of its beginning) that apply, in this order;
    /// last <see cref="AgreementMissing"/> for each case that calls for a written agreement (R18).
    /// </returns>
    public static Decision Judge(VolunteerFacts facts, ServiceDemand demand)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var volunteer = facts.Volunteer;
        var isMinor = AgePolicy.IsMinor(facts.AdultFrom, demand.Day);
        var isDangerous = demand.Risk == RiskLevel.Dangerous;
        var so = Decision.Unless(
            facts.IsActive ? null : new VolunteerInactive(volunteer),
            AgePolicy.UnderEight(volunteer, facts.EightFrom, demand.Day),
            isMinor && isDangerous ? new MinorOnDangerousService(volunteer) : null,
            AgePolicy.WithoutGuardian(volunteer, facts.AdultFrom, facts.GuardianConsent, facts.OwnLabour, demand.Day),
            AgePolicy.BelowAge(volunteer, facts.AdultFrom, demand.MinimumAge, demand.Day),
            demand.IsCoveredBy(facts.Covered, demand.JoinedAt ?? demand.During.From) ? null : new VolunteerUninsured(volunteer, demand.Whole),
            demand.NeedsGeneralTraining && !facts.TrainedInGeneral.Any(held => held.Contains(demand.During)) ? new GeneralTrainingMissing(volunteer) : null,
            demand.NeedsTraining && !facts.Trained.Any(trained => trained.Category == demand.Category && trained.During.Contains(demand.During))
                ? new VolunteerUntrained(volunteer, demand.Category)
                : null);
        if (!FitnessPolicy.AsksNothing(facts, demand)) so &= FitnessPolicy.Judge(facts, demand);
        return demand.AgreementFor.Count == 0 ? so : so & Decision.Unless(AgreementPolicy.Missing(volunteer, demand.Agreement!, demand.AgreementFor, facts.Agreed));
    }
}
