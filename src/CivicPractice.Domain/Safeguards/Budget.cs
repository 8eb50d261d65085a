using CivicPractice.Partnerships;
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

    /// <summary>How much; more than zero.</summary>
    public required Money Granted { get; init; }

    /// <summary>The partnership whose delivery it is, or <see langword="null"/> for public money.</summary>
    public PartnershipId? GivenBy { get; init; }
}

/// <summary>Money for a site (经费): first set aside, then spent out of what was set aside, so that it is never overspent.</summary>
/// <remarks>One currency. At every moment granted = available + set aside + spent, and none of them is negative. Repeating a commitment, a payment or a release is accepted and changes nothing.</remarks>
[Kind("budget")]
public sealed class Budget : AggregateRoot<BudgetId>
{
    private List<BudgetCommitment> _commitments = [];
    private List<BudgetPayment> _payments = [];

    private Budget(DistrictId district, BudgetId id, NewBudget budget)
        : base(district, id)
    {
        Site = budget.Site;
        Purpose = budget.Purpose;
        Granted = budget.Granted;
        GivenBy = budget.GivenBy;
        Committed = Spent = Granted - Granted;
        Available = Granted;
    }

    /// <summary>The site it is for.</summary>
    public PracticeSiteId Site { get; private set; }

    /// <summary>What it is for.</summary>
    public string Purpose { get; private set; }

    /// <summary>How much was granted.</summary>
    public Money Granted { get; private set; }

    /// <summary>The partnership whose delivery it is, or <see langword="null"/>.</summary>
    public PartnershipId? GivenBy { get; private set; }

    /// <summary>What is set aside and neither spent nor released.</summary>
    public Money Committed { get; private set; }

    /// <summary>What is spent.</summary>
    public Money Spent { get; private set; }

    /// <summary>What can still be set aside.</summary>
    public Money Available { get; private set; }

    /// <summary>Whether nothing is left to set aside; a fact of its own for work lists, because stores differ in comparing decimals.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>What was set aside, oldest first.</summary>
    public IReadOnlyList<BudgetCommitment> Commitments => _commitments;

    /// <summary>What was paid, oldest first.</summary>
    public IReadOnlyList<BudgetPayment> Payments => _payments;

    /// <summary>Grants money.</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new budget.</param>
    /// <param name="budget">What is granted, and for what.</param>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentException">Site or purpose are missing, or the sum is not more than zero.</exception>
    public static Budget Grant(DistrictId district, BudgetId id, NewBudget budget, Instant at)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentException.ThrowIfNullOrWhiteSpace(budget.Purpose, nameof(budget));
        if (budget.Site == default) throw new ArgumentException("The site is missing.", nameof(budget));
        RequirePositive(budget.Granted, nameof(budget));

        var granted = new Budget(district, id, budget);
        granted.Raise(new BudgetGranted(id, budget.Site, budget.Granted, budget.GivenBy), at);
        return granted;
    }

    /// <summary>Whether money can be set aside.</summary>
    /// <param name="commitment">What for.</param>
    /// <param name="amount">How much.</param>
    /// <inheritdoc cref="Commit" path="/returns"/>
    public Decision CanCommit(Guid commitment, Money amount)
    {
        RequireNamed(commitment, nameof(commitment));
        RequirePositive(amount, nameof(amount));
        if (FindCommitment(commitment) is { } done)
            return done.Amount == amount ? Decision.Accepted : throw new ArgumentException("Another sum was set aside for this.", nameof(amount));
        return Decision.Unless(amount > Available ? new BudgetExceeded(Available, amount) : null);
    }

    /// <summary>Sets money aside. The same commitment again is accepted and changes nothing.</summary>
    /// <param name="commitment">What for; once a budget.</param>
    /// <param name="amount">How much; more than zero, in the budget's currency.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="BudgetExceeded"/>.</returns>
    /// <exception cref="ArgumentException">The commitment is missing or stands for another sum, the amount is not more than zero, or its currency is another.</exception>
    public Decision Commit(Guid commitment, Money amount, Instant at)
    {
        var may = CanCommit(commitment, amount);
        if (!may.IsAccepted || FindCommitment(commitment) is not null) return may;

        _commitments = [.. _commitments, new BudgetCommitment(commitment, amount, amount - amount, false, at.ToMicrosecond())];
        Committed += amount;
        SetAvailable(Available - amount);
        Raise(new BudgetCommitted(Id, commitment, amount), at);
        return may;
    }

    /// <summary>Whether money can be spent out of what was set aside.</summary>
    /// <param name="commitment">What it was set aside for.</param>
    /// <param name="cause">The payment.</param>
    /// <param name="amount">How much.</param>
    /// <inheritdoc cref="Spend" path="/returns"/>
    public Decision CanSpend(Guid commitment, Guid cause, Money amount)
    {
        RequireNamed(commitment, nameof(commitment));
        RequireNamed(cause, nameof(cause));
        RequirePositive(amount, nameof(amount));
        if (FindPayment(cause) is { } done)
        {
            return done.Commitment == commitment && done.Amount == amount
                ? Decision.Accepted
                : throw new ArgumentException("The cause stands for another payment.", nameof(cause));
        }

        return FindCommitment(commitment) switch
        {
            null => new CommitmentUnknown(commitment),
            { IsReleased: true } => new CommitmentReleased(commitment),
            { Left: var left } when amount > left => new CommitmentExceeded(left, amount),
            _ => Decision.Accepted,
        };
    }

    /// <summary>Spends money out of what was set aside. The same payment again is accepted and changes nothing.</summary>
    /// <param name="commitment">What it was set aside for.</param>
    /// <param name="cause">The payment; once a budget.</param>
    /// <param name="amount">How much; more than zero, in the budget's currency.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CommitmentUnknown"/>, <see cref="CommitmentReleased"/> or <see cref="CommitmentExceeded"/>.</returns>
    /// <exception cref="ArgumentException">Commitment or cause are missing, the cause stands for another payment, the amount is not more than zero, or its currency is another.</exception>
    public Decision Spend(Guid commitment, Guid cause, Money amount, Instant at)
    {
        var may = CanSpend(commitment, cause, amount);
        if (!may.IsAccepted || FindPayment(cause) is not null) return may;

        var reserved = FindCommitment(commitment)!;
        ReplaceCommitment(reserved, reserved with { Spent = reserved.Spent + amount });
        _payments = [.. _payments, new BudgetPayment(cause, commitment, amount, at.ToMicrosecond())];
        Committed -= amount;
        Spent += amount;
        Raise(new BudgetSpent(Id, commitment, cause, amount), at);
        return may;
    }

    /// <summary>Whether the rest of what was set aside can be released.</summary>
    /// <param name="commitment">What it was set aside for.</param>
    /// <inheritdoc cref="Release" path="/returns"/>
    public Decision CanRelease(Guid commitment)
    {
        RequireNamed(commitment, nameof(commitment));
        return Decision.Unless(FindCommitment(commitment) is null ? new CommitmentUnknown(commitment) : null);
    }

    /// <summary>Frees the rest of what was set aside; nothing more is spent on it. Releasing again is accepted and changes nothing.</summary>
    /// <param name="commitment">What it was set aside for.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CommitmentUnknown"/>.</returns>
    /// <exception cref="ArgumentException">The commitment is missing.</exception>
    public Decision Release(Guid commitment, Instant at)
    {
        var may = CanRelease(commitment);
        if (!may.IsAccepted || FindCommitment(commitment) is not { IsReleased: false } reserved) return may;

        var rest = reserved.Left;
        ReplaceCommitment(reserved, reserved with { IsReleased = true });
        Committed -= rest;
        SetAvailable(Available + rest);
        Raise(new BudgetCommitmentReleased(Id, commitment, rest), at);
        return may;
    }

    private static void RequireNamed(Guid id, string parameter)
    {
        if (id == Guid.Empty) throw new ArgumentException("The id is missing.", parameter);
    }

    private static void RequirePositive(Money amount, string parameter)
    {
        if (amount.Amount <= 0) throw new ArgumentException("The sum is more than zero.", parameter);
    }

    private BudgetCommitment? FindCommitment(Guid commitment) => _commitments.Find(one => one.Commitment == commitment);

    private BudgetPayment? FindPayment(Guid cause) => _payments.Find(one => one.Cause == cause);

    private void ReplaceCommitment(BudgetCommitment old, BudgetCommitment now) => _commitments = [.. _commitments.Select(one => one == old ? now : one)];

    private void SetAvailable(Money available)
    {
        Available = available;
        IsExhausted = available.Amount == 0;
    }
}
