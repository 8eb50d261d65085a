using CivicPractice.Sites;

namespace CivicPractice.Readiness;

/// <summary>The district's own standards of readiness.</summary>
public sealed record ReadinessRules
{
    /// <summary>The standards by kind of site (tier and setting), each version once; <see cref="ReadinessStandard.Defaults"/> where the district says nothing.</summary>
    /// <exception cref="ArgumentException">A version of a kind of site stands twice: which of the two applies would be a matter of chance.</exception>
    public IReadOnlyList<ReadinessStandard> Standards
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.DistinctBy(one => (one.Tier, one.Setting, one.Version)).Count() != value.Count)
                throw new ArgumentException("A version of a standard stands twice.", nameof(value));
            field = [.. value];
        }
    } = ReadinessStandard.Defaults;

    /// <summary>The standard for a kind of site: the one for its setting before the one for both, the highest version of these; <see langword="null"/> where there is none.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="setting">Urban or rural, or <see langword="null"/> where nobody said.</param>
    public ReadinessStandard? StandardFor(SiteTier tier, SiteSetting? setting) => Standards
        .Where(one => one.Tier == tier && (one.Setting is null || one.Setting == setting))
        .OrderByDescending(one => one.Setting is not null).ThenByDescending(one => one.Version)
        .FirstOrDefault();
}
