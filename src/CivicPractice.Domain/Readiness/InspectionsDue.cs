using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>Which open sites are to be inspected: those that never were, and those that were not for a long time. Where an inspection is under way, none is due.</summary>
/// <param name="Never">Open sites of which no inspection was ever concluded where they stand, by division; a site that has moved since is among them.</param>
/// <param name="LongAgo">Open sites whose latest inspection was before the day asked for, the longest ago first.</param>
public sealed record InspectionsDue(IReadOnlyList<SiteFacts> Never, IReadOnlyList<SiteReadiness> LongAgo)
{
    /// <summary>Compares the open sites of a district with what was inspected; only what is committed is seen.</summary>
    /// <param name="district">The district.</param>
    /// <param name="since">Whoever was inspected on this day or later is not due.</param>
    /// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
    /// <param name="within">The division with all it contains, or <see langword="null"/> for the whole district.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async ValueTask<InspectionsDue> OfAsync(
        OpenDistrict district, LocalDate since, SiteTier? tier = null, DivisionCode? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(district);
        var open = await district.Sites.ListAsync(new OpenSitesSpec(tier, within), cancellationToken);
        var inspected = await district.SiteReadiness.ListAsync(new SitesLastInspectedBeforeSpec(LocalDate.MaxIsoValue, tier, within), cancellationToken);
        var begun = await district.SiteReadiness.ListAsync(new SitesFirstInspectionNotConcludedSpec(tier, within), cancellationToken);
        var opened = open.Select(site => site.Id).ToHashSet();
        var notDue = inspected.Concat(begun.Where(one => one.Underway is not null)).Select(one => one.Id).ToHashSet();
        return new(
            [.. open.Where(site => !notDue.Contains(site.Id)).Select(site => site.Facts)],
            [.. inspected.Where(one => one.InspectedOn < since && one.Underway is null && opened.Contains(one.Id))]);
    }
}
