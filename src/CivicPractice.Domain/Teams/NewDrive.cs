using CivicPractice.Safeguards;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>What a team publishes when it recruits: full information and the risks (志愿服务条例 art. 12).</summary>
public sealed record NewDrive
{
    /// <summary>The team.</summary>
    public required VolunteerTeamId Team { get; init; }

    /// <summary>How many are wanted; at least 1.</summary>
    public required int Places { get; init; }

    /// <summary>Applications come strictly before this moment.</summary>
    public required Instant OpenUntil { get; init; }

    /// <summary>What the work is, where, when, what it asks; not empty.</summary>
    public required string Information { get; init; }

    /// <summary>The risks.</summary>
    public required RiskStatement Risk { get; init; }

    /// <summary>
    /// The least age in years, 8 to 18, or <see langword="null"/> where anybody may come who may serve at all. More than 18 is a
    /// matter of the screening: the dates that are known of a volunteer say nothing beyond adulthood.
    /// </summary>
    public int? MinimumAge { get; init; }

    /// <summary>The steps of the screening that each applicant must pass (筛选), published with the rest; none twice.</summary>
    public IReadOnlyList<ScreeningStep> Screening { get; init; } = [];
}
