using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>Opening hours out of the profile: so many a week for every site of a tier, in each month its share of weeks.</summary>
/// <param name="rules">The district's rules.</param>
public sealed class WeeklyOpeningHours(UtilisationRules rules) : IOpeningHoursSource
{
    private const int DaysInAWeek = 7;

    /// <inheritdoc/>
    public ValueTask<Duration?> OpenTimeAsync(SiteFacts site, YearMonth month, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(site);
        return new(rules.WeeklyOpening.TryGetValue(site.Tier, out var weekly)
            ? weekly * month.Calendar.GetDaysInMonth(month.Year, month.Month) / DaysInAWeek
            : null);
    }
}
