using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>What is written on a grant of money (经费).</summary>
public sealed record NewBudget
{
    /// <summary>The site it is for.</summary>
    public required PracticeSiteId Site { get; init; }

    /// <summary>What it is for, in words.</summary>
    public required string Purpose { get; init; }

    /// <summary>How much; more than zero and at most <see cref="Budget.Most"/>, with at most <see cref="Budget.MostDecimals"/> decimals.</summary>
    public required Money Granted { get; init; }

    /// <summary>The days on which it may be spent, in the district's time zone, or <see langword="null"/> for no limit.</summary>
    public Term? Term { get; init; }

    /// <summary>The partner that gives it, or <see langword="null"/> for public money.</summary>
    public PartnerGift? GivenBy { get; init; }
}

/// <summary>Money for a site (经费): first set aside, then spent out of what was set aside, so that it is never overspent; what is left at the end lapses (结余收回).</summary>
/// <remarks>
/// One currency. At every moment granted = available + set aside + spent + lapsed, and none of them is negative. Sums are bounded in size and decimals, so that no digit of a decimal number is ever lost.
/// Repeating a commitment, a payment, a release, a refund or an adjustment is accepted and changes nothing.
/// </remarks>
[Kind("budget")]
public sealed partial class Budget : AggregateRoot<BudgetId>
{
    /// <summary>The most that one budget holds, in the currency's main unit.</summary>
    public static decimal Most => 1_000_000_000_000m;

    /// <summary>The most decimals a sum has.</summary>
    public static int MostDecimals => 4;

    private List<BudgetAdjustment> _adjustments = [];

    private Budget(DistrictId district, BudgetId id, NewBudget budget)
        : base(district, id)
    {
        Site = budget.Site;
        Purpose = budget.Purpose;
        Term = budget.Term;
        GivenBy = budget.GivenBy;
        Granted = Available = budget.Granted;
        Committed = Spent = Lapsed = Granted - Granted;
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/budget.md.</summary>
    public static Lifecycle<BudgetState, BudgetAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "budget",
        BudgetState.Open,
        (BudgetState.Open, BudgetAction.Commit, BudgetState.Open),
        (BudgetState.Open, BudgetAction.Spend, BudgetState.Open),
        (BudgetState.Open, BudgetAction.Release, BudgetState.Open),
        (BudgetState.Open, BudgetAction.Refund, BudgetState.Open),
        (BudgetState.Open, BudgetAction.Adjust, BudgetState.Open),
        (BudgetState.Open, BudgetAction.Close, BudgetState.Closed),
        // What comes back after the end has lapsed too.
        (BudgetState.Closed, BudgetAction.Refund, BudgetState.Closed));

    /// <summary>Where the budget stands.</summary>
    public BudgetState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The site it is for.</summary>
    public PracticeSiteId Site { get; private set; }

    /// <summary>What it is for.</summary>
    public string Purpose { get; private set; }

    /// <summary>How much is granted, as it was last adjusted.</summary>
    public Money Granted { get; private set; }

    /// <summary>The days on which it may be spent, or <see langword="null"/> for no limit.</summary>
    public Term? Term { get; private set; }

    /// <summary>The partner that gives it, or <see langword="null"/> for public money.</summary>
    public PartnerGift? GivenBy { get; private set; }

    /// <summary>What is set aside and neither spent nor released.</summary>
    public Money Committed { get; private set; }

    /// <summary>What is spent and did not come back.</summary>
    public Money Spent { get; private set; }

    /// <summary>What was left when it was closed, or came back after that.</summary>
    public Money Lapsed { get; private set; }

    /// <summary>What can still be set aside.</summary>
    public Money Available { get; private set; }

    /// <summary>Whether nothing is left to set aside; a fact of its own for work lists, because stores differ in comparing decimals.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>By what the grant was raised and lowered, oldest first.</summary>
    public IReadOnlyList<BudgetAdjustment> Adjustments => _adjustments;

    /// <summary>Grants money.</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new budget.</param>
    /// <param name="budget">What is granted, and for what.</param>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentException">Site or purpose are missing, the sum is not more than zero or out of its bounds, or the partner's gift is malformed.</exception>
    public static Budget Grant(DistrictId district, BudgetId id, NewBudget budget, Instant at)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentException.ThrowIfNullOrWhiteSpace(budget.Purpose, nameof(budget));
        if (budget.Site == default) throw new ArgumentException("The site is missing.", nameof(budget));
        RequirePositive(budget.Granted, nameof(budget));
        budget.GivenBy?.Require(nameof(budget));

        var granted = new Budget(district, id, budget);
        granted.Raise(new BudgetGranted(id, budget.Site, budget.Granted, budget.GivenBy?.Partnership, budget.GivenBy?.Commitment, budget.Term), at);
        return granted;
    }

    /// <summary>Whether what was granted can be raised or lowered.</summary>
    /// <param name="cause">The adjustment.</param>
    /// <param name="by">By how much; negative to lower it.</param>
    /// <inheritdoc cref="Adjust" path="/returns"/>
    /// <inheritdoc cref="Adjust" path="/exception"/>
    public Decision CanAdjust(Guid cause, Money by)
    {
        RequireNamed(cause, nameof(cause));
        RequireSum(by, nameof(by));
        if (by.Amount == 0) throw new ArgumentException("An adjustment changes the sum.", nameof(by));
        if (FindAdjustment(cause) is { } done)
            return done.By == by ? Decision.Accepted : throw new ArgumentException("The cause stands for another adjustment.", nameof(cause));
        RequireUnused(cause);
        if ((Granted + by).Amount > Most) throw new ArgumentException("The budget would hold more than it can.", nameof(by));

        var permitted = Lifecycle.Permits(State, BudgetAction.Adjust);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            GivenBy is { Commitment: { } number } gift ? new BudgetIsDelivery(gift.Partnership, number) : null,
            -by.Amount > Available.Amount ? new BudgetExceeded(Available, Available - Available - by) : null);
    }

    /// <summary>Raises or lowers what was granted (追加、核减), never below what is set aside and spent. The same adjustment again is accepted and changes nothing.</summary>
    /// <param name="cause">The adjustment; once a budget.</param>
    /// <param name="by">By how much, in the budget's currency and its bounds; negative to lower it, never zero.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="BudgetIsDelivery"/> (what a partner committed is as much as came) and <see cref="BudgetExceeded"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The cause is missing or stands for something else, the sum is zero, out of its bounds or in another currency, or the budget would hold more than <see cref="Most"/>.</exception>
    public Decision Adjust(Guid cause, Money by, Instant at)
    {
        var may = CanAdjust(cause, by);
        if (!may.IsAccepted || FindAdjustment(cause) is not null) return may;

        State = Lifecycle.Move(State, BudgetAction.Adjust);
        _adjustments = [.. _adjustments, new BudgetAdjustment(cause, by, at.ToMicrosecond())];
        Granted += by;
        SetAvailable(Available + by);
        Raise(new BudgetAdjusted(Id, cause, by, Granted), at);
        return may;
    }

    /// <summary>Whether the budget can be closed.</summary>
    /// <inheritdoc cref="Close" path="/returns"/>
    public Decision CanClose()
    {
        var permitted = Lifecycle.Permits(State, BudgetAction.Close);
        return !permitted.IsAccepted ? permitted : Decision.Unless(Committed.Amount > 0 ? new CommitmentsOpen(_commitments.Count(one => one.Left.Amount > 0), Committed) : null);
    }

    /// <summary>Closes the budget (结余收回): what is available lapses. Closing again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="CommitmentsOpen"/>: what is set aside is spent or released first.</returns>
    public Decision Close(Instant at)
    {
        if (State == BudgetState.Closed) return Decision.Accepted;
        var may = CanClose();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, BudgetAction.Close);
        Lapsed = Available;
        SetAvailable(Available - Available);
        Raise(new BudgetClosed(Id, Lapsed), at);
        return may;
    }

    private static void RequireNamed(Guid id, string parameter)
    {
        if (id == Guid.Empty) throw new ArgumentException("The id is missing.", parameter);
    }

    private static void RequirePositive(Money amount, string parameter)
    {
        if (amount.Amount <= 0) throw new ArgumentException("The sum is more than zero.", parameter);
        RequireSum(amount, parameter);
    }

    private static void RequireSum(Money amount, string parameter)
    {
        if (Math.Abs(amount.Amount) > Most || decimal.Round(amount.Amount, MostDecimals) != amount.Amount)
            throw new ArgumentException("A sum is at most 1,000,000,000,000, with at most four decimals.", parameter);
    }

    // One cause is one deed, whatever its kind.
    private void RequireUnused(Guid cause)
    {
        if (FindPayment(cause) is not null || FindRefund(cause) is not null || FindAdjustment(cause) is not null)
            throw new ArgumentException("The cause stands for something else.", nameof(cause));
    }

    private BudgetAdjustment? FindAdjustment(Guid cause) => _adjustments.Find(one => one.Cause == cause);

    private void SetAvailable(Money available)
    {
        Available = available;
        IsExhausted = available.Amount == 0;
    }
}
