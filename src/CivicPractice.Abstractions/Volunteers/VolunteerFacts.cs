using CivicPractice.Activities;
using CivicPractice.Scheduling;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>What other subjects may know of a volunteer when service is decided: dated facts, no personal data.</summary>
/// <param name="District">The district.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="IsActive">Whether the registration is in force.</param>
/// <param name="EightFrom">The day of the 8th birthday, or <see langword="null"/> where it is not known to matter.</param>
/// <param name="AdultFrom">The 18th birthday, from which the volunteer is an adult, or <see langword="null"/> where it is not known to matter.</param>
/// <param name="GuardianConsent">The days for which a guardian has consented, or <see langword="null"/>.</param>
/// <param name="OwnLabour">The days for which it is attested that the volunteer lives mainly on own labour, or <see langword="null"/>.</param>
/// <param name="Covered">When accident insurance holds.</param>
/// <param name="Trained">What the volunteer is trained for, and when.</param>
public sealed record VolunteerFacts(
    DistrictId District,
    VolunteerId Volunteer,
    bool IsActive,
    LocalDate? EightFrom,
    LocalDate? AdultFrom,
    Term? GuardianConsent,
    Term? OwnLabour,
    IReadOnlyList<TimeRange> Covered,
    IReadOnlyList<TrainedFor> Trained)
{
    /// <summary>The registration of the same person into which this one went, or <see langword="null"/>.</summary>
    public VolunteerId? MergedInto { get; init; }

    /// <summary>When general training (通用培训) holds, the earliest first; none where the volunteer has none.</summary>
    public IReadOnlyList<TimeRange> TrainedInGeneral { get; init; } = [];

    /// <summary>What proves skills (技能证明), each from its first day through its last.</summary>
    public IReadOnlyList<ProvedSkill> Proved { get; init; } = [];

    /// <summary>What is attested of the health (健康状况), as far as service asks; sensitive, never for logs (R7).</summary>
    public IReadOnlyList<HealthAttestation> Health { get; init; } = [];

    /// <summary>What is agreed in writing (志愿服务协议, R18), each for the days on which it holds.</summary>
    public IReadOnlyList<AgreedWith> Agreed { get; init; } = [];

    /// <summary>The volunteer's own limits of service.</summary>
    public ServiceLimits Limits { get; init; } = ServiceLimits.None;

    /// <summary>The kind and the id: birthdays, consent and the rest are not for logs (R7).</summary>
    public override string ToString() => $"{nameof(VolunteerFacts)} {Volunteer}";
}

/// <summary>That a written agreement with a host holds for some days.</summary>
/// <param name="Host">With whom.</param>
/// <param name="Holds">The days, both ends included, in the district's time zone.</param>
/// <param name="Triggers">For what it was made; empty where it is for all.</param>
public sealed record AgreedWith(ActivityHost Host, Term Holds, IReadOnlyList<AgreementTrigger> Triggers);

/// <summary>That training for a category of work holds for a time.</summary>
/// <param name="Category">The category.</param>
/// <param name="During">When it holds.</param>
public readonly record struct TrainedFor(ActivityCategory Category, TimeRange During);

/// <summary>That training for a role holds for a time.</summary>
/// <param name="Role">The role.</param>
/// <param name="During">When it holds.</param>
public readonly record struct TrainedForRole(VolunteerRole Role, TimeRange During);

/// <summary>That a skill is proved for some days.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Kind">By what kind of proof.</param>
/// <param name="From">The first day, in the district's time zone.</param>
/// <param name="Through">The last day, included; <see langword="null"/> where it does not expire.</param>
public readonly record struct ProvedSkill(VolunteerSkill Skill, SkillEvidenceKind Kind, LocalDate From, LocalDate? Through)
{
    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The day in the district.</param>
    public bool HoldsOn(LocalDate day) => From <= day && (Through is null || day <= Through);
}
