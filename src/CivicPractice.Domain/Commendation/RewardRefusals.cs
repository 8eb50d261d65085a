namespace CivicPractice.Commendation;

/// <summary>Too few pieces of the reward are left.</summary>
/// <param name="Available">How many are left.</param>
/// <param name="Wanted">How many were wanted.</param>
public sealed record RewardOutOfStock(int Available, int Wanted) : Refusal("reward.out-of-stock")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"库存不足：剩余 {Available} 件，需要 {Wanted} 件。", $"Only {Available} are left, {Wanted} are wanted.");
}

/// <summary>No piece of the reward is set aside for the redemption, or no longer.</summary>
/// <param name="Redemption">The redemption.</param>
public sealed record RewardNotReserved(RedemptionId Redemption) : Refusal("reward.not-reserved")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有为这一笔兑换预留物品。", $"Nothing is set aside for this redemption.");
}
