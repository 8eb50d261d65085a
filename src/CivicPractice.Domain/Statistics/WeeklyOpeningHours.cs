using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>Opening hours out of the profile: so many a week for every site of a tier, each day a seventh, part of a day its share. Which hours of a day they are is not known.</summary>
/// <param name="profile">The district's profile: its usual hours, and the time zone in which days are told.</param>
public sealed class WeeklyOpeningHours(DistrictProfile profile) : IOpeningHoursSource
{
    private const int DaysInAWeek = 7;

    private readonly DistrictProfile _profile = profile ?? throw new ArgumentNullException(nameof(profile));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OpeningPart>?> OpenTimeAsync(SiteFacts site, IReadOnlyList<TimeRange> within, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(within);
        return new(IsKnownOf(site.Tier) ? [.. within.Select(time => PartOf(site.Tier, time))] : null);
    }

    /// <summary>Whether the profile names the tier.</summary>
    internal bool IsKnownOf(SiteTier tier) => _profile.Utilisation.WeeklyOpening.ContainsKey(tier);

    /// <summary>The share of some time, for a tier that the profile names.</summary>
    internal OpeningPart PartOf(SiteTier tier, TimeRange time)
    {
        var weekly = _profile.Utilisation.WeeklyOpening[tier];
        var (days, open) = (0, Duration.Zero);
        foreach (var (_, whole, part) in _profile.TimeZone.DaysOf(time))
        {
            if (part == whole) days++;
            else open += ShareOf(weekly, part.Length, whole.Length);
        }

        // More than around the clock is not possible.
        return new OpeningPart(time, Duration.Min(open + (weekly * days / DaysInAWeek), time.Length));
    }

    private static Duration ShareOf(Duration weekly, Duration part, Duration day) => Duration.FromNanoseconds(
        (long)((Int128)weekly.ToInt64Nanoseconds() * part.ToInt64Nanoseconds() / (DaysInAWeek * (Int128)day.ToInt64Nanoseconds())));
}
