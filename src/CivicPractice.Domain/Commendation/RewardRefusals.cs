namespace CivicPractice.Commendation;

/// <summary>Too few pieces of the reward are left.</summary>
/// <param name="Available">How many are left.</param>
/// <param name="Wanted">How many were wanted.</param>
public sealed record RewardOutOfStock(int Available, int Wanted) : Refusal("reward.out-of-stock")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"库存不足：剩余 {Available} 件，需要 {Wanted} 件。", $"Only {Available} are left, {Wanted} are wanted.");
}

/// <summary>The reward has another price than the volunteer was shown.</summary>
/// <param name="Price">What one piece costs.</param>
/// <param name="Shown">What the volunteer was shown.</param>
public sealed record RewardPriceChanged(Points Price, Points Shown) : Refusal("reward.price-changed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"兑换价格已变：现为 {Price} 分，此前显示 {Shown} 分。", $"The price is {Price} points now; {Shown} were shown.");
}

/// <summary>No piece of the reward is set aside for the redemption, or no longer.</summary>
/// <param name="Redemption">The redemption.</param>
public sealed record RewardNotReserved(RedemptionId Redemption) : Refusal("reward.not-reserved")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有为这一笔兑换预留物品。", $"Nothing is set aside for this redemption.");
}
