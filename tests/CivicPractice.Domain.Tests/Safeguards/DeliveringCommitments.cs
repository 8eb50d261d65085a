using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Safeguards;

/// <summary>What a partner promised is taken in and noted at its partnership with one stroke (A3).</summary>
public sealed class DeliveringCommitments : IAsyncLifetime
{
    private static readonly Instant At = TestDistrict.Nine;

    private Neighbourhood _place = null!;

    private Budgeting Budgeting => new(_place.Open());

    private KeepingStock Keeping => new(_place.Open());

    private Insuring Insuring => new(_place.Open());

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        await _place.WithinAsync(district => district.Partnerships.Add(new APartnership().Drafting(APromise.OfEverything).SignedByParties().Concluded().BuildRaising()));
        (await Keeping.OpenAsync(AStockItem.TheId, Neighbourhood.Site, SupplyKind.FirstAidKit, At)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Counts_money_supplies_and_insurance_each_in_the_unit_of_the_promise()
    {
        (await GrantAsync(APromise.Yuan(1_234.5m), 1_234.5m)).EnsureAccepted();
        (await ReceiveAsync(APromise.Kits(30), 30)).EnsureAccepted();
        (await TakeOutAsync(APromise.Persons(40))).EnsureAccepted();

        var partnership = await PartnershipAsync();
        partnership.Commitments.Select(one => one.Delivered).Should().Equal(0, 30, 40, 1_234.5m);
        partnership.Deliveries.Select(one => one.Cause).Should().Equal(ABudget.TheId.Value, Cause(1), AnInsurancePolicy.TheId.Value);
        partnership.Deliveries.Should().OnlyContain(one => one.On == TestDistrict.Monday);
        _place.Events.OfType<BudgetGranted>().Should().Equal(new BudgetGranted(ABudget.TheId, Neighbourhood.Site, Money.Yuan(1_234.5m), APartnership.TheId, APromise.Fund));
        _place.Events.OfType<StockReceived>().Should().Equal(new StockReceived(AStockItem.TheId, Cause(1), 30, APartnership.TheId, APromise.Kit));
        _place.Events.OfType<PolicyTakenOut>().Should().Equal(new PolicyTakenOut(
            AnInsurancePolicy.TheId, AnInsurancePolicy.Policy.SumInsured, AnInsurancePolicy.Period, APartnership.TheId, null, APromise.Insurance));
    }

    [Fact]
    public async Task Takes_neither_in_where_the_partnership_refuses()
    {
        var unknown = PartnerGift.DeliveryOf(APartnership.TheId, 9, 1);

        (await _place.Store.TryAsync(() => GrantAsync(unknown, 1))).Should().Be((Decision)new CivicPractice.Partnerships.CommitmentUnknown(9));
        (await _place.Store.TryAsync(() => ReceiveAsync(unknown, 1))).Should().Be((Decision)new CivicPractice.Partnerships.CommitmentUnknown(9));
        (await _place.Store.TryAsync(() => TakeOutAsync(unknown))).Should().Be((Decision)new CivicPractice.Partnerships.CommitmentUnknown(9));

        var after = APartnership.Term.Through.PlusDays(1);
        var late = after.AtStartOfDayInZone(TestDistrict.TimeZone).ToInstant();
        (await _place.Store.TryAsync(() => ReceiveAsync(APromise.Kits(1), 1, late))).Should().Be((Decision)new DeliveryOutsideTerm(after, APartnership.Term));
        (await ItemAsync()).Movements.Should().BeEmpty();
        (await _place.Open().Budgets.FindAsync(ABudget.TheId)).Should().BeNull();
        (await PartnershipAsync()).Deliveries.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_of_a_partnership_that_is_in_force_and_for_one_of_its_sites()
    {
        var other = new PartnershipId(Cause(7));
        (await _place.Store.TryAsync(() => GrantAsync(new PartnerGift(other), 1))).Should().Be((Decision)new NotFound("partnership", other.Value));
        await _place.WithinAsync(district => district.Partnerships.Add(new APartnership().WithId(other).Drafting(usual => usual with { Sites = [ASite.CentreId] }).BuildRaising()));

        (await _place.Store.TryAsync(() => ReceiveAsync(PartnerGift.DeliveryOf(other, 2, 2), 1))).Refusals.Select(refusal => refusal.GetType()).Should()
            .Equal(typeof(SiteNotInScope), typeof(DeliveryDiffers), typeof(NotPermittedInState<PartnershipState, PartnershipAction>));
    }

    [Fact]
    public async Task Of_yuan_and_of_pieces_is_as_much_as_came()
    {
        (await _place.Store.TryAsync(() => GrantAsync(APromise.Yuan(1_000), 999.9999m))).Should().Be((Decision)new DeliveryDiffers(1_000, 999.9999m, ContributionUnit.Yuan));
        (await _place.Store.TryAsync(() => ReceiveAsync(APromise.Kits(31), 30))).Should().Be((Decision)new DeliveryDiffers(31, 30, ContributionUnit.Sets));
        var dollars = ABudget.Grant with { Site = Neighbourhood.Site, Granted = new Money(1_000, "USD"), GivenBy = APromise.Yuan(1_000) };
        (await _place.Store.TryAsync(() => Budgeting.GrantAsync(ABudget.TheId, dollars, At))).Should().Be((Decision)new DeliveryDiffers(1_000, 0, ContributionUnit.Yuan));

        // What supplies are worth, and how many persons a sum insures, is for the caller to say.
        (await ReceiveAsync(APromise.Yuan(600), 30)).EnsureAccepted();
        (await GrantAsync(APromise.Persons(5), 500)).EnsureAccepted();
    }

    [Fact]
    public async Task Happens_once_for_a_cause_with_a_key_or_without_and_also_when_it_could_not_happen_any_more()
    {
        (await ReceiveAsync(APromise.Kits(30), 30)).EnsureAccepted();
        (await new CoBuilding(_place.Open()).TerminateAsync(APartnership.TheId, TerminationReason.MutualAgreement, At)).EnsureAccepted();

        (await ReceiveAsync(APromise.Kits(30), 30)).EnsureAccepted();
        (await ReceiveAsync(APromise.Kits(30), 30, At + Duration.FromDays(400))).EnsureAccepted();

        (await ItemAsync()).OnHand.Should().Be(30);
        (await PartnershipAsync()).Deliveries.Should().ContainSingle();
        await FluentActions.Awaiting(async () => await ReceiveAsync(APromise.Kits(29), 30)).Should().ThrowAsync<ArgumentException>("the cause stands for another delivery");
    }

    [Fact]
    public async Task Of_one_cause_to_two_stocks_would_be_one_delivery_and_is_a_bug_of_the_caller()
    {
        (await Keeping.OpenAsync(AStockItem.OtherId, Neighbourhood.Site, SupplyKind.FirstAidKit, At)).EnsureAccepted();
        (await ReceiveAsync(APromise.Kits(30), 30)).EnsureAccepted();

        await FluentActions.Awaiting(async () => await Keeping.ReceiveAsync(AStockItem.OtherId, Cause(1), 30, APromise.Kits(30), At)).Should().ThrowAsync<ArgumentException>();
        (await Keeping.ReceiveAsync(AStockItem.OtherId, Cause(2), 30, APromise.Kits(30), At)).EnsureAccepted();

        (await PartnershipAsync()).Commitments[APromise.Kit - 1].Delivered.Should().Be(60);
    }

    [Fact]
    public async Task Is_not_noted_of_what_nobody_promised()
    {
        (await GrantAsync(new PartnerGift(APartnership.TheId), 1)).EnsureAccepted();
        (await ReceiveAsync(new PartnerGift(APartnership.TheId), 1)).EnsureAccepted();
        (await TakeOutAsync(new PartnerGift(APartnership.TheId))).EnsureAccepted();

        (await PartnershipAsync()).Deliveries.Should().BeEmpty();
        _place.Events.OfType<BudgetGranted>().Should().ContainSingle().Which.GivenBy.Should().Be(APartnership.TheId);
    }

    private ValueTask<Decision> GrantAsync(PartnerGift gift, decimal yuan) =>
        Budgeting.GrantAsync(ABudget.TheId, ABudget.Grant with { Site = Neighbourhood.Site, Granted = Money.Yuan(yuan), GivenBy = gift }, At);

    private ValueTask<Decision> ReceiveAsync(PartnerGift gift, int quantity, Instant? at = null) => Keeping.ReceiveAsync(AStockItem.TheId, Cause(1), quantity, gift, at ?? At);

    private ValueTask<Decision> TakeOutAsync(PartnerGift gift) => Insuring.TakeOutAsync(AnInsurancePolicy.TheId, AnInsurancePolicy.Policy with { GivenBy = gift }, At);

    private async Task<CoBuildingPartnership> PartnershipAsync() => (await _place.Open().Partnerships.FindAsync(APartnership.TheId))!;

    private async Task<StockItem> ItemAsync() => (await _place.Open().StockItems.FindAsync(AStockItem.TheId))!;
}
