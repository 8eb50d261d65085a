using CivicPractice.Partnerships;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>The policy's period is over.</summary>
/// <param name="Until">The first moment after it.</param>
public sealed record PolicyPeriodOver(Instant Until) : Refusal("insurance.period-over")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"保险期间已于 {Until} 届满。", $"The insured period ended at {Until}.");
}

/// <summary>The policy's period is not over yet.</summary>
/// <param name="Until">The first moment after it.</param>
public sealed record PolicyStillInForce(Instant Until) : Refusal("insurance.still-in-force")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"保险期间到 {Until} 才届满。", $"The insured period ends at {Until}.");
}

/// <summary>The policy covers no more persons.</summary>
/// <param name="MostPersons">How many it covers at most.</param>
/// <param name="Left">How many seats are left.</param>
public sealed record PolicyFull(int MostPersons, int Left) : Refusal("insurance.policy-full")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"保单限 {MostPersons} 人，剩余 {Left} 个名额，不够。", $"The policy covers {MostPersons} persons; {Left} seats are left, too few.");
}

/// <summary>The policy does not cover the volunteer.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Volunteer">The volunteer.</param>
public sealed record NotCoveredByPolicy(InsurancePolicyId Policy, VolunteerId Volunteer) : Refusal("insurance.not-covered-by-policy")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿者不在这份保单的保障范围内。", $"The policy does not cover this volunteer.");
}

/// <summary>The policy covers the volunteer for a part of this time already.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Covered">The cover that is there.</param>
public sealed record CoverOverlaps(InsurancePolicyId Policy, TimeRange Covered) : Refusal("insurance.cover-overlaps")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"同一保单已在 {Covered} 提供保障，不得重叠。", $"The same policy covers {Covered} already; its covers do not overlap.");
}

/// <summary>The volunteer is on dangerous service that needs this cover.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Volunteer">The volunteer.</param>
public sealed record CoverInUse(InsurancePolicyId Policy, VolunteerId Volunteer) : Refusal("insurance.cover-in-use")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿者正在参加危险服务，需要这份保障，暂不能减员。", $"The volunteer is on dangerous service and needs this cover until its end.");
}

/// <summary>The budget has too little left that is not set aside.</summary>
/// <param name="Available">What is left.</param>
/// <param name="Wanted">What was to be set aside.</param>
public sealed record BudgetExceeded(Money Available, Money Wanted) : Refusal("budget.exceeded")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"经费不足：可用 {Available}，需要 {Wanted}。", $"The budget has {Available} left, too little for {Wanted}.");
}

/// <summary>Nothing was set aside under this name.</summary>
/// <param name="Commitment">The name.</param>
public sealed record CommitmentUnknown(Guid Commitment) : Refusal("budget.commitment-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有这一笔预留。", $"Nothing was set aside for this.");
}

/// <summary>What was set aside has been released; nothing more is spent on it.</summary>
/// <param name="Commitment">What it was set aside for.</param>
public sealed record CommitmentReleased(Guid Commitment) : Refusal("budget.commitment-released")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"这一笔预留已释放，不能再支出。", $"What was set aside has been released; nothing more is spent on it.");
}

/// <summary>More was to be spent than is set aside.</summary>
/// <param name="Left">What is left of it.</param>
/// <param name="Wanted">What was to be spent.</param>
public sealed record CommitmentExceeded(Money Left, Money Wanted) : Refusal("budget.commitment-exceeded")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"预留不足：剩余 {Left}，需要 {Wanted}。", $"{Left} of what was set aside is left, too little for {Wanted}.");
}

/// <summary>The day is none on which the budget may be spent.</summary>
/// <param name="On">The day.</param>
/// <param name="Term">The days on which it may be spent.</param>
public sealed record OutsideBudgetTerm(LocalDate On, Term Term) : Refusal("budget.outside-term")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{On} 不在经费使用期限 {Term} 内。", $"{On} is not within the days on which the budget may be spent, {Term}.");
}

/// <summary>The budget is what a partner committed: it is as much as came, and more would be another delivery.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Commitment">The number of the commitment.</param>
public sealed record BudgetIsDelivery(PartnershipId Partnership, int Commitment) : Refusal("budget.is-delivery")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该经费是共建承诺 {Commitment} 的投入，不能追加或核减。", $"The budget is the delivery of commitment {Commitment}; it is neither raised nor lowered.");
}

/// <summary>Money is still set aside; it is spent or released first.</summary>
/// <param name="Count">For how many things.</param>
/// <param name="Left">How much.</param>
public sealed record CommitmentsOpen(int Count, Money Left) : Refusal("budget.commitments-open")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"尚有 {Count} 笔预留未支出，共 {Left}。", $"{Left} is still set aside for {Count} things.");
}

/// <summary>Nothing was paid under this name.</summary>
/// <param name="Payment">The name.</param>
public sealed record PaymentUnknown(Guid Payment) : Refusal("budget.payment-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有这一笔支出。", $"Nothing was paid under this name.");
}

/// <summary>More was to come back than was paid, or than did not come back yet.</summary>
/// <param name="Left">What did not come back yet.</param>
/// <param name="Wanted">What was to come back.</param>
public sealed record RefundExceedsPayment(Money Left, Money Wanted) : Refusal("budget.refund-exceeds-payment")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"可退款 {Left}，少于 {Wanted}。", $"{Left} of the payment can come back, less than {Wanted}.");
}

/// <summary>What was taken in is not as much as it is said to be of the commitment.</summary>
/// <param name="Told">How much it is said to be.</param>
/// <param name="Came">How much came.</param>
/// <param name="Unit">The unit.</param>
public sealed record DeliveryDiffers(decimal Told, decimal Came, ContributionUnit Unit) : Refusal("safeguards.delivery-differs")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"投入登记为 {Told}，实收为 {Came}（{Unit}）。", $"The delivery is said to be {Told}; {Came} came ({Unit}).");
}

/// <summary>There are too few in stock.</summary>
/// <param name="OnHand">How many are there.</param>
/// <param name="Wanted">How many were wanted.</param>
public sealed record StockInsufficient(int OnHand, int Wanted) : Refusal("stock.insufficient")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"库存不足：现有 {OnHand}，需要 {Wanted}。", $"{OnHand} are in stock, too few for {Wanted}.");
}

/// <summary>Nothing was issued under this name.</summary>
/// <param name="Issue">The name.</param>
public sealed record IssueUnknown(Guid Issue) : Refusal("stock.issue-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有这一笔领用。", $"Nothing was issued under this name.");
}

/// <summary>More was to come back, or to be written off, than the volunteer still has of the issue.</summary>
/// <param name="Outstanding">How many the volunteer still has.</param>
/// <param name="Wanted">How many were named.</param>
public sealed record MoreThanIssued(int Outstanding, int Wanted) : Refusal("stock.more-than-issued")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该笔领用尚余 {Outstanding} 件未还，少于 {Wanted} 件。", $"{Outstanding} pieces of the issue are outstanding, fewer than {Wanted}.");
}

/// <summary>Supplies go from one stock to another of the same kind only.</summary>
/// <param name="Kind">What is kept.</param>
/// <param name="Other">What the other stock keeps.</param>
public sealed record SupplyKindDiffers(SupplyKind Kind, SupplyKind Other) : Refusal("stock.kind-differs")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"物资类别不同：{Kind} 与 {Other}。", $"The kinds of supplies differ: {Kind} and {Other}.");
}

/// <summary>There is still something in the stock, or with volunteers.</summary>
/// <param name="OnHand">How many pieces are there.</param>
/// <param name="Outstanding">How many are with volunteers.</param>
public sealed record StockNotEmpty(int OnHand, int Outstanding) : Refusal("stock.not-empty")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"尚有库存 {OnHand} 件，未归还 {Outstanding} 件。", $"{OnHand} pieces are in stock and {Outstanding} with volunteers.");
}
