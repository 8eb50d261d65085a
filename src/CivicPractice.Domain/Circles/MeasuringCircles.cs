namespace CivicPractice.Circles;

/// <summary>Measures practice circles: who lives within the time of which site, and which sites are nearest.</summary>
/// <remarks>In one call everything lies on a plane or everything on the Earth, there in whatever datum. Safe for concurrent use.</remarks>
/// <param name="rules">The district's rules.</param>
/// <param name="times">Who knows how long people take; <see cref="WalkingTimes"/> by default.</param>
/// <param name="indexing">Who finds places near a place; <see cref="ScanOfPlaces"/> by default.</param>
public sealed class MeasuringCircles(CircleRules rules, ITravelTimes? times = null, ISpatialIndexing? indexing = null)
{
    private readonly CircleRules _rules = rules ?? throw new ArgumentNullException(nameof(rules));
    private readonly Reaching _reaching = new(rules, times, indexing);

    /// <summary>Measures the circles of some sites.</summary>
    /// <param name="sites">The sites, each once.</param>
    /// <param name="settlements">Who lives where, each settlement once.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">A site or the code of a settlement comes twice, or a plane and the Earth are mixed.</exception>
    /// <exception cref="InvalidOperationException">The travel times are not those that were asked for.</exception>
    public async ValueTask<CircleCoverage> MeasureAsync(IReadOnlyCollection<CircleSite> sites, IReadOnlyCollection<Settlement> settlements, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(settlements);
        CircleSite[] centres = [.. sites.OrderBy(one => one.Site)];
        Reaching.RefuseTwice(centres, nameof(sites));
        var people = Reaching.InOrder(settlements, nameof(settlements));
        Reaching.RefuseMixed([.. centres.Select(one => one.At), .. people.Select(one => one.At)], nameof(settlements));

        var reached = await _reaching.ReachedAsync([.. centres.Select(one => one.At)], people, cancellationToken).ConfigureAwait(false);
        return new(_rules, [.. centres.Zip(reached, (site, at) => new PracticeCircle(site, Reaching.AtHand(at, people)))], people);
    }

    /// <summary>The sites that people at a place are at first, by time and then by id.</summary>
    /// <remarks>Sites are asked for from the nearest as the crow flies, until no farther one can be reached in the time of the last that would be told: so it is exact also where who lives nearer takes longer.</remarks>
    /// <param name="of">The place.</param>
    /// <param name="sites">The sites, each once.</param>
    /// <param name="count">How many at most; 1 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Fewer where no way leads to more; also those outside whose circles the place lies.</returns>
    /// <exception cref="ArgumentException">A site comes twice, a plane and the Earth are mixed, or the place is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    /// <exception cref="InvalidOperationException">The travel times are not those that were asked for.</exception>
    public async ValueTask<IReadOnlyList<SiteAtHand>> NearestSitesAsync(Coordinates of, IReadOnlyCollection<CircleSite> sites, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Reaching.RefuseTwice(sites, nameof(sites));
        Reaching.RefuseMixed([of, .. sites.Select(one => one.At)], nameof(sites));

        var nearest = new SortedSet<SiteAtHand>(Comparer<SiteAtHand>.Create((one, other) => (one.Time, one.Site.Site).CompareTo((other.Time, other.Site.Site))));
        var reach = double.PositiveInfinity;
        foreach (var (site, metres) in sites.Select(site => (site, Metres: of.MetresTo(site.At))).OrderBy(one => one.Metres))
        {
            if (metres > reach) break;
            if ((await _reaching.TimesAsync(site.At, [of], cancellationToken).ConfigureAwait(false))[0] is not { } time) continue;
            nearest.Add(new(site, time));
            if (nearest.Count > count) nearest.Remove(nearest.Max!);
            if (nearest.Count == count) reach = _reaching.ReachIn(nearest.Max!.Time);
        }

        return [.. nearest];
    }
}
