using CivicPractice.Communities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

/// <summary>From the draft to the pledges, and what the district sees of it.</summary>
public sealed class AVillageGivesUpABadCustom
{
    private static readonly VillageCovenantId Covenant = AVillageCovenant.TheId;
    private readonly InMemoryStore _store = new();

    private MakingCovenants Making => new(TestDistrict.Open(_store));

    private VotingOnCovenants Voting => new(TestDistrict.Open(_store));

    private PledgingToCovenants Pledging => new(TestDistrict.Open(_store));

    private WatchingCovenants Watching => new(TestDistrict.Open(_store));

    [Fact]
    public async Task By_a_covenant_that_it_discusses_votes_on_pledges_to_and_amends()
    {
        (await Making.DraftAsync(Covenant, TestDistrict.Village, null, AVillageCovenant.Text, At(0))).EnsureAccepted();
        await AdoptAsync(day: 0, vote: 1);
        foreach (var household in Enumerable.Range(1, 5)) (await PledgeAsync(household, 13)).EnsureAccepted();
        (await Watching.PledgesAsync(Covenant))!.Should().Be(new CovenantPledges(Covenant, 1, 5, 0, 0));

        (await Making.ProposeAsync(Covenant, AVillageCovenant.Amendment, At(20))).EnsureAccepted();
        await AdoptAsync(day: 20, vote: 2);
        (await Watching.PledgesAsync(Covenant))!.Should().Be(new CovenantPledges(Covenant, 2, 5, 0, 5));

        (await PledgeAsync(1, 33)).EnsureAccepted();
        var pledges = (await Watching.PledgesAsync(Covenant))!;
        pledges.Should().Be(new CovenantPledges(Covenant, 2, 5, 0, 4));
        pledges.ShareOfHouseholds(6).Should().Be(MeasuredValue.Ratio(5, 6));
        (await TestDistrict.Open(_store).Covenants.FindAsync(Covenant))!.TextInForce!.Articles.Should().HaveCount(4);
    }

    [Fact]
    public async Task And_the_district_sees_which_villages_have_not()
    {
        (await Watching.DivisionsWithoutAsync()).Select(division => division.Code)
            .Should().Equal(TestDistrict.Community, TestDistrict.OtherCommunity, TestDistrict.Village, TestDistrict.OtherVillage);
        await PutAsync(AVillageCovenant.In(CovenantState.InForce), new AVillageCovenant().WithId(AVillageCovenant.OtherId).Of(TestDistrict.OtherVillage));

        (await Watching.DivisionsWithoutAsync(TestDistrict.Town)).Select(division => division.Code).Should().Equal(TestDistrict.OtherVillage);
    }

    [Fact]
    public async Task And_the_district_sees_what_waits_for_somebody()
    {
        VillageCovenantId[] ids = [.. Enumerable.Range(1, 5).Select(n => new VillageCovenantId(Causes.Cause(n)))];
        await PutAsync(
            AVillageCovenant.In(ProposalState.Discussing).WithId(ids[0]), AVillageCovenant.In(ProposalState.Voting).WithId(ids[1]),
            AVillageCovenant.In(ProposalState.Filed).WithId(ids[2]), AVillageCovenant.In(CovenantState.InForce).CorrectionOrdered().WithId(ids[3]),
            AVillageCovenant.In(ProposalState.Adopted).WithId(ids[4]));

        (await Watching.DueAsync(At(7))).Should().BeEquivalentTo(new CovenantsDue([], [], [], [], []));
        (await Watching.DueAsync(At(10))).Should().BeEquivalentTo(new CovenantsDue([ids[0]], [ids[1]], [ids[4]], [], []));
        (await Watching.DueAsync(At(12))).Should().BeEquivalentTo(new CovenantsDue([ids[0]], [ids[1]], [ids[4]], [ids[2]], [ids[3]]));
    }

    [Fact]
    public async Task And_pledges_only_to_what_is_in_force()
    {
        await PutAsync(AVillageCovenant.In(ProposalState.Filed));

        (await _store.TryAsync(() => PledgeAsync(1, 11))).Should().Be((Decision)new CovenantNotInForce(Covenant));
        (await _store.TryAsync(() => Pledging.PledgeAsync(AVillageCovenant.OtherId, ACovenantPledge.Household, PledgerKind.Household, At(11)))).Should().Be((Decision)new NotFound("covenant", AVillageCovenant.OtherId.Value));
        (await _store.TryAsync(() => Pledging.WithdrawAsync(Covenant, ACovenantPledge.Household, At(11)))).Should().Be((Decision)new NotFound("covenant-pledge", ACovenantPledge.TheId.Value));
        (await Watching.PledgesAsync(AVillageCovenant.OtherId)).Should().BeNull();
        FluentActions.Invoking(() => new CovenantPledges(Covenant, 1, 0, 0, 0).ShareOfHouseholds(0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task And_a_pledge_may_be_withdrawn_and_given_anew()
    {
        await PutAsync(AVillageCovenant.In(CovenantState.InForce));
        (await PledgeAsync(1, 13)).EnsureAccepted();
        (await PledgeAsync(1, 14)).EnsureAccepted();
        (await Pledging.WithdrawAsync(Covenant, PledgerOf(1), At(15))).EnsureAccepted();
        (await Pledging.WithdrawAsync(Covenant, PledgerOf(1), At(16))).EnsureAccepted();
        (await Watching.PledgesAsync(Covenant))!.Households.Should().Be(0);
        (await PledgeAsync(1, 17)).EnsureAccepted();

        (await Watching.PledgesAsync(Covenant))!.Households.Should().Be(1);
        _store.EventsOf(TestDistrict.Id).Select(envelope => envelope.Event.GetType()).TakeLast(3)
            .Should().Equal(typeof(CovenantPledgeGiven), typeof(CovenantPledgeWithdrawn), typeof(CovenantPledgeRenewed));
    }

    [Fact]
    public void And_a_pledge_names_who_gives_it_and_to_what()
    {
        FluentActions.Invoking(() => new ACovenantPledge().Of(default).Build()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ACovenantPledge().To(default).Build()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ACovenantPledge().Of(ACovenantPledge.Household, default).Build()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ACovenantPledge().Renewed().Build().Renew(1, At(1))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => CovenantPledge.Give(TestDistrict.Id, Covenant, ACovenantPledge.Household, PledgerKind.Household, 0, At(0))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task And_a_pledger_is_a_household_or_a_resident_and_not_now_one_and_now_the_other()
    {
        await PutAsync(AVillageCovenant.In(CovenantState.InForce));
        (await PledgeAsync(1, 13)).EnsureAccepted();

        await FluentActions.Awaiting(async () => await Pledging.PledgeAsync(Covenant, PledgerOf(1), PledgerKind.Resident, At(14))).Should().ThrowAsync<ArgumentException>();
        (await Watching.PledgesAsync(Covenant))!.Should().Be(new CovenantPledges(Covenant, 1, 1, 0, 0));
    }

    private static Instant At(int days) => AVillageCovenant.OnDay(days);

    private static PledgerId PledgerOf(int household) => new(Causes.Cause(household));

    private ValueTask<Decision> PledgeAsync(int household, int day) => Pledging.PledgeAsync(Covenant, PledgerOf(household), PledgerKind.Household, At(day));

    private async Task AdoptAsync(int day, int vote)
    {
        (await Making.PublishAsync(Covenant, At(day))).EnsureAccepted();
        (await Voting.OpenAsync(Covenant, AVillageCovenant.Ballots(At(day + 8)), At(day + 8))).EnsureAccepted();
        foreach (var household in Enumerable.Range(1, 4)) (await Voting.CastAsync(Covenant, vote, new VoterId(Causes.Cause(household)), BallotChoice.For, At(day + 9))).EnsureAccepted();
        (await Voting.CloseAsync(Covenant, vote, At(day + 10))).EnsureAccepted();
        var (filed, applies) = (TestDistrict.Monday.PlusDays(day + 10), TestDistrict.Monday.PlusDays(day + 12));
        (await Making.FileAsync(Covenant, filed, applies, At(day + 10))).EnsureAccepted();
        (await Making.TakeEffectAsync(Covenant, At(day + 12))).EnsureAccepted();
    }

    private async Task PutAsync(params AVillageCovenant[] covenants)
    {
        var district = TestDistrict.Open(_store);
        foreach (var covenant in covenants) district.Covenants.Add(covenant.BuildUnstored());
        await district.UnitOfWork.CommitAsync();
    }
}
