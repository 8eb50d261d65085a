using System.Collections.Frozen;
using CivicPractice.Activities;

namespace CivicPractice.Volunteers;

/// <summary>What a category of service asks of skill, statutory qualification and health (志愿服务条例 art. 15-16, R3), ordered and organized alike.</summary>
public sealed record FitnessRules
{
    /// <summary>The skills that a category of service needs proved, in the order in which they are asked for; none where the district says nothing.</summary>
    public IReadOnlyDictionary<ActivityCategory, IReadOnlyList<SkillDemand>> Skills { get; init; } = FrozenDictionary<ActivityCategory, IReadOnlyList<SkillDemand>>.Empty;

    /// <summary>The categories of service for which somebody must have attested that the volunteer is fit (健康承诺或健康证明); none where the district says nothing.</summary>
    public IReadOnlySet<ActivityCategory> HealthFirst { get; init; } = FrozenSet<ActivityCategory>.Empty;
}

/// <summary>That a service needs a skill proved.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="ByCertificate">Whether law asks for the qualification (法定资格): then a certificate alone proves it, and no letter, examination or service does.</param>
public readonly record struct SkillDemand(VolunteerSkill Skill, bool ByCertificate);
