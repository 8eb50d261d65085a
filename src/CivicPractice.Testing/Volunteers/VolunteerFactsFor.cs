using CivicPractice.Activities;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Facts of volunteers, as decisions need them.</summary>
public static class VolunteerFactsFor
{
    /// <summary>An active adult without cover or training.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public static VolunteerFacts Adult(VolunteerId volunteer) => new(TestDistrict.Id, volunteer, true, null, null, null, null, [], []);

    /// <summary>An active minor, 8 years old already, with or without a guardian's consent.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="adultFrom">The day of coming of age.</param>
    /// <param name="consent">The days the guardian consents to, or <see langword="null"/>.</param>
    public static VolunteerFacts Minor(VolunteerId volunteer, LocalDate adultFrom, Term? consent = null) =>
        Adult(volunteer) with { EightFrom = adultFrom.PlusYears(-10), AdultFrom = adultFrom, GuardianConsent = consent };

    /// <summary>The same volunteer, insured for a time.</summary>
    /// <param name="facts">The volunteer.</param>
    /// <param name="during">When the cover holds.</param>
    public static VolunteerFacts Insured(this VolunteerFacts facts, TimeRange during)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts with { Covered = [.. facts.Covered, during] };
    }

    /// <summary>The same volunteer, trained for a category of work for a time.</summary>
    /// <param name="facts">The volunteer.</param>
    /// <param name="category">The category.</param>
    /// <param name="during">When the training holds.</param>
    public static VolunteerFacts TrainedFor(this VolunteerFacts facts, ActivityCategory category, TimeRange during)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts with { Trained = [.. facts.Trained, new TrainedFor(category, during)] };
    }

    /// <summary>The same volunteer, with general training for a time.</summary>
    /// <param name="facts">The volunteer.</param>
    /// <param name="during">When the training holds.</param>
    public static VolunteerFacts TrainedInGeneral(this VolunteerFacts facts, TimeRange during)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts with { TrainedInGeneral = [.. facts.TrainedInGeneral, during] };
    }

    /// <summary>The same volunteer, with a skill proved for some days.</summary>
    /// <param name="facts">The volunteer.</param>
    /// <param name="skill">The skill.</param>
    /// <param name="kind">What proves it.</param>
    /// <param name="from">The first day.</param>
    /// <param name="through">The last day, or <see langword="null"/>.</param>
    public static VolunteerFacts Proving(this VolunteerFacts facts, VolunteerSkill skill, SkillEvidenceKind kind, LocalDate from, LocalDate? through = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts with { Proved = [.. facts.Proved, new ProvedSkill(skill, kind, from, through)] };
    }

    /// <summary>The same volunteer, with a written agreement for everything that calls for one.</summary>
    /// <param name="facts">The volunteer.</param>
    /// <param name="host">With whom.</param>
    /// <param name="days">The days on which it holds.</param>
    public static VolunteerFacts Agreeing(this VolunteerFacts facts, ActivityHost host, Term days)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts with { Agreed = [.. facts.Agreed, new AgreedWith(host, days, [])] };
    }

    /// <summary>The same volunteer, with something attested of the health.</summary>
    /// <param name="facts">The volunteer.</param>
    /// <param name="attestation">What is attested.</param>
    public static VolunteerFacts Attested(this VolunteerFacts facts, HealthAttestation attestation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts with { Health = [.. facts.Health, attestation] };
    }
}
