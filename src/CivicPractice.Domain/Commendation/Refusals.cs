using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>The credit was taken back before; it is neither given nor put right again.</summary>
/// <param name="Cause">The cause.</param>
public sealed record CreditReversed(Guid Cause) : Refusal("commendation.credit-reversed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"这一笔已撤销，不再记入或更正。", $"This credit was taken back; it is neither given nor corrected again.");
}

/// <summary>Nothing was credited for the cause.</summary>
/// <param name="Cause">The cause.</param>
public sealed record NeverCredited(Guid Cause) : Refusal("commendation.never-credited")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有这一笔记入，无从撤销或更正。", $"Nothing was credited for this, so nothing can be taken back or corrected.");
}

/// <summary>The balance does not suffice.</summary>
/// <param name="Balance">The balance.</param>
/// <param name="Wanted">What was to be spent.</param>
public sealed record InsufficientPoints(Points Balance, Points Wanted) : Refusal("points.insufficient")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"积分不足：余额 {Balance}，需要 {Wanted}。", $"The balance of {Balance} points does not suffice for {Wanted}.");
}

/// <summary>The quarter's redemptions are used up.</summary>
/// <param name="PerQuarter">How many a quarter has.</param>
/// <param name="NextFrom">The first day of the next quarter.</param>
public sealed record QuarterRedeemed(int PerQuarter, LocalDate NextFrom) : Refusal("points.quarter-redeemed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"每季度可兑换 {PerQuarter} 次，本季度已用完；{NextFrom:uuuu-MM-dd}起可再兑换。",
        $"Points are redeemed {PerQuarter} times a quarter; possible again from {NextFrom:uuuu-MM-dd}.");
}

/// <summary>It is not the time of the quarter in which points are redeemed.</summary>
/// <param name="NextFrom">The next day on which it is.</param>
public sealed record RedemptionWindowClosed(LocalDate NextFrom) : Refusal("points.redemption-window-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"现在不在兑换时间内；{NextFrom:uuuu-MM-dd}起可兑换。", $"Points cannot be redeemed now; the next time is from {NextFrom:uuuu-MM-dd}.");
}

/// <summary>The points came back, since what they were spent on was called off; another redemption has a cause of its own.</summary>
/// <param name="Cause">The cause.</param>
public sealed record RedemptionRefunded(Guid Cause) : Refusal("points.redemption-refunded")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"这一笔兑换已退还；再兑换须另立一笔。", $"This redemption was refunded; another one has a cause of its own.");
}

/// <summary>Nothing was spent on the cause.</summary>
/// <param name="Cause">The cause.</param>
public sealed record NeverRedeemed(Guid Cause) : Refusal("points.never-redeemed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有这一笔兑换，无从退还。", $"No points were spent on this, so none can come back.");
}

/// <summary>The registration was merged into another one of the same person; what is credited or spent stands there.</summary>
/// <param name="Into">The registration that goes on.</param>
public sealed record CarriedOver(VolunteerId Into) : Refusal("commendation.carried-over")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该注册已合并，激励记录在另一注册名下。", $"The registration was merged; its points and honours stand with another one.");
}

/// <summary>The volunteer has not reached the star, or not yet those before it, or no level above the district awards it.</summary>
/// <param name="Stars">Which star.</param>
public sealed record StarNotProposed(StarRating Stars) : Refusal("honours.star-not-proposed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Stars}星未经推荐，不能登记授予。", $"Star {Stars} was not proposed, so its award cannot be entered.");
}

/// <summary>The volunteer holds the star, by another award.</summary>
/// <param name="Stars">Which star.</param>
public sealed record StarHeld(StarRating Stars) : Refusal("honours.star-held")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Stars}星已由另一次授予登记。", $"Star {Stars} is held by another award already.");
}
