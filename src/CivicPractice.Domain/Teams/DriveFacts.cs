using CivicPractice.Safeguards;

namespace CivicPractice.Teams;

/// <summary>What an application must know of the drive it answers.</summary>
/// <param name="District">The district.</param>
/// <param name="Drive">The drive.</param>
/// <param name="Team">The team that recruits.</param>
/// <param name="Risk">How dangerous the work is.</param>
/// <param name="MinimumAge">The least age in years, or <see langword="null"/>.</param>
/// <param name="Screening">The steps of the screening that must be passed.</param>
public sealed record DriveFacts(
    DistrictId District, RecruitmentDriveId Drive, VolunteerTeamId Team, RiskLevel Risk, int? MinimumAge, IReadOnlyList<ScreeningStep> Screening);
