using CivicPractice.Communities;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Nobody votes or pledges twice, and no village has two covenants.</summary>
internal static class RacesForCovenants
{
    private static readonly VillageCovenantId Covenant = AVillageCovenant.TheId;
    private static readonly Instant While = AVillageCovenant.OnDay(9);
    private static readonly VoterId Voter = new(AVillageCovenant.OtherId.Value);

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Race.Of("Of 64 who vote on a covenant at once every one is counted once", VotersAsync),
        .. Race.Of("Of 64 ballots of one voter at once exactly one is counted", OneVoterAsync),
        .. Race.Of("Of 64 who vote at once where forty are entitled exactly forty are counted", EntitledAsync),
        .. Race.Of("What is counted when a vote is closed stands, however many vote meanwhile", ClosingAsync),
        .. Race.Of("Of 64 who draft a covenant for one village at once exactly one does", DraftsAsync),
        .. Race.Of("Of 64 who propose an amendment at once exactly one does", ProposalsAsync),
        .. Race.Of("Of 64 pledges of one household at once exactly one is kept", PledgesAsync),
    ];

    private static async Task VotersAsync(Play play, StoreOf stores)
    {
        var decisions = await CastAsync(play, stores, Race.Callers, caller => VoterOf(caller));

        Race.MustBeWonBy(Race.Callers, decisions);
        await MustStandAsync(play, Race.Callers);
    }

    private static async Task OneVoterAsync(Play play, StoreOf stores)
    {
        var decisions = await CastAsync(play, stores, Race.Callers, _ => Voter);

        Race.MustBeWonBy(1, decisions, "covenant.voted-already");
        await MustStandAsync(play, 1);
    }

    private static async Task EntitledAsync(Play play, StoreOf stores)
    {
        var decisions = await CastAsync(play, stores, 40, caller => VoterOf(caller));

        Race.MustBeWonBy(40, decisions, "covenant.more-than-entitled");
        await MustStandAsync(play, 40);
    }

    private static async Task ClosingAsync(Play play, StoreOf stores)
    {
        await PutAsync(play, Open(Race.Callers));
        var end = AVillageCovenant.Ballots(AVillageCovenant.OnDay(8)).Until;
        var decisions = await Race.RunAsync(stores, (district, caller) => caller / 2 % 2 == 0
            ? new VotingOnCovenants(district).CastAsync(Covenant, 1, VoterOf(caller), BallotChoice.For, While)
            : new VotingOnCovenants(district).CloseAsync(Covenant, 1, end));

        // Who closes again is told yes, who votes after that no.
        var voted = decisions.Where((decision, caller) => caller / 2 % 2 == 0).Count(decision => decision.IsAccepted);
        Race.MustBeWonBy(voted + (Race.Callers / 2), decisions, "covenant-proposal.not-permitted-in-state");
        await MustStandAsync(play, voted);
        Must.Hold((await play.District().Covenants.FindAsync(Covenant))!.Vote!.ClosedAt is not null, "The vote is closed.");
    }

    private static async Task DraftsAsync(Play play, StoreOf stores)
    {
        var ids = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<VillageCovenantId>()).ToList();
        var decisions = await Race.RunAsync(stores, (district, caller) => new MakingCovenants(district).DraftAsync(ids[caller], TestDistrict.Village, null, AVillageCovenant.Text, TestDistrict.Nine));

        Race.MustBeWonBy(1, decisions, "covenant.exists");
        Must.Equal(1, await play.District().Covenants.CountAsync(new CovenantInState(CovenantState.Preparing)), "Covenants");
        Must.Equal(2, (await Race.EventsAsync(play, 0)).Count, "Events of the covenant and of its place");
    }

    private static async Task ProposalsAsync(Play play, StoreOf stores)
    {
        await PutAsync(play, AVillageCovenant.In(CovenantState.InForce));
        var before = (await play.Log.ReadAllAsync()).Count;
        var decisions = await Race.RunAsync(stores, (district, caller) => new MakingCovenants(district).ProposeAsync(
            Covenant, AVillageCovenant.Amendment with { Title = $"村规民约 {caller}" }, AVillageCovenant.OnDay(20)));

        Race.MustBeWonBy(1, decisions, "covenant-proposal.not-permitted-in-state");
        Must.Equal(1, (await Race.EventsAsync(play, before)).Count, "Events of the one proposal");
    }

    private static async Task PledgesAsync(Play play, StoreOf stores)
    {
        await PutAsync(play, AVillageCovenant.In(CovenantState.InForce));
        var before = (await play.Log.ReadAllAsync()).Count;
        var decisions = await Race.RunAsync(stores, (district, _) => new PledgingToCovenants(district).PledgeAsync(Covenant, ACovenantPledge.Household, PledgerKind.Household, AVillageCovenant.OnDay(20)));

        Race.MustBeWonBy(Race.Callers, decisions);
        Must.Equal(1, await play.District().CovenantPledges.CountAsync(new PledgeOfCovenant(Covenant)), "Pledges");
        Must.Equal(1, (await Race.EventsAsync(play, before)).Count, "Events of the one pledge");
    }

    private static async Task<Decision[]> CastAsync(Play play, StoreOf stores, int entitled, Func<int, VoterId> voterOf)
    {
        await PutAsync(play, Open(entitled));
        return await Race.RunAsync(stores, (district, caller) => new VotingOnCovenants(district).CastAsync(
            Covenant, 1, voterOf(caller), caller % 2 == 0 ? BallotChoice.For : BallotChoice.Against, While));
    }

    private static async Task MustStandAsync(Play play, int counted)
    {
        var vote = (await play.District().Covenants.FindAsync(Covenant))!.Vote!;
        Must.Equal(counted, vote.Present, "Ballots counted");
        Must.Equal(counted, vote.For + vote.Against + vote.Abstaining, "What they say");
        Must.Equal(counted, await play.District().CovenantBallots.CountAsync(new BallotOfVote(Covenant, 1)), "Ballots kept");
    }

    private static AVillageCovenant Open(int entitled) =>
        AVillageCovenant.In(ProposalState.Discussing).AfterDays(8).VoteOpened(opens => AVillageCovenant.Ballots(opens) with { Entitled = entitled });

    private static Task PutAsync(Play play, AVillageCovenant covenant) => play.PutAsync(Kept.Of<VillageCovenant, VillageCovenantId>(covenant.BuildUnstored()));

    private static VoterId VoterOf(int caller) => new(new Guid(caller + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 8, 1));
}
