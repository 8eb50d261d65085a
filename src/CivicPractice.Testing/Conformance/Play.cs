using CivicPractice.Divisions;

namespace CivicPractice.Testing.Conformance;

/// <summary>One run of a scenario on one store.</summary>
internal sealed class Play(IStoreUnderTest under)
{
    private IDistrictStore? _store;

    public Transcript Transcript { get; } = new();

    public SeededIds Ids { get; } = new(20220307);

    /// <summary>The store as it was opened last.</summary>
    public IDistrictStore Store => _store ?? throw new InvalidOperationException("The scenario opens the store first.");

    public IEventLog Log => Store.LogOf(TestDistrict.Id);

    /// <summary>Opens the store: the first time empty, then as another program would, or the same after a restart.</summary>
    public async Task<IDistrictStore> OpenAsync(params IEventSubscriber[] subscribers) => _store = await under.OpenAsync(subscribers);

    public IUnitOfWork Begin(DistrictId? district = null, ActorId? actor = null) => Store.Begin(district ?? TestDistrict.Id, actor ?? TestDistrict.Dispatcher);

    public OpenDistrict District(DistrictProfile? profile = null, DivisionTree? divisions = null) => Open(Store, profile, divisions);

    public static OpenDistrict Open(IDistrictStore store, DistrictProfile? profile = null, DivisionTree? divisions = null) =>
        new Districts(store, [new DistrictRegistration(profile ?? TestDistrict.Profile, divisions ?? TestDistrict.Divisions)]).Open((profile ?? TestDistrict.Profile).Id, TestDistrict.Dispatcher);

    public void Tell(string line) => Transcript.Add(line);

    public void Tell(string what, Decision decision) => Tell($"{what}: {Words.Of(decision)}");

    public void TellRefusal(string what, Decision decision, string code)
    {
        Tell(what, decision);
        Must.BeRefused(decision, code, what);
    }

    /// <summary>Stores new aggregates in one unit of work.</summary>
    public async Task PutAsync(params IReadOnlyList<Kept> all)
    {
        var work = Begin();
        foreach (var one in all) one.AddTo(work);
        await work.CommitAsync();
    }
}
