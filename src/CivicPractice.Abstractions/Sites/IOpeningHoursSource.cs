using NodaTime;

namespace CivicPractice.Sites;

/// <summary>Where it is known how long sites are open (开放时间).</summary>
public interface IOpeningHoursSource
{
    /// <summary>How long a site is open in a month.</summary>
    /// <param name="site">What is known of the site.</param>
    /// <param name="month">The month in the district's calendar.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Zero where it is not open at all, and <see langword="null"/> where it has no hours, such as a park.</returns>
    ValueTask<Duration?> OpenTimeAsync(SiteFacts site, YearMonth month, CancellationToken cancellationToken = default);
}
