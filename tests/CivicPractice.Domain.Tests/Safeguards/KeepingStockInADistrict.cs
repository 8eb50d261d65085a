using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Safeguards;

public class KeepingStockInADistrict
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly StockItemId Here = AStockItem.TheId;
    private static readonly StockItemId There = AStockItem.OtherId;

    [Fact]
    public async Task Leads_from_the_delivery_to_the_end()
    {
        var (place, keeping) = await OpenedAsync();
        (await keeping.ReceiveAsync(Here, Cause(1), 10, null, At)).EnsureAccepted();
        (await keeping.IssueAsync(Here, Cause(2), Neighbourhood.Wang, 4, At)).EnsureAccepted();
        (await keeping.ReturnAsync(Here, Cause(3), Cause(2), 2, At)).EnsureAccepted();
        (await keeping.WriteOffAsync(Here, Cause(4), Cause(2), 2, At)).EnsureAccepted();
        (await keeping.CountAsync(Here, Cause(5), 7, At)).EnsureAccepted();
        (await keeping.TransferAsync(Here, There, Cause(6), 7, At)).EnsureAccepted();
        (await keeping.CloseAsync(Here, At)).EnsureAccepted();

        var (from, to) = await BothAsync(place);
        (from.State, from.Received, from.WrittenOff, from.TransferredOut).Should().Be((StockState.Closed, 10, 3, 7));
        to.OnHand.Should().Be(7);
    }

    [Fact]
    public async Task Begins_once_at_an_open_site()
    {
        var (place, keeping) = await OpenedAsync();
        var other = new StockItemId(Cause(1));
        (await place.Store.TryAsync(() => keeping.OpenAsync(Here, Neighbourhood.Site, SupplyKind.Vest, At))).Should().Be((Decision)new AlreadyExists("stock-item", Here.Value));
        (await place.Store.TryAsync(() => keeping.OpenAsync(other, ASite.OtherId, SupplyKind.Vest, At))).Should().Be((Decision)new NotFound("site", ASite.OtherId.Value));
        (await place.Sites.SuspendAsync(Neighbourhood.Site, At)).EnsureAccepted();
        (await place.Store.TryAsync(() => keeping.OpenAsync(other, Neighbourhood.Site, SupplyKind.Vest, At))).Should().Be((Decision)new SiteNotOpen(Neighbourhood.Site, SiteState.Suspended));
        (await keeping.ReceiveAsync(Here, Cause(2), 1, null, At)).EnsureAccepted();
        (await keeping.CountAsync(Here, Cause(3), 2, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Is_refused_where_there_is_no_stock_or_the_stock_refuses()
    {
        var (place, keeping) = await OpenedAsync();
        var none = new StockItemId(Cause(1));
        var nothing = (Decision)new NotFound("stock-item", none.Value);
        (await place.Store.TryAsync(() => keeping.ReceiveAsync(none, Cause(1), 1, null, At))).Should().Be(nothing);
        (await place.Store.TryAsync(() => keeping.IssueAsync(none, Cause(1), Neighbourhood.Wang, 1, At))).Should().Be(nothing);
        (await place.Store.TryAsync(() => keeping.ReturnAsync(none, Cause(1), Cause(2), 1, At))).Should().Be(nothing);
        (await place.Store.TryAsync(() => keeping.WriteOffAsync(none, Cause(1), null, 1, At))).Should().Be(nothing);
        (await place.Store.TryAsync(() => keeping.CountAsync(none, Cause(1), 1, At))).Should().Be(nothing);
        (await place.Store.TryAsync(() => keeping.CloseAsync(none, At))).Should().Be(nothing);
        (await place.Store.TryAsync(() => keeping.TransferAsync(none, new StockItemId(Cause(2)), Cause(1), 1, At))).Refusals.Should().Equal(new NotFound("stock-item", none.Value), new NotFound("stock-item", Cause(2)));
        (await place.Store.TryAsync(() => keeping.TransferAsync(Here, There, Cause(1), 1, At))).Should().Be((Decision)new StockInsufficient(0, 1));
        await FluentActions.Awaiting(async () => await keeping.TransferAsync(Here, Here, Cause(1), 1, At)).Should().ThrowAsync<ArgumentException>();
        (await keeping.CloseAsync(There, At)).EnsureAccepted();
        (await keeping.ReceiveAsync(Here, Cause(1), 1, null, At)).EnsureAccepted();
        (await place.Store.TryAsync(() => keeping.TransferAsync(Here, There, Cause(2), 1, At))).IsRefusedFor<NotPermittedInState<StockState, StockAction>>().Should().BeTrue();
    }

    [Fact]
    public async Task Gives_to_volunteers_of_the_district_only_and_to_the_registration_that_goes_on()
    {
        var (place, keeping) = await OpenedAsync();
        (await keeping.ReceiveAsync(Here, Cause(1), 10, null, At)).EnsureAccepted();
        (await keeping.IssueAsync(Here, Cause(2), Neighbourhood.Li, 2, At)).EnsureAccepted();
        (await new MergingVolunteers(place.Open()).MergeAsync(Neighbourhood.Li, Neighbourhood.Wang, At)).EnsureAccepted();

        var stranger = new VolunteerId(Cause(9));
        (await place.Store.TryAsync(() => keeping.IssueAsync(Here, Cause(3), stranger, 11, At))).Refusals.Should().Equal(new NotFound("volunteer", stranger.Value), new StockInsufficient(8, 11));
        (await place.Store.TryAsync(() => keeping.IssueAsync(Here, Cause(3), Neighbourhood.Li, 1, At))).Should().Be((Decision)new VolunteerInactive(Neighbourhood.Li));
        (await keeping.IssueAsync(Here, Cause(2), Neighbourhood.Li, 2, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Tells_what_a_volunteer_still_has_of_all_stocks_under_every_registration()
    {
        var (place, keeping) = await OpenedAsync();
        foreach (var (item, cause) in new[] { (Here, Cause(1)), (There, Cause(2)) }) (await keeping.ReceiveAsync(item, cause, 10, null, At)).EnsureAccepted();
        (await keeping.IssueAsync(Here, Cause(3), Neighbourhood.Li, 2, At)).EnsureAccepted();
        (await keeping.IssueAsync(There, Cause(4), Neighbourhood.Wang, 3, At)).EnsureAccepted();
        (await keeping.IssueAsync(There, Cause(5), Neighbourhood.Zhao, 1, At)).EnsureAccepted();
        (await new MergingVolunteers(place.Open()).MergeAsync(Neighbourhood.Li, Neighbourhood.Wang, At)).EnsureAccepted();
        (await keeping.ReturnAsync(Here, Cause(6), Cause(3), 1, At)).EnsureAccepted();

        foreach (var registration in new[] { Neighbourhood.Li, Neighbourhood.Wang })
            (await new KeepingStock(place.Open()).HeldByAsync(registration)).Select(held => (held.Item, held.Issue, held.Quantity)).Should().Equal((Here, Cause(3), 1), (There, Cause(4), 3));
    }

    [Fact]
    public async Task Moves_each_piece_once_whoever_else_moves_and_gives_at_the_same_moment()
    {
        var (place, keeping) = await OpenedAsync();
        foreach (var (item, cause) in new[] { (Here, Cause(1)), (There, Cause(2)) }) (await keeping.ReceiveAsync(item, cause, 20, null, At)).EnsureAccepted();

        // To and fro, each transfer reported twice, and issues in between.
        var decisions = await ManyCallers.AtOnceAsync(96, caller =>
        {
            var (one, number) = (new KeepingStock(place.Open()), caller / 2);
            return (number % 3) switch
            {
                0 => one.TransferAsync(Here, There, Cause(100 + number), 3, At),
                1 => one.TransferAsync(There, Here, Cause(100 + number), 2, At),
                _ => one.IssueAsync(Here, Cause(100 + number), Neighbourhood.Wang, 1, At),
            };
        });

        var (from, to) = await BothAsync(place);
        foreach (var item in new[] { from, to }) item.ShouldAddUp();
        (from.OnHand + from.Outstanding + to.OnHand + to.Outstanding).Should().Be(40);
        Transfers(from, StockMovementKind.TransferredOut).Should().BeEquivalentTo(Transfers(to, StockMovementKind.TransferredIn));
        Transfers(to, StockMovementKind.TransferredOut).Should().BeEquivalentTo(Transfers(from, StockMovementKind.TransferredIn));
        from.Movements.Count.Should().BeLessThanOrEqualTo(1 + 48);
        decisions.Should().Contain(decision => decision.IsAccepted);
    }

    [Fact]
    public async Task Adds_up_with_what_partners_delivered_whatever_is_done_and_repeated_with_a_key_or_without() =>
        await Gen.Select(Gen.Int[0, 8], Gen.Int[1, 9], Gen.Int[0, 1]).List[1, 25].SampleAsync(async steps =>
        {
            var (place, keeping) = await OpenedAsync();
            foreach (var ((kind, quantity, side), step) in steps.Select((one, i) => (one, i)))
            {
                var (item, other) = side == 0 ? (Here, There) : (There, Here);
                var cause = Cause(10_000 + step);
                var issue = Cause(10_000 + (quantity % (step + 1)));
                ValueTask<Decision> DoAsync(IdempotencyKey key) => kind switch
                {
                    0 or 1 => keeping.ReceiveAsync(item, cause, quantity, APromise.Kits(quantity), At, key),
                    2 => keeping.ReceiveAsync(item, cause, quantity, null, At, key),
                    3 => keeping.IssueAsync(item, cause, Neighbourhood.Wang, quantity, At, key),
                    4 => keeping.ReturnAsync(item, cause, issue, 1, At, key),
                    5 => keeping.WriteOffAsync(item, cause, side == 0 ? issue : null, 1, At, key),
                    6 => keeping.CountAsync(item, cause, quantity, At, key),
                    _ => keeping.TransferAsync(item, other, cause, quantity, At, key),
                };
                var key = step % 2 == 0 ? new IdempotencyKey($"step {step}") : IdempotencyKey.None;
                var first = await place.Store.TryAsync(() => DoAsync(key));
                var events = place.Events.Count();
                (await DoAsync(key)).Should().Be(first);
                place.Events.Should().HaveCount(events, "what was done is done, and what was refused stays so");
            }

            var (from, to) = await BothAsync(place);
            foreach (var item in new[] { from, to }) item.ShouldAddUp();
            Transfers(from, StockMovementKind.TransferredOut).Should().BeEquivalentTo(Transfers(to, StockMovementKind.TransferredIn));
            Transfers(to, StockMovementKind.TransferredOut).Should().BeEquivalentTo(Transfers(from, StockMovementKind.TransferredIn));
            var delivered = (await place.Open().Partnerships.FindAsync(APartnership.TheId))!.Commitments[APromise.Kit - 1].Delivered;
            delivered.Should().Be(new[] { from, to }.SelectMany(item => item.Movements).Where(movement => movement.GivenBy is not null).Sum(movement => movement.Quantity));
            (await new KeepingStock(place.Open()).HeldByAsync(Neighbourhood.Wang)).Sum(held => held.Quantity).Should().Be(from.Outstanding + to.Outstanding);
        }, iter: 40);

    // Two stocks of one kind, at the station and at the centre, and a partner who promised a hundred kits to both.
    private static async Task<(Neighbourhood Place, KeepingStock Keeping)> OpenedAsync()
    {
        var place = await Neighbourhood.FoundedAsync();
        await place.WithinAsync(district => district.Partnerships.Add(
            new APartnership().Drafting(usual => APromise.OfEverything(usual) with { Sites = [Neighbourhood.Site, ASite.CentreId] }).SignedByParties().Concluded().BuildRaising()));
        var keeping = new KeepingStock(place.Open());
        (await keeping.OpenAsync(Here, Neighbourhood.Site, SupplyKind.FirstAidKit, At)).EnsureAccepted();
        (await keeping.OpenAsync(There, ASite.CentreId, SupplyKind.FirstAidKit, At)).EnsureAccepted();
        return (place, keeping);
    }

    private static async Task<(StockItem From, StockItem To)> BothAsync(Neighbourhood place)
    {
        var district = place.Open();
        return ((await district.StockItems.FindAsync(Here))!, (await district.StockItems.FindAsync(There))!);
    }

    private static IEnumerable<(Guid, int)> Transfers(StockItem item, StockMovementKind kind) => item.Movements.Where(movement => movement.Kind == kind).Select(movement => (movement.Cause, movement.Quantity));
}
