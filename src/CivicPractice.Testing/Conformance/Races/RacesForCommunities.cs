using CivicPractice.Communities;

namespace CivicPractice.Testing.Conformance;

/// <summary>A relocation community never ends while a programme of it runs.</summary>
internal static class RacesForCommunities
{
    private static readonly RelocationCommunityId Community = ARelocationCommunity.TheId;

    public static IEnumerable<ConformanceCase> Cases => Race.Of("Of a community that ends and programmes of it that begin at once one is refused", EndingAsync);

    private static async Task EndingAsync(Play play, StoreOf stores)
    {
        var programmes = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<IntegrationProgrammeId>()).ToList();
        await play.PutAsync(Kept.Of<RelocationCommunity, RelocationCommunityId>(new ARelocationCommunity().BuildUnstored()));
        foreach (var id in programmes) await play.PutAsync(Kept.Of<IntegrationProgramme, IntegrationProgrammeId>(new AnIntegrationProgramme().WithId(id).BuildUnstored()));
        var before = (await play.Log.ReadAllAsync()).Count;

        var decisions = await Race.RunAsync(stores, (district, caller) => caller / 2 % 2 == 0
            ? new RunningIntegration(district).StartAsync(programmes[caller], TestDistrict.Nine)
            : new DesignatingCommunities(district).EndAsync(Community, TestDistrict.Monday, TestDistrict.Nine));

        var running = await play.District().IntegrationProgrammes.CountAsync(new IntegrationNotOver());
        var hasEnded = (await play.District().RelocationCommunities.FindAsync(Community))!.State == RelocationCommunityState.Ended;
        Must.Equal(hasEnded, running == 0, "Whether the community has ended, and no programme runs");
        // Who ends it again is told yes.
        Race.MustBeWonBy(hasEnded ? Race.Callers / 2 : running, decisions, "relocation-community.not-designated", "relocation-community.integration-under-way");
        Must.Equal(hasEnded ? 1 : 2 * running, (await Race.EventsAsync(play, before)).Count, "Events of the end, or of the programmes and their community");
    }
}
