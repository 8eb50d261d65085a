using CivicPractice.Sites;

namespace CivicPractice.Statistics;

/// <summary>Opening hours that sites keep themselves, with their special days and the district's holidays.</summary>
/// <remarks>
/// On a day of which a site says nothing, because it has no weekly hours or they begin later, and it is no special day, it keeps the usual share of its tier
/// (<see cref="WeeklyOpeningHours"/>); where the tier has none, such as point sites, the day is in no part. A site of such a tier has hours only where it says
/// something of a day that is asked for.
/// </remarks>
/// <param name="district">The district.</param>
public sealed class OpeningHoursOfSites(OpenDistrict district) : IOpeningHoursSource
{
    private readonly WeeklyOpeningHours _usual = new((district ?? throw new ArgumentNullException(nameof(district))).Profile);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OpeningPart>?> OpenTimeAsync(SiteFacts site, IReadOnlyList<TimeRange> within, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(within);
        var found = await district.Sites.FindAsync(site.Site, cancellationToken);
        if (found is null || (found.Hours.Count == 0 && found.SpecialHours.Count == 0)) return await _usual.OpenTimeAsync(site, within, cancellationToken);
        var calendar = found.OpeningIn(district.Profile);
        var days = within.SelectMany(district.Profile.TimeZone.DaysOf).ToLookup(one => calendar.IsSaidOf(one.Day), one => one.Part);
        var isUsual = _usual.IsKnownOf(site.Tier);
        // Open at no time at all is no matter of hours.
        if (!isUsual && within.Count > 0 && !days[true].Any()) return null;
        var parts = within.SelectMany(calendar.Within).Select(OpeningPart.Throughout);
        if (isUsual) parts = parts.Concat(Joined(days[false]).Select(time => _usual.PartOf(site.Tier, time)));
        return [.. parts.OrderBy(part => part.During.From)];
    }

    // Days that follow one another are one stretch: within it nobody says which hours are open.
    private static List<TimeRange> Joined(IEnumerable<TimeRange> days)
    {
        var joined = new List<TimeRange>();
        foreach (var day in days)
        {
            if (joined is [.., var last] && last.Until == day.From) joined[^1] = new TimeRange(last.From, day.Until);
            else joined.Add(day);
        }

        return joined;
    }
}
