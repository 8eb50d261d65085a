using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>Which open sites are to be inspected: those that never were, and those that were not for a long time.</summary>
/// <param name="Never">Open sites of which no inspection was ever concluded, by division.</param>
/// <param name="LongAgo">Sites whose latest inspection was concluded before the day asked for, the longest ago first.</param>
public sealed record InspectionsDue(IReadOnlyList<SiteFacts> Never, IReadOnlyList<SiteReadiness> LongAgo)
{
    /// <summary>Compares the open sites of a district with what was inspected; only what is committed is seen.</summary>
    /// <param name="district">The district.</param>
    /// <param name="since">Whoever was inspected on this day or later is not due.</param>
    /// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async ValueTask<InspectionsDue> OfAsync(
        OpenDistrict district, LocalDate since, SiteTier? tier = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(district);
        var inspected = await district.SiteReadiness.ListAsync(new SitesLastInspectedBeforeSpec(LocalDate.MaxIsoValue), cancellationToken);
        var ids = inspected.Select(one => one.Id).ToHashSet();
        var open = await district.Sites.ListAsync(new OpenSitesSpec(tier), cancellationToken);
        return new(
            [.. open.Where(site => !ids.Contains(site.Id)).Select(site => site.Facts)],
            [.. inspected.Where(one => one.InspectedOn < since && (tier is null || one.Tier == tier))]);
    }
}
