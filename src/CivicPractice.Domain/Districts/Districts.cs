using System.Collections.Frozen;
using CivicPractice.Divisions;
using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice;

/// <summary>The districts this program serves.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class Districts
{
    private readonly IDistrictStore _store;
    private readonly FrozenDictionary<DistrictId, (DistrictProfile Profile, DivisionTree Divisions)> _districts;

    /// <summary>Serves some districts out of one store.</summary>
    /// <param name="store">Where they live.</param>
    /// <param name="districts">Their profiles and divisions.</param>
    /// <exception cref="ArgumentException">A district stands twice, or its divisions have another root than its profile.</exception>
    public Districts(IDistrictStore store, IEnumerable<DistrictRegistration> districts)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(districts);
        _store = store;
        var byId = new Dictionary<DistrictId, (DistrictProfile, DivisionTree)>();
        foreach (var (profile, divisions) in districts)
        {
            if (divisions.Root.Code != profile.Division)
                throw new ArgumentException($"The profile says {profile.Division}, the divisions {divisions.Root.Code}.", nameof(districts));
            if (!byId.TryAdd(profile.Id, (profile, divisions)))
                throw new ArgumentException($"District {profile.Id} stands twice.", nameof(districts));
        }

        _districts = byId.ToFrozenDictionary();
    }

    /// <summary>Opens one district for one actor: a unit of work of its own, which sees no other district.</summary>
    /// <param name="id">The district.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="around">What a host puts around the unit of work, so that it sees what is loaded and committed; <see langword="null"/> for nothing.</param>
    /// <exception cref="ArgumentException">The program does not serve this district, or the actor is missing.</exception>
    public OpenDistrict Open(DistrictId id, ActorId actor, Func<IUnitOfWork, IUnitOfWork>? around = null)
    {
        if (!_districts.TryGetValue(id, out var district)) throw new ArgumentException($"District {id} is not served here.", nameof(id));
        if (actor == default) throw new ArgumentException("The actor is missing.", nameof(actor));
        var work = _store.Begin(id, actor);
        return new OpenDistrict(district.Profile, district.Divisions, actor, around?.Invoke(work) ?? work, _store.StatisticsOf(id));
    }

    /// <summary>The figures of the districts served here that lie in a division put together (汇总): of a prefecture, a province, or all of them. A district is not split: of a division below one, or one that nobody serves, there is nothing.</summary>
    /// <param name="division">The division, or <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask<FiguresTogether> FiguresOfAsync(DivisionCode? division = null, CancellationToken cancellationToken = default) =>
        TogetherAsync(division, statistics => statistics.FiguresAsync(cancellationToken));

    /// <summary>The same as it was: all that had happened before a moment, and nothing else. Replays the events of each district.</summary>
    /// <param name="until">The first moment after what is to be counted.</param>
    /// <param name="division">The division, or <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public ValueTask<FiguresTogether> FiguresBeforeAsync(Instant until, DivisionCode? division = null, CancellationToken cancellationToken = default) =>
        TogetherAsync(division, statistics => statistics.FiguresBeforeAsync(until, cancellationToken));

    private async ValueTask<FiguresTogether> TogetherAsync(DivisionCode? division, Func<IDistrictStatistics, ValueTask<IDistrictFigures>> figuresOf)
    {
        var figures = new Dictionary<DistrictId, IDistrictFigures>();
        foreach (var (id, (profile, _)) in _districts)
        {
            if (division?.Contains(profile.Division) ?? true) figures.Add(id, await figuresOf(_store.StatisticsOf(id)));
        }

        return new FiguresTogether(figures);
    }

    // The events of a district that is served here.
    internal IEventLog LogOf(DistrictId id) => _store.LogOf(id);
}
