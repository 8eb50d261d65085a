using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>When a volunteer has time on one day of the week (可服务时间), by the clock of the district; half-open.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when; midnight means the end of the day.</param>
public sealed record AvailableHours(IsoDayOfWeek Day, LocalTime From, LocalTime Until)
{
    // Midnight ends the day, and begins none.
    internal long EndTick => Until == LocalTime.Midnight ? NodaConstants.TicksPerDay : Until.TickOfDay;
}

/// <summary>What proves a skill (技能证明); the paper lies with the host.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Kind">What kind of proof.</param>
/// <param name="IssuedOn">The day on which it was issued.</param>
/// <param name="Through">The last day on which it holds, or <see langword="null"/> where it does not expire.</param>
/// <param name="SeenAt">When somebody of the district saw it.</param>
public sealed record SkillEvidence(VolunteerSkill Skill, SkillEvidenceKind Kind, LocalDate IssuedOn, LocalDate? Through, Instant SeenAt);
