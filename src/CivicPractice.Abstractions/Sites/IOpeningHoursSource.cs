namespace CivicPractice.Sites;

/// <summary>Where it is known how long sites are open (开放时间).</summary>
public interface IOpeningHoursSource
{
    /// <summary>For how long a site that is not suspended is open within stretches of time, and when, as far as that is known.</summary>
    /// <param name="site">What is known of the site.</param>
    /// <param name="within">The stretches, in order; no two overlap. There may be none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Parts of the stretches, in order and apart. In time that is in no part it is not open: with no part at all, such as where its doors stay shut for a month,
    /// it is open for no time. <see langword="null"/> where it has no hours, such as a park.
    /// </returns>
    ValueTask<IReadOnlyList<OpeningPart>?> OpenTimeAsync(SiteFacts site, IReadOnlyList<TimeRange> within, CancellationToken cancellationToken = default);
}
