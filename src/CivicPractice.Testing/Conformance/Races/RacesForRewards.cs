using CivicPractice.Commendation;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is in stock is redeemed once, and nobody pays for what they do not get.</summary>
internal static class RacesForRewards
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Race.Of("Of 64 who redeem at once for the last of a reward exactly one gets it", (play, stores) => OrdersAsync(play, stores, stock: 1)),
        .. Race.Of("Of 64 who redeem at once for the last five of a reward exactly five get one", (play, stores) => OrdersAsync(play, stores, stock: 5)),
        .. Race.Of("A redemption that is handed over and called off at once is either, and the points come back at most once", EndsAsync),
    ];

    private static async Task OrdersAsync(Play play, StoreOf stores, int stock)
    {
        List<VolunteerId> volunteers = [.. Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<VolunteerId>())];
        List<RedemptionId> redemptions = [.. Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<RedemptionId>())];
        await play.PutAsync([.. volunteers.Select(volunteer => (Kept)new APointsAccount().Of(volunteer).Earning(Cause(1), 120).BuildUnstored()), OfReward(new AReward().Stocked(stock))]);
        var before = (await play.Log.ReadAllAsync()).Count;
        var decisions = await Race.RunAsync(stores, (district, caller) => new RedeemingRewards(district).OrderAsync(redemptions[caller], volunteers[caller], AReward.TheId, AReward.Towel.Price, TestDistrict.Nine));

        Race.MustBeWonBy(stock, decisions, "reward.out-of-stock");
        var reward = (await play.District().Rewards.FindAsync(AReward.TheId))!;
        Must.Equal((0, stock), (reward.Available, reward.Reserved), "What is left, and what is reserved");
        foreach (var (volunteer, decision) in volunteers.Zip(decisions))
            Must.Equal(Points.Of(decision.IsAccepted ? 0 : 2), (await play.District().PointsAccounts.FindAsync(volunteer))!.Balance, "A balance after the race");
        Must.Equal(stock, (await play.District().Redemptions.ListAsync(new RedemptionsToHandOverSpec())).Count, "Redemptions");
        Must.Equal(3 * stock, (await Race.EventsAsync(play, before)).Count, "Events of those who got one: redemption, reward and account");
    }

    private static async Task EndsAsync(Play play, StoreOf stores)
    {
        await play.PutAsync(
            new APointsAccount().Earning(Cause(1), 120).Redeeming(ARedemption.TheId.Value, AReward.Towel.Price).BuildUnstored(),
            OfReward(new AReward().Stocked(1).Reserved()), Kept.Of<Redemption, RedemptionId>(new ARedemption().BuildRaising()));
        // Each program has callers of either kind.
        var decisions = await Race.RunAsync(stores, (district, caller) => caller / 2 % 2 == 0
            ? new RedeemingRewards(district).HandOverAsync(ARedemption.TheId, TestDistrict.Nine)
            : new RedeemingRewards(district).CancelAsync(ARedemption.TheId, TestDistrict.Nine));

        // Repeating what won is accepted and changes nothing.
        Race.MustBeWonBy(Race.Callers / 2, decisions, "redemption.not-permitted-in-state");
        var district = play.District();
        var isCancelled = (await district.Redemptions.FindAsync(ARedemption.TheId))!.State == RedemptionState.Cancelled;
        var reward = (await district.Rewards.FindAsync(AReward.TheId))!;
        Must.Equal(isCancelled ? (1, 0, 0) : (0, 0, 1), (reward.Available, reward.Reserved, reward.HandedOver), "Available, reserved and handed over");
        Must.Equal(Points.Of(isCancelled ? 2 : 0), (await district.PointsAccounts.FindAsync(ARequest.Volunteer))!.Balance, "The balance");
        await Race.EventsAsync(play, 0);
    }

    private static Kept OfReward(AReward reward) => Kept.Of<Reward, RewardId>(reward.BuildRaising());

    private static Guid Cause(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 7);
}
