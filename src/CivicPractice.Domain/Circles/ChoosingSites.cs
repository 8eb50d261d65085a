using NodaTime;

namespace CivicPractice.Circles;

/// <summary>Chooses at which places to open sites next, for those who live outside every circle.</summary>
/// <remarks>Safe for concurrent use.</remarks>
/// <param name="rules">The district's rules.</param>
/// <param name="times">Who knows how long people take; <see cref="WalkingTimes"/> by default.</param>
/// <param name="indexing">Who finds places near a place; <see cref="ScanOfPlaces"/> by default, enough for a few hundred candidates.</param>
public sealed class ChoosingSites(CircleRules rules, ITravelTimes? times = null, ISpatialIndexing? indexing = null)
{
    private readonly CircleRules _rules = rules ?? throw new ArgumentNullException(nameof(rules));
    private readonly Reaching _reaching = new(rules, times, indexing);

    /// <summary>Chooses among the settlements that are outside: in one of them the site would stand. A place between two of them may bring in more; whoever has such places names them.</summary>
    /// <param name="coverage">Who is outside now, by the same rules and, as nobody can check, the same travel times.</param>
    /// <param name="count">How many sites to open at most; 1 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The coverage was measured by other rules.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    /// <exception cref="InvalidOperationException">The travel times are not those that were asked for.</exception>
    public ValueTask<SitesToOpen> ChooseAsync(CircleCoverage coverage, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        if (coverage.Rules != _rules) throw new ArgumentException("The coverage was measured by other rules.", nameof(coverage));
        return ChooseAsync(coverage.SettlementsOutside, [.. coverage.SettlementsOutside.Select(one => new CandidatePlace(one.Name, one.At))], count, cancellationToken);
    }

    /// <summary>Chooses among some places.</summary>
    /// <param name="outside">Who is outside now, each settlement once.</param>
    /// <param name="candidates">The places, the preferred first.</param>
    /// <param name="count">How many sites to open at most; 1 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The code of a settlement comes twice, or a plane and the Earth are mixed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    /// <exception cref="InvalidOperationException">The travel times are not those that were asked for.</exception>
    public async ValueTask<SitesToOpen> ChooseAsync(
        IReadOnlyCollection<Settlement> outside, IReadOnlyList<CandidatePlace> candidates, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outside);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var people = Reaching.InOrder(outside, nameof(outside));
        Coordinates[] places = [.. candidates.Select(one => one.At)];
        Reaching.RefuseMixed([.. places, .. people.Select(one => one.At)], nameof(candidates));

        var reached = await _reaching.ReachedAsync(places, people, cancellationToken).ConfigureAwait(false);
        return Choose(candidates, people, reached, count);
    }

    private static SitesToOpen Choose(IReadOnlyList<CandidatePlace> candidates, Settlement[] people, IReadOnlyList<(int Settlement, Duration Time)[]> reached, int count)
    {
        var candidatesOf = new List<int>?[people.Length];
        foreach (var (number, circle) in reached.Index())
        {
            foreach (var (settlement, _) in circle) (candidatesOf[settlement] ??= []).Add(number);
        }

        long[] gains = [.. reached.Select(circle => circle.Sum(one => (long)people[one.Settlement].Residents))];
        var (picks, isInside, total, atMost) = (new List<SiteToOpen>(), new bool[people.Length], 0L, people.Sum(one => (long)one.Residents));
        while (true)
        {
            // Places add to what is reached no more together than each does alone, so that no choice adds more than the highest gains; this holds after every step.
            atMost = Math.Min(atMost, total + gains.OrderDescending().Take(count).Sum());
            if (picks.Count == count || gains.Length == 0 || gains.Max() is var most && most == 0) break;

            var best = Array.IndexOf(gains, most);
            var brought = reached[best].Where(one => !isInside[one.Settlement]).ToList();
            foreach (var (settlement, _) in brought)
            {
                isInside[settlement] = true;
                foreach (var candidate in candidatesOf[settlement]!) gains[candidate] -= people[settlement].Residents;
            }

            picks.Add(new(candidates[best], Reaching.AtHand(brought, people)));
            total += most;
        }

        return new(count, picks, atMost);
    }
}
