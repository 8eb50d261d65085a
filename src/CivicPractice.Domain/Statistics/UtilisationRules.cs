using System.Collections.Frozen;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>The district's own numbers for the use that is made of sites.</summary>
public sealed record UtilisationRules
{
    /// <summary>How long a site of a tier is open in a week, where nothing better is known; 40 hours where the district says nothing. A tier that is not named (point sites) has no hours.</summary>
    public IReadOnlyDictionary<SiteTier, Duration> WeeklyOpening { get; init; } = new Dictionary<SiteTier, Duration>
    {
        [SiteTier.Centre] = Duration.FromHours(40),
        [SiteTier.Institute] = Duration.FromHours(40),
        [SiteTier.Station] = Duration.FromHours(40),
    }.ToFrozenDictionary();
}
