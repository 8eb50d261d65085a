using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>Opening hours that sites keep themselves, with their special days and the district's holidays; a site without hours of its own keeps the usual ones of its tier.</summary>
/// <param name="district">The district.</param>
public sealed class OpeningHoursOfSites(OpenDistrict district) : IOpeningHoursSource
{
    private readonly WeeklyOpeningHours _usual = new((district ?? throw new ArgumentNullException(nameof(district))).Profile.Utilisation);

    /// <inheritdoc/>
    public async ValueTask<Duration?> OpenTimeAsync(SiteFacts site, YearMonth month, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(site);
        var found = await district.Sites.FindAsync(site.Site, cancellationToken);
        if (found is null || found.Hours.Count == 0) return await _usual.OpenTimeAsync(site, month, cancellationToken);
        var (first, last) = (month.OnDayOfMonth(1), month.OnDayOfMonth(1).PlusMonths(1).PlusDays(-1));
        return Duration.FromMinutes(found.OpeningIn(district.Profile).MinutesWithin(new Term(first, last)));
    }
}
