using NodaTime;

namespace CivicPractice.Circles;

// What measuring circles and choosing places have in common: the ports, and no trust in their answers beyond what was agreed.
internal sealed class Reaching(CircleRules rules, ITravelTimes? times, ISpatialIndexing? indexing)
{
    private readonly ITravelTimes _times = times ?? new WalkingTimes(rules);
    private readonly ISpatialIndexing _indexing = indexing ?? new ScanOfPlaces();

    public static void RefuseMixed(IReadOnlyList<Coordinates> places, string name)
    {
        if (places.Any(place => !place.CanBecome(places[0].Datum))) throw new ArgumentException("A plane and the Earth do not mix, and the default value is no place.", name);
    }

    // By code, so that answers do not depend on the order in which they were given.
    public static Settlement[] InOrder(IReadOnlyCollection<Settlement> settlements, string name)
    {
        Settlement[] people = [.. settlements.OrderBy(one => one.Code, StringComparer.Ordinal)];
        return people.DistinctBy(one => one.Code).Count() == people.Length ? people : throw new ArgumentException("Each settlement has a code of its own.", name);
    }

    public static void RefuseTwice(IReadOnlyCollection<CircleSite> sites, string name)
    {
        if (sites.DistinctBy(one => one.Site).Count() < sites.Count) throw new ArgumentException("Each site has one place.", name);
    }

    public double ReachIn(Duration time) => _times.ReachIn(time);

    // For each place the numbers of the settlements within the time of it, ascending, and how long their people take.
    public async ValueTask<IReadOnlyList<(int Settlement, Duration Time)[]>> ReachedAsync(IReadOnlyList<Coordinates> places, Settlement[] settlements, CancellationToken cancellationToken)
    {
        var index = _indexing.Over([.. settlements.Select(one => one.At)]);
        var reach = _times.ReachIn(rules.Within);
        var reached = new List<(int, Duration)[]>(places.Count);
        foreach (var place in places)
        {
            var candidates = index.Within(place, reach);
            var taken = candidates.Count == 0 ? [] : await TimesAsync(place, [.. candidates.Select(number => settlements[number].At)], cancellationToken).ConfigureAwait(false);
            reached.Add([.. candidates.Zip(taken).Where(one => one.Second <= rules.Within).Select(one => (one.First, one.Second!.Value))]);
        }

        return reached;
    }

    // The nearest by time first, then by code, by which the settlements stand.
    public static SettlementAtHand[] AtHand(IEnumerable<(int Settlement, Duration Time)> reached, Settlement[] settlements) =>
        [.. reached.OrderBy(one => one.Time).ThenBy(one => one.Settlement).Select(one => new SettlementAtHand(settlements[one.Settlement], one.Time))];

    public async ValueTask<IReadOnlyList<Duration?>> TimesAsync(Coordinates to, IReadOnlyList<Coordinates> from, CancellationToken cancellationToken)
    {
        var taken = await _times.ToAsync(to, from, cancellationToken).ConfigureAwait(false);
        if (taken.Count != from.Count || taken.Any(time => time < Duration.Zero)) throw new InvalidOperationException("The travel times are not one for each place that was asked for, or some are negative.");
        return taken;
    }
}
