using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>The credit was taken back before; a correction is credited under a cause of its own.</summary>
/// <param name="Cause">The cause.</param>
public sealed record CreditReversed(Guid Cause) : Refusal("commendation.credit-reversed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"这一笔已撤销；更正须另立一笔。", $"This credit was reversed; a correction is a credit of its own.");
}

/// <summary>Nothing was credited for the cause.</summary>
/// <param name="Cause">The cause.</param>
public sealed record NeverCredited(Guid Cause) : Refusal("commendation.never-credited")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有这一笔记入，无从撤销。", $"Nothing was credited for this, so nothing can be reversed.");
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

/// <summary>The registration was merged into another one of the same person; what is credited or spent stands there.</summary>
/// <param name="Into">The registration that goes on.</param>
public sealed record CarriedOver(VolunteerId Into) : Refusal("commendation.carried-over")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该注册已合并，激励记录在另一注册名下。", $"The registration was merged; its points and honours stand with another one.");
}
