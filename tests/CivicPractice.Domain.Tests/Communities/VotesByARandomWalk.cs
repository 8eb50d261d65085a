using CivicPractice.Communities;
using CivicPractice.Domain.Tests.Statistics;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

/// <summary>Any sequence of ballots, closings, new votes, filings, amendments, pledges and withdrawals, against a model that counts on its fingers.</summary>
public class VotesByARandomWalk
{
    private const int Entitled = 4;
    private static readonly Gen<(int Command, int Who, BallotChoice Choice)[]> Walks =
        Gen.Select(Gen.Frequency((6, Gen.Const(0)), (2, Gen.Const(1)), (3, Gen.Int[2, 6])), Gen.Int[1, 6], Gen.Enum<BallotChoice>()).Array[0, 60];

    private enum Stage
    {
        Drafted,
        Voting,
        Adopted,
        InForce,
    }

    [Fact]
    public async Task Count_each_voter_once_adopt_when_the_law_says_so_and_double_no_pledge() => await Walks.SampleAsync(async walk =>
    {
        var (store, model, day) = (new InMemoryStore(), new Model(), 0);
        (await new MakingCovenants(Open(store)).DraftAsync(AVillageCovenant.TheId, TestDistrict.Village, null, AVillageCovenant.Text, TestDistrict.Nine)).EnsureAccepted();

        foreach (var (command, who, choice) in walk)
        {
            day++;
            var accepted = (await DoAsync(Open(store), model, command, who, choice, day)).IsAccepted;
            accepted.Should().Be(model.Try(command, who, choice), $"command {command} by {who} on day {day}");
        }

        var district = TestDistrict.Open(store);
        var covenant = (await district.Covenants.FindAsync(AVillageCovenant.TheId))!;
        (covenant.Vote?.For ?? 0, covenant.Vote?.Against ?? 0, covenant.Vote?.Abstaining ?? 0).Should().Be((model.Count(BallotChoice.For), model.Count(BallotChoice.Against), model.Count(BallotChoice.Abstain)));
        (await district.CovenantBallots.CountAsync(new BallotOfVote(covenant.Id, model.Vote))).Should().Be(model.Ballots.Count);
        covenant.Editions.Should().HaveCount(model.Editions);
        var pledges = await district.CovenantPledges.ListAsync(All<CovenantPledge, CovenantPledgeId>.Instance);
        pledges.Where(pledge => pledge.State == CovenantPledgeState.Given).Select(pledge => (pledge.Pledger, pledge.Edition))
            .Should().BeEquivalentTo(model.Pledges.Select(pledge => (new PledgerId(Id(pledge.Key)), pledge.Value)));
        (await new WatchingCovenants(district).PledgesAsync(covenant.Id))!.ToRenew.Should().Be(model.Pledges.Values.Count(edition => edition < model.Editions));
    }, iter: 150);

    // No vote of the walk ends by itself.
    private static OpenDistrict Open(InMemoryStore store) =>
        new Districts(store, [new DistrictRegistration(TestDistrict.Profile with { Covenants = new CovenantRules { MostVotingDays = 3_660 } }, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

    private static async Task<Decision> DoAsync(OpenDistrict district, Model model, int command, int who, BallotChoice choice, int day)
    {
        var (id, at, today) = (AVillageCovenant.TheId, AVillageCovenant.OnDay(10 * day), TestDistrict.Monday.PlusDays(10 * day));
        var (making, voting, pledging) = (new MakingCovenants(district), new VotingOnCovenants(district), new PledgingToCovenants(district));
        switch (command)
        {
            case 0: return await voting.CastAsync(id, Math.Max(model.Vote, 1), new VoterId(Id(who)), choice, at);
            case 1 when who > 3: return await voting.CloseAsync(id, model.Vote + 1, at);
            case 1: return await voting.CloseAsync(id, model.Vote, at);
            case 2:
                var published = await making.PublishAsync(id, at);
                var vote = new NewVote(AssemblyKind.VillageHouseholds, VotingManner.Ballots, Entitled, at + Duration.FromDays(3_000));
                return published.IsAccepted ? await voting.OpenAsync(id, vote, at + Duration.FromDays(8)) : published;
            case 3:
                var filed = await making.FileAsync(id, today, today, at);
                return filed.IsAccepted ? await making.TakeEffectAsync(id, at) : filed;
            case 4: return await making.ProposeAsync(id, AVillageCovenant.Amendment, at);
            case 5: return await pledging.PledgeAsync(id, new PledgerId(Id(who)), PledgerKind.Household, at);
            default: return await pledging.WithdrawAsync(id, new PledgerId(Id(who)), at);
        }
    }

    private static Guid Id(int who) => new(who, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 8, 2);

    private sealed class Model
    {
        private readonly HashSet<int> _everPledged = [];
        private Stage _stage = Stage.Drafted;
        private bool _isOpen;

        public int Vote { get; private set; }

        public int Editions { get; private set; }

        public Dictionary<int, BallotChoice> Ballots { get; private set; } = [];

        public Dictionary<int, int> Pledges { get; } = [];

        public int Count(BallotChoice choice) => Ballots.Values.Count(one => one == choice);

        public bool Try(int command, int who, BallotChoice choice) => command switch
        {
            0 => _isOpen && Ballots.Count < Entitled && Ballots.TryAdd(who, choice),
            1 => who <= 3 && Close(),
            2 => If(_stage == Stage.Drafted, () => (_stage, _isOpen, Vote, Ballots) = (Stage.Voting, true, Vote + 1, [])),
            3 => If(_stage == Stage.Adopted, () => (_stage, Editions) = (Stage.InForce, Editions + 1)),
            4 => If(_stage == Stage.InForce, () => _stage = Stage.Drafted),
            5 => If(Editions > 0, () => Pledge(who)),
            _ => If(_everPledged.Contains(who), () => Pledges.Remove(who)),
        };

        // What was closed before is accepted; what is open is closed when all have voted: the end lies far ahead.
        private bool Close()
        {
            if (!_isOpen) return Vote > 0;
            if (Ballots.Count < Entitled) return false;
            _isOpen = false;
            // All took part, which is two thirds: more than half of them have to be for it.
            _stage = 2 * Count(BallotChoice.For) > Entitled ? Stage.Adopted : Stage.Drafted;
            return true;
        }

        private void Pledge(int who)
        {
            _everPledged.Add(who);
            Pledges[who] = Editions;
        }

        private static bool If(bool may, Action then)
        {
            if (may) then();
            return may;
        }
    }
}
