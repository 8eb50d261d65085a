using CivicPractice.Commendation;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Rewards and redemptions in every state.</summary>
internal static class RewardEdges
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromHours(1);

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. new EdgesOf<Reward, RewardId, RewardState, RewardAction>("A reward", Reward.Lifecycle, reward => reward.State, Starts, Attempts).Cases,
        .. new EdgesOf<Redemption, RedemptionId, RedemptionState, RedemptionAction>("A redemption", Redemption.Lifecycle, redemption => redemption.State, Orders, Ends).Cases,
    ];

    private static IReadOnlyList<Start<Reward, RewardId, RewardState>> Starts =>
    [
        .. Enum.GetValues<RewardState>().Select(state => From(state, state.ToString(), () => AReward.In(state))),
        From(RewardState.Offered, "sold out", () => new AReward().Stocked(1).Reserved().HandedOver()) with { IsUsual = false },
        From(RewardState.Offered, "partly lost", () => new AReward().Stocked(3).Stocked(2, AReward.Delivery(2)).WrittenOff(4).Reserved()) with { IsUsual = false },
        From(RewardState.Withdrawn, "withdrawn with nothing in stock", () => new AReward().Withdrawn()) with { IsUsual = false },
    ];

    private static IReadOnlyList<Attempt<Reward, RewardAction>> Attempts =>
    [
        Try(RewardAction.Restock, "with two", reward => reward.Restock(AReward.Delivery(5), 2, At)),
        Try(RewardAction.Restock, "with the same once more", reward => reward.Restock(AReward.Delivery(1), 3, At)),
        Try(RewardAction.Reprice, "to half a point", reward => reward.Reprice(new Points(50), At)),
        Try(RewardAction.Reprice, "to the same", reward => reward.Reprice(AReward.Towel.Price, At)),
        Try(RewardAction.Reserve, "for another", reward => reward.Reserve(ARedemption.OtherId, At)),
        Try(RewardAction.Reserve, "for the same", reward => reward.Reserve(ARedemption.TheId, At)),
        Try(RewardAction.GiveBack, "of the one", reward => reward.GiveBack(ARedemption.TheId, At)),
        Try(RewardAction.GiveBack, "of another", reward => reward.GiveBack(ARedemption.OtherId, At)),
        Try(RewardAction.HandOver, "of the one", reward => reward.HandOver(ARedemption.TheId, At)),
        Try(RewardAction.HandOver, "of another", reward => reward.HandOver(ARedemption.OtherId, At)),
        Try(RewardAction.WriteOff, "of one", reward => reward.WriteOff(AReward.Delivery(6), 1, At)),
        Try(RewardAction.WriteOff, "of more than there is", reward => reward.WriteOff(AReward.Delivery(7), 3, At)),
        Try(RewardAction.Withdraw, "from the catalogue", reward => reward.Withdraw(At)),
    ];

    private static IReadOnlyList<Start<Redemption, RedemptionId, RedemptionState>> Orders =>
        [.. Enum.GetValues<RedemptionState>().Select(state => new Start<Redemption, RedemptionId, RedemptionState>(state, state.ToString(), id => ARedemption.In(state).WithId(id).BuildRaising()))];

    private static IReadOnlyList<Attempt<Redemption, RedemptionAction>> Ends =>
    [
        new(RedemptionAction.HandOver, "to the volunteer", redemption => redemption.HandOver(At)),
        new(RedemptionAction.Cancel, "by whoever", redemption => redemption.Cancel(At)),
    ];

    private static Start<Reward, RewardId, RewardState> From(RewardState state, string how, Func<AReward> builder) => new(state, how, id => builder().WithId(id).BuildRaising());

    private static Attempt<Reward, RewardAction> Try(RewardAction action, string how, Func<Reward, Decision> command) => new(action, how, command);
}
