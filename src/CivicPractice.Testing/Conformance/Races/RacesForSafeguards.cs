using CivicPractice.Safeguards;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>Money is not overspent, no piece is given twice, and what partners deliver is noted once.</summary>
internal static class RacesForSafeguards
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Race.Of("Of 64 who set a tenth of a budget aside at once exactly ten succeed", BudgetsAsync),
        .. Race.Of("One payment that 64 report at once is made once", PaymentsAsync),
        .. Race.Of("Of 64 who ask for one of five pieces at once exactly five get one", IssuesAsync),
        .. Race.Of("Of 64 who move one of five pieces to another site at once exactly five do, and none is lost", TransfersAsync),
        .. Race.Of("One delivery that 64 report at once comes in once, and is noted once at the partnership", DeliveriesAsync),
    ];

    private static async Task BudgetsAsync(Play play, StoreOf stores)
    {
        await play.PutAsync(Kept.Of<Budget, BudgetId>(new ABudget().BuildRaising()));
        var before = (await play.Log.ReadAllAsync()).Count;
        var decisions = await Race.RunAsync(stores, (district, caller) => new Budgeting(district).CommitAsync(ABudget.TheId, Cause(caller), Money.Yuan(100), TestDistrict.Nine));

        Race.MustBeWonBy(10, decisions, "budget.exceeded");
        var budget = (await play.District().Budgets.FindAsync(ABudget.TheId))!;
        Must.Equal((Money.Yuan(0), Money.Yuan(1_000), 10), (budget.Available, budget.Committed, budget.Commitments.Count), "What is available and set aside");
        Must.Equal(10, (await Race.EventsAsync(play, before)).Count, "Events of those who succeeded");
    }

    private static async Task PaymentsAsync(Play play, StoreOf stores)
    {
        await play.PutAsync(Kept.Of<Budget, BudgetId>(new ABudget().Committing(Cause(1), Money.Yuan(100)).BuildRaising()));
        var before = (await play.Log.ReadAllAsync()).Count;
        var decisions = await Race.RunAsync(stores, (district, _) => new Budgeting(district).SpendAsync(ABudget.TheId, Cause(1), Cause(2), Money.Yuan(99.99m), TestDistrict.Nine));

        Race.MustBeWonBy(Race.Callers, decisions);
        Must.Equal(Money.Yuan(99.99m), (await play.District().Budgets.FindAsync(ABudget.TheId))!.Spent, "What is spent");
        Must.Equal(1, (await Race.EventsAsync(play, before)).Count, "Payments");
    }

    private static async Task IssuesAsync(Play play, StoreOf stores)
    {
        List<VolunteerId> volunteers = [.. Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<VolunteerId>())];
        var facts = new KnownVolunteers([.. volunteers.Select(volunteer => VolunteerFactsFor.Adult(volunteer))]);
        await play.PutAsync(OfStock(new AStockItem().Received(Cause(100), 5)));
        var decisions = await Race.RunAsync(stores, (district, caller) => new KeepingStock(district, facts).IssueAsync(AStockItem.TheId, Cause(caller), volunteers[caller], 1, TestDistrict.Nine));

        Race.MustBeWonBy(5, decisions, "stock.insufficient");
        var item = (await play.District().StockItems.FindAsync(AStockItem.TheId))!;
        Must.Equal((0, 5), (item.OnHand, item.Outstanding), "On hand and outstanding");
        foreach (var (volunteer, decision) in volunteers.Zip(decisions)) Must.Equal(decision.IsAccepted ? 1 : 0, item.HeldBy([volunteer]).Count, "What a volunteer has after the race");
        await Race.EventsAsync(play, 0);
    }

    private static async Task TransfersAsync(Play play, StoreOf stores)
    {
        await play.PutAsync(OfStock(new AStockItem().Received(Cause(100), 5)), OfStock(new AStockItem().WithId(AStockItem.OtherId).At(ASite.PointId)));
        // Each transfer is reported four times.
        var decisions = await Race.RunAsync(stores, (district, caller) => new KeepingStock(district).TransferAsync(AStockItem.TheId, AStockItem.OtherId, Cause(caller / 4), 1, TestDistrict.Nine));

        var moved = decisions.Chunk(4).ToList();
        Must.Hold(moved.All(same => same.All(one => one.IsAccepted == same[0].IsAccepted)), "Who reports the same gets the same answer.");
        Must.Equal(5, moved.Count(same => same[0].IsAccepted), "Transfers");
        var (from, to) = ((await play.District().StockItems.FindAsync(AStockItem.TheId))!, (await play.District().StockItems.FindAsync(AStockItem.OtherId))!);
        Must.Equal((0, 5, 5), (from.OnHand, from.TransferredOut, to.OnHand), "What left and what came");
        Must.Equal(from.Movements.Where(one => one.Other == to.Id).Select(one => one.Cause).Order(), to.Movements.Select(one => one.Cause).Order(), "The transfers on either side");
        await Race.EventsAsync(play, 0);
    }

    private static async Task DeliveriesAsync(Play play, StoreOf stores)
    {
        await play.PutAsync(
            OfStock(new AStockItem().At(ASite.StationId)),
            Kept.Of<Partnerships.CoBuildingPartnership, Partnerships.PartnershipId>(APartnership.In(Partnerships.PartnershipState.InForce).BuildRaising()));
        var before = (await play.Log.ReadAllAsync()).Count;
        var gift = PartnerGift.DeliveryOf(APartnership.TheId, 2, 40);
        var decisions = await Race.RunAsync(stores, (district, _) => new KeepingStock(district).ReceiveAsync(AStockItem.TheId, Cause(1), 40, gift, TestDistrict.Nine + NodaTime.Duration.FromHours(2)));

        Race.MustBeWonBy(Race.Callers, decisions);
        Must.Equal(40, (await play.District().StockItems.FindAsync(AStockItem.TheId))!.OnHand, "What came in");
        Must.Equal(40m, (await play.District().Partnerships.FindAsync(APartnership.TheId))!.Commitments[1].Delivered, "What is noted as delivered");
        Must.Equal(2, (await Race.EventsAsync(play, before)).Count, "Events: the receipt and the delivery");
    }

    private static Kept OfStock(AStockItem item) => Kept.Of<StockItem, StockItemId>(item.BuildRaising());

    private static Guid Cause(int number) => new(number + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0x33);
}
