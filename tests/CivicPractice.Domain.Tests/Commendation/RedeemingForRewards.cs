using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

public class RedeemingForRewards
{
    private readonly InMemoryStore _store = new();
    private readonly OpenDistrict _district;
    private readonly RedeemingRewards _redeeming;

    public RedeemingForRewards()
    {
        _district = TestDistrict.Open(_store);
        _redeeming = new RedeemingRewards(_district);
    }

    [Fact]
    public async Task Takes_stock_and_points_together()
    {
        await StockedAsync(pieces: 1, hours: 2);

        (await Order()).EnsureAccepted();
        (await Order()).EnsureAccepted();

        var (reward, account, redemption) = await StoredAsync();
        (reward.Available, reward.Reserved, account.Balance, redemption!.Paid).Should().Be((0, 1, Points.Zero, Points.Of(2)));
        account.Entries[^1].Cause.Should().Be(ARedemption.TheId.Value);
        _store.EventsOf(TestDistrict.Id).TakeLast(3).Select(envelope => envelope.Event).Should().BeEquivalentTo(new DomainEvent[]
        {
            new RedemptionOrdered(ARedemption.TheId, ARequest.Volunteer, AReward.TheId, Points.Of(2)), new RewardReserved(AReward.TheId, ARedemption.TheId, 0),
            new PointsRedeemed(ARequest.Volunteer, ARedemption.TheId.Value, Points.Of(2)),
        }, options => options.RespectingRuntimeTypes());
    }

    [Fact]
    public async Task Takes_neither_where_one_is_missing()
    {
        await StockedAsync(pieces: 0, hours: 1);

        (await _store.TryAsync(Order)).Refusals.Should().Equal(new RewardOutOfStock(0, 1), new InsufficientPoints(Points.Of(1), Points.Of(2)));

        (await StoredAsync()).Redemption.Should().BeNull();
    }

    [Fact]
    public async Task Asks_for_an_account_and_a_reward() =>
        (await _store.TryAsync(Order)).Refusals.Should().Equal(new NotFound("points-account", ARequest.Volunteer.Value), new NotFound("reward", AReward.TheId.Value));

    [Fact]
    public async Task Is_free_again_in_the_quarter_when_it_is_called_off()
    {
        await StockedAsync(pieces: 2, hours: 4);
        (await Order()).EnsureAccepted();
        (await _store.TryAsync(() => Order(ARedemption.OtherId))).Refusals.Should().Equal(new QuarterRedeemed(1, new LocalDate(2022, 4, 1)));

        (await _redeeming.CancelAsync(ARedemption.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _redeeming.CancelAsync(ARedemption.TheId, TestDistrict.Nine)).EnsureAccepted();

        var (reward, account, redemption) = await StoredAsync();
        (reward.Available, reward.Reserved, account.Balance, redemption!.State).Should().Be((2, 0, Points.Of(4), RedemptionState.Cancelled));
        (await Order(ARedemption.OtherId)).EnsureAccepted();
    }

    [Fact]
    public async Task Ends_with_the_reward_in_the_volunteers_hands()
    {
        await StockedAsync(pieces: 1, hours: 2);
        (await Order()).EnsureAccepted();

        (await _redeeming.HandOverAsync(ARedemption.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _redeeming.HandOverAsync(ARedemption.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _store.TryAsync(() => _redeeming.CancelAsync(ARedemption.TheId, TestDistrict.Nine))).IsRefusedFor<NotPermittedInState<RedemptionState, RedemptionAction>>().Should().BeTrue();
        (await StoredAsync()).Reward.HandedOver.Should().Be(1);
        (await _store.TryAsync(() => _redeeming.HandOverAsync(ARedemption.OtherId, TestDistrict.Nine))).Should().Be((Decision)new NotFound("redemption", ARedemption.OtherId.Value));
        (await _store.TryAsync(() => _redeeming.CancelAsync(ARedemption.OtherId, TestDistrict.Nine))).Should().Be((Decision)new NotFound("redemption", ARedemption.OtherId.Value));
    }

    [Fact]
    public async Task Pays_from_the_account_that_goes_on_and_gives_back_to_it()
    {
        await StockedAsync(pieces: 1, hours: 2);
        var (account, into) = ((await _district.PointsAccounts.FindAsync(ARequest.Volunteer))!, PointsAccount.Open(TestDistrict.Id, ARequest.OtherVolunteer, TestDistrict.Nine));
        into.Absorb(account.Id, account.Entries, TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();
        account.CarryTo(into.Id, TestDistrict.Nine).EnsureAccepted();
        _district.PointsAccounts.Add(into);
        await _district.UnitOfWork.CommitAsync();

        (await Order()).EnsureAccepted();
        (await BalanceAsync(into.Id)).Should().Be(Points.Zero);
        (await _redeeming.CancelAsync(ARedemption.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await BalanceAsync(into.Id)).Should().Be(Points.Of(2));
        (await StoredAsync()).Redemption!.Volunteer.Should().Be(ARequest.Volunteer, "the past keeps its registration");
    }

    [Fact]
    public async Task At_another_price_than_was_shown_is_refused()
    {
        await StockedAsync(pieces: 1, hours: 2);

        (await _store.TryAsync(() => _redeeming.OrderAsync(ARedemption.TheId, ARequest.Volunteer, AReward.TheId, Points.Of(1), TestDistrict.Nine)))
            .Refusals.Should().Equal(new RewardPriceChanged(AReward.Towel.Price, Points.Of(1)));
    }

    [Fact]
    public async Task Under_the_id_of_another_redemption_is_a_bug_of_the_caller()
    {
        await StockedAsync(pieces: 1, hours: 2);
        (await Order()).EnsureAccepted();

        await FluentActions.Awaiting(async () => await _redeeming.OrderAsync(ARedemption.TheId, ARequest.OtherVolunteer, AReward.TheId, AReward.Towel.Price, TestDistrict.Nine)).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Keeps_a_catalogue()
    {
        var offering = new OfferingRewards(_district);

        (await offering.OfferAsync(AReward.TheId, AReward.Towel, TestDistrict.Nine)).EnsureAccepted();
        (await offering.RestockAsync(AReward.TheId, AReward.Delivery(1), 5, TestDistrict.Nine)).EnsureAccepted();
        (await offering.RepriceAsync(AReward.TheId, Points.Of(3), TestDistrict.Nine)).EnsureAccepted();
        (await offering.WriteOffAsync(AReward.TheId, AReward.Delivery(2), 1, TestDistrict.Nine)).EnsureAccepted();
        (await offering.WithdrawAsync(AReward.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await offering.WithdrawAsync(AReward.TheId, TestDistrict.Nine)).EnsureAccepted();

        var reward = (await _district.Rewards.FindAsync(AReward.TheId))!;
        (reward.Name, reward.Price, reward.Available, reward.State).Should().Be((AReward.Towel.Name, Points.Of(3), 4, RewardState.Withdrawn));
        _district.UnitOfWork.Forget();
        (await _store.TryAsync(() => offering.OfferAsync(AReward.TheId, AReward.Towel, TestDistrict.Nine))).Should().Be((Decision)new AlreadyExists("reward", AReward.TheId.Value));
        (await _store.TryAsync(() => offering.WithdrawAsync(new(Cause(1)), TestDistrict.Nine))).Should().Be((Decision)new NotFound("reward", Cause(1)));
    }

    [Fact]
    public void Refunds_only_what_was_spent_and_pays_no_cause_twice()
    {
        var account = new APointsAccount().Earning(Cause(1), 120).Redeeming(Cause(9), Points.Of(2)).Refunded(Cause(9)).Build();

        account.ShouldStayUnchangedBy(one => one.Refund(Cause(8), TestDistrict.Nine)).Refusals.Should().Equal(new NeverRedeemed(Cause(8)));
        account.ShouldStayUnchangedBy(one => one.Redeem(Cause(9), Points.Of(2), TestDistrict.Monday, new PointsRules(), TestDistrict.Nine)).Refusals.Should().Equal(new RedemptionRefunded(Cause(9)));
    }

    [Fact]
    public void Settles_a_debt_with_what_comes_back()
    {
        var account = new APointsAccount().Earning(Cause(1), 120).Redeeming(Cause(9), Points.Of(2)).Reversing(Cause(1)).Earning(Cause(2), 60).Build();

        account.Refund(Cause(9), TestDistrict.Nine).EnsureAccepted();

        (account.Balance, account.Owed).Should().Be((Points.Of(1), Points.Zero));
        Raised.EventsOf(account).Should().Equal(new PointsRefunded(account.Id, Cause(9), Points.Of(2), Points.Of(1)));
    }

    /// <summary>Stock and ledgers, after any sequence of orders, ends, credits and merges, each done twice.</summary>
    [Fact]
    public Task Loses_and_invents_nothing_whatever_happens() => Gen.Select(Gen.Int[0, 10], Gen.Int[0, 2], Gen.Int[0, 1], Gen.Int[0, 7], Gen.Int[0, 20]).Array[0, 40].SampleAsync(async steps =>
    {
        var rules = new PointsRules { RedemptionsPerQuarter = 2, MonthsValid = 2, MostMinutesAnActivity = null };
        var store = new InMemoryStore();
        var district = new Districts(store, [new DistrictRegistration(TestDistrict.Profile with { Points = rules }, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);
        for (var who = 0; who < 3; who++)
            district.Volunteers.Add(new AVolunteer().WithId(Id(who)).Registering(words => words with { Number = VolunteerNumber.Parse($"990101-00000{who}") }).BuildRaising());
        for (var what = 0; what < 2; what++) district.Rewards.Add(new AReward().WithId(RewardOf(what)).For(Points.Of(what + 1)).BuildRaising());
        await district.UnitOfWork.CommitAsync();

        var at = TestDistrict.Nine;
        foreach (var (command, who, what, which, days) in steps)
        {
            at += Duration.FromDays(days);
            _ = await Do(district, command, who, what, which, at);
            var before = store.EventsOf(TestDistrict.Id).Count;
            _ = await Do(district, command, who, what, which, at);
            store.EventsOf(TestDistrict.Id).Should().HaveCount(before, "a repetition, and a refusal, change nothing");
            await ShouldBalanceAsync(district);
        }
    }, iter: 300);

    private static async Task<Decision> Do(OpenDistrict district, int command, int who, int what, int which, Instant at)
    {
        var (redeeming, offering, crediting) = (new RedeemingRewards(district), new OfferingRewards(district), new Crediting(district));
        var day = at.InZone(TestDistrict.TimeZone).Date;
        return command switch
        {
            0 => await offering.RestockAsync(RewardOf(what), Cause(which + 1), 1 + which, at),
            1 => await offering.WriteOffAsync(RewardOf(what), Cause(which + 100), 1 + (which / 3), at),
            // An order belongs to one volunteer and one reward.
            <= 4 => await redeeming.OrderAsync(Order(which), Id(which % 3), RewardOf(which % 2), AReward.Towel.Price, at),
            5 => await redeeming.CancelAsync(Order(which), at),
            6 => await redeeming.HandOverAsync(Order(which), at),
            <= 8 => await crediting.CreditAsync(Id(who), Cause(which + 200), 60 * (1 + what), day, at),
            9 => which < 6 ? await crediting.ReverseAsync(Id(who), Cause(which + 200), at) : await new ExpiringPoints(district).ExpireAsync(Id(who), at),
            _ => who == which % 3 ? Decision.Accepted : await new MergingVolunteers(district).MergeAsync(Id(who), Id(which % 3), at),
        };
    }

    private static async Task ShouldBalanceAsync(OpenDistrict district)
    {
        district.UnitOfWork.Forget();
        List<Redemption> orders = [];
        for (var who = 0; who < 3; who++) orders.AddRange(await district.Redemptions.ListAsync(new RedemptionsOfVolunteerSpec(Id(who))));
        for (var what = 0; what < 2; what++)
        {
            var reward = (await district.Rewards.FindAsync(RewardOf(what)))!;
            var its = orders.Where(order => order.Reward == reward.Id).ToList();
            reward.Received.Should().Be(reward.Available + reward.Reserved + reward.HandedOver + reward.WrittenOff);
            reward.Reservations.Should().BeEquivalentTo(its.Where(order => order.State == RedemptionState.Reserved).Select(order => order.Id));
            reward.HandedOver.Should().Be(its.Count(order => order.State == RedemptionState.HandedOver));
            reward.Available.Should().BeGreaterThanOrEqualTo(0);
        }

        var spent = 0L;
        for (var who = 0; who < 3; who++)
        {
            if (await district.PointsAccounts.FindAsync(Id(who)) is not { } account) continue;
            spent -= account.Entries.Where(entry => entry.Kind is PointsEntryKind.Redeemed or PointsEntryKind.Refunded).Sum(entry => entry.Amount.Hundredths);
            account.Balance.Should().Be(new Points(account.Entries.Sum(entry => entry.Change.Hundredths))).And.BeGreaterThanOrEqualTo(Points.Zero);
        }

        new Points(spent).Should().Be(new Points(orders.Where(order => order.State != RedemptionState.Cancelled).Sum(order => order.Paid.Hundredths)), "accounts have paid what is reserved or handed over");
    }

    private ValueTask<Decision> Order() => Order(ARedemption.TheId);

    private ValueTask<Decision> Order(RedemptionId id) => _redeeming.OrderAsync(id, ARequest.Volunteer, AReward.TheId, AReward.Towel.Price, TestDistrict.Nine);

    private async Task StockedAsync(int pieces, int hours)
    {
        _district.Rewards.Add((pieces == 0 ? new AReward() : new AReward().Stocked(pieces)).BuildRaising());
        _district.PointsAccounts.Add(new APointsAccount().Under(new PointsRules { MostMinutesAnActivity = null }).Earning(Cause(1), 60 * hours).BuildUnstored());
        await _district.UnitOfWork.CommitAsync();
        _district.UnitOfWork.Forget();
    }

    private async Task<(Reward Reward, PointsAccount Account, Redemption? Redemption)> StoredAsync()
    {
        _district.UnitOfWork.Forget();
        var stored = ((await _district.Rewards.FindAsync(AReward.TheId))!, (await _district.PointsAccounts.FindAsync(ARequest.Volunteer))!, await _district.Redemptions.FindAsync(ARedemption.TheId));
        _district.UnitOfWork.Forget();
        return stored;
    }

    private async Task<Points> BalanceAsync(VolunteerId volunteer)
    {
        var balance = (await _district.PointsAccounts.FindAsync(volunteer))!.Balance;
        _district.UnitOfWork.Forget();
        return balance;
    }

    private static VolunteerId Id(int number) => new(new Guid(number + 1, 1, 0, new byte[8]));

    private static RewardId RewardOf(int number) => new(Cause(number + 1_000));

    private static RedemptionId Order(int number) => new(Cause(number + 2_000));
}
