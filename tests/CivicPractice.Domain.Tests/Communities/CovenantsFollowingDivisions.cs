using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Communities;

/// <summary>Covenants when the register of divisions changes, by the one command that lets sites and communities follow.</summary>
public class CovenantsFollowingDivisions
{
    private static readonly DivisionCode Recoded = DivisionCode.Parse("990101100301");
    private static readonly VillageCovenantId Covenant = AVillageCovenant.TheId;
    private static readonly VillageCovenantId Other = AVillageCovenant.OtherId;

    // Both villages became one under a code of its own.
    private static readonly DivisionChange[] Merged = [new DivisionSucceeded(TestDistrict.OtherVillage, Recoded), new DivisionSucceeded(TestDistrict.Village, Recoded)];

    // The village became part of the other one, which keeps its code.
    private static readonly DivisionChange[] TakenIn = [new DivisionSucceeded(TestDistrict.Village, TestDistrict.OtherVillage)];

    private readonly InMemoryStore _store = new();

    [Fact]
    public async Task Go_over_to_the_code_that_succeeds_their_village_and_leave_the_place_before()
    {
        await PutAsync(AVillageCovenant.In(CovenantState.InForce));
        DivisionChange[] changes = [new DivisionSucceeded(TestDistrict.Village, Recoded)];

        var done = await ApplyAsync(changes);

        done.CovenantsMoved.Should().Equal(new RecodedCovenant(Covenant, TestDistrict.Village, Recoded, null));
        done.CovenantsInQuestion.Should().BeEmpty();
        (await HolderAsync(TestDistrict.Village)).Should().BeNull();
        (await HolderAsync(Recoded)).Should().Be(Covenant);
    }

    [Fact]
    public async Task Are_told_with_the_proposal_under_way_as_others_may_be_entitled_now()
    {
        await PutAsync(AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Voting));

        (await ApplyAsync([new DivisionSucceeded(TestDistrict.Village, Recoded)])).CovenantsMoved.Should().ContainSingle().Which.Proposal.Should().Be(ProposalState.Voting);
    }

    [Fact]
    public async Task Are_told_where_nothing_succeeds_their_village()
    {
        await PutAsync(new AVillageCovenant());

        (await ApplyAsync([new DivisionRemoved(TestDistrict.Village)])).CovenantsInQuestion.Should().Equal(new CovenantInQuestion(Covenant, TestDistrict.Village, new DivisionUnknown(TestDistrict.Village)));
    }

    [Fact]
    public async Task Keep_the_place_of_a_new_village_to_the_one_in_force()
    {
        await PutAsync(new AVillageCovenant().WithId(Other).Of(TestDistrict.OtherVillage), AVillageCovenant.In(CovenantState.InForce));

        var done = await ApplyAsync(Merged);

        done.CovenantsMoved.Select(one => one.Covenant).Should().Equal(Covenant);
        done.CovenantsInQuestion.Should().Equal(new CovenantInQuestion(Other, TestDistrict.OtherVillage, new CovenantExists(Recoded, Covenant)));
    }

    [Fact]
    public async Task In_force_take_the_place_of_one_that_never_was_in_the_village_that_stays()
    {
        await PutAsync(new AVillageCovenant().WithId(Other).Of(TestDistrict.OtherVillage), AVillageCovenant.In(CovenantState.InForce));

        var done = await ApplyAsync(TakenIn);

        done.CovenantsMoved.Should().Equal(new RecodedCovenant(Covenant, TestDistrict.Village, TestDistrict.OtherVillage, null));
        done.CovenantsInQuestion.Should().Equal(new CovenantInQuestion(Other, TestDistrict.OtherVillage, new CovenantExists(TestDistrict.OtherVillage, Covenant)));
        (await HolderAsync(TestDistrict.OtherVillage)).Should().Be(Covenant);
    }

    [Fact]
    public async Task Do_not_take_effect_beside_one_in_force_that_came_to_their_village()
    {
        await PutAsync(AVillageCovenant.In(ProposalState.Filed).WithId(Other).Of(TestDistrict.OtherVillage), AVillageCovenant.In(CovenantState.InForce));
        await ApplyAsync(TakenIn);
        var making = new MakingCovenants(TestDistrict.Open(_store));

        (await _store.TryAsync(() => making.TakeEffectAsync(Other, AVillageCovenant.OnDay(20)))).Should().Be((Decision)new CovenantExists(TestDistrict.OtherVillage, Covenant));

        (await making.RepealAsync(Covenant, CovenantRepealReason.Replaced, AVillageCovenant.OnDay(20))).EnsureAccepted();
        (await making.TakeEffectAsync(Other, AVillageCovenant.OnDay(20))).EnsureAccepted();
        (await HolderAsync(TestDistrict.OtherVillage)).Should().Be(Other, "the place was free");
    }

    [Fact]
    public async Task Leave_the_place_to_one_that_is_in_force_there()
    {
        await PutAsync(AVillageCovenant.In(CovenantState.InForce).WithId(Other).Of(TestDistrict.OtherVillage), AVillageCovenant.In(CovenantState.InForce));

        var done = await ApplyAsync(TakenIn);

        done.CovenantsMoved.Should().BeEmpty();
        done.CovenantsInQuestion.Should().Equal(new CovenantInQuestion(Covenant, TestDistrict.Village, new CovenantExists(TestDistrict.OtherVillage, Other)));
    }

    [Fact]
    public async Task Being_made_leave_the_place_to_one_that_is_being_made_there()
    {
        await PutAsync(new AVillageCovenant().WithId(Other).Of(TestDistrict.OtherVillage), new AVillageCovenant());

        (await ApplyAsync(TakenIn)).CovenantsInQuestion.Should().Equal(new CovenantInQuestion(Covenant, TestDistrict.Village, new CovenantExists(TestDistrict.OtherVillage, Other)));
    }

    [Fact]
    public async Task Follow_once_when_the_changes_come_twice()
    {
        await PutAsync(AVillageCovenant.In(CovenantState.InForce), new AVillageCovenant().WithId(Other).Of(TestDistrict.OtherVillage));
        await ApplyAsync(TakenIn);
        var before = _store.EventsOf(TestDistrict.Id);

        (await ApplyAsync(TakenIn)).CovenantsMoved.Should().BeEmpty();
        _store.EventsOf(TestDistrict.Id).Should().Equal(before);
    }

    [Fact]
    public async Task Follow_in_the_command_that_lets_communities_follow()
    {
        await PutAsync(AVillageCovenant.In(CovenantState.InForce));
        (await new DesignatingCommunities(TestDistrict.Open(_store)).DesignateAsync(TestDistrict.Village, ARelocationCommunity.Plan, TestDistrict.Nine)).EnsureAccepted();

        var done = await ApplyAsync([new DivisionSucceeded(TestDistrict.Village, Recoded)]);

        (done.CovenantsMoved.Count, done.CommunitiesMoved.Count).Should().Be((1, 1));
    }

    private async Task PutAsync(params AVillageCovenant[] covenants)
    {
        var district = TestDistrict.Open(_store);
        foreach (var covenant in covenants)
        {
            var stored = covenant.BuildUnstored();
            var seat = CovenantSeat.Of(TestDistrict.Id, stored.Division);
            seat.Take(stored.Id, TestDistrict.Nine).EnsureAccepted();
            district.Covenants.Add(stored);
            district.CovenantSeats.Add(seat);
        }

        await district.UnitOfWork.CommitAsync();
    }

    private async Task<VillageCovenantId?> HolderAsync(DivisionCode division) => (await TestDistrict.Open(_store).CovenantSeats.FindAsync(CovenantSeatId.Of(division)))?.Holder;

    private async Task<DivisionChangesApplied> ApplyAsync(DivisionChange[] changes)
    {
        var district = new Districts(_store, [new DistrictRegistration(TestDistrict.Profile, TestDistrict.Divisions.After(changes))]).Open(TestDistrict.Id, TestDistrict.Dispatcher);
        var applied = await new ApplyingDivisionChanges(district).ApplyAsync(changes, AVillageCovenant.OnDay(20));
        applied.Outcome.EnsureAccepted();
        return applied;
    }
}
