using CivicPractice.Sites;

namespace CivicPractice.Readiness;

/// <summary>The district's own standards of readiness.</summary>
public sealed record ReadinessRules
{
    /// <summary>One standard a kind of site; <see cref="ReadinessStandard.Defaults"/> where the district says nothing.</summary>
    public IReadOnlyList<ReadinessStandard> Standards { get; init; } = ReadinessStandard.Defaults;

    /// <summary>The standard for a kind of site: the one for its setting before the one for both, the highest version of these; <see langword="null"/> where there is none.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="setting">Urban or rural, or <see langword="null"/> where nobody said.</param>
    public ReadinessStandard? StandardFor(SiteTier tier, SiteSetting? setting) => Standards
        .Where(one => one.Tier == tier && (one.Setting is null || one.Setting == setting))
        .OrderByDescending(one => one.Setting is not null).ThenByDescending(one => one.Version)
        .FirstOrDefault();
}
