using CivicPractice.Sites;

namespace CivicPractice.Circles;

/// <summary>The practice circles of a district (15分钟文明实践圈, A7): its open sites, where they are, and who lives within the time of them.</summary>
/// <remarks>Who lives where is not the library's to know: settlements are given with the question.</remarks>
/// <param name="district">The district.</param>
/// <param name="times">Who knows how long people take; <see cref="WalkingTimes"/> by the profile's rules by default.</param>
/// <param name="indexing">Who finds places near a place; <see cref="ScanOfPlaces"/> by default.</param>
public sealed class CirclesOfDistrict(OpenDistrict district, ITravelTimes? times = null, ISpatialIndexing? indexing = null)
{
    private readonly MeasuringCircles _measuring = new(district.Profile.Circles, times, indexing);

    /// <summary>Measures the circles of the open sites.</summary>
    /// <param name="settlements">Who lives where, each settlement once; on the Earth or on a plane as the district's own coordinates are, in whatever datum.</param>
    /// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">A code of a settlement comes twice, or a plane and the Earth are mixed.</exception>
    /// <exception cref="InvalidOperationException">The travel times are not those that were asked for.</exception>
    public async ValueTask<DistrictCircles> MeasureAsync(IReadOnlyCollection<Settlement> settlements, SiteTier? tier = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settlements);
        var open = await district.Sites.ListAsync(new OpenSitesSpec(tier), cancellationToken);
        var coverage = await _measuring.MeasureAsync([.. Located(open)], settlements, cancellationToken);
        return new DistrictCircles(coverage, [.. open.Where(site => !IsLocated(site)).Select(site => site.Id).Order()]);
    }

    /// <summary>The open sites that people at a place are at first, by time and then by id.</summary>
    /// <param name="of">The place.</param>
    /// <param name="count">How many at most; 1 or more.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">A plane and the Earth are mixed, or the place is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    /// <exception cref="InvalidOperationException">The travel times are not those that were asked for.</exception>
    public async ValueTask<IReadOnlyList<SiteAtHand>> NearestSitesAsync(Coordinates of, int count, CancellationToken cancellationToken = default) =>
        await _measuring.NearestSitesAsync(of, [.. Located(await district.Sites.ListAsync(new OpenSitesSpec(), cancellationToken))], count, cancellationToken);

    // A district that went over from a plane to the Earth may have places of both kinds for a while.
    private bool IsLocated(PracticeSite site) => site.Location is { } location && location.CanBecome(district.Profile.Circles.Datum);

    private IEnumerable<CircleSite> Located(IEnumerable<PracticeSite> sites) => sites.Where(IsLocated).Select(site => new CircleSite(site.Id, site.Location!.Value));
}

/// <summary>The circles of a district's open sites.</summary>
/// <param name="Coverage">Who lives inside and outside, by the sites of which it is known where they are.</param>
/// <param name="WithoutLocation">The open sites of which nobody said where exactly they are, or only by coordinates that cannot become the district's, by id: they have no circle, and whoever lives near them may be told to live outside.</param>
public sealed record DistrictCircles(CircleCoverage Coverage, IReadOnlyList<PracticeSiteId> WithoutLocation);
