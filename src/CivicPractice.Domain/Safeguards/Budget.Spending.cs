using NodaTime;

namespace CivicPractice.Safeguards;

/// <content>What is set aside, spent, released and refunded.</content>
public sealed partial class Budget
{
    private List<BudgetCommitment> _commitments = [];
    private List<BudgetPayment> _payments = [];
    private List<BudgetRefund> _refunds = [];

    /// <summary>What was set aside, oldest first.</summary>
    public IReadOnlyList<BudgetCommitment> Commitments => _commitments;

    /// <summary>What was paid, oldest first.</summary>
    public IReadOnlyList<BudgetPayment> Payments => _payments;

    /// <summary>What came back of payments, oldest first.</summary>
    public IReadOnlyList<BudgetRefund> Refunds => _refunds;

    /// <summary>Whether money can be set aside.</summary>
    /// <param name="commitment">What for.</param>
    /// <param name="amount">How much.</param>
    /// <param name="today">The day.</param>
    /// <inheritdoc cref="Commit" path="/returns"/>
    /// <inheritdoc cref="Commit" path="/exception"/>
    public Decision CanCommit(Guid commitment, Money amount, LocalDate today)
    {
        RequireNamed(commitment, nameof(commitment));
        RequirePositive(amount, nameof(amount));
        if (FindCommitment(commitment) is { } done)
            return done.Amount == amount ? Decision.Accepted : throw new ArgumentException("Another sum was set aside for this.", nameof(amount));
        RequireCurrency(amount);
        var permitted = Lifecycle.Permits(State, BudgetAction.Commit);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            Term is { } term && today > term.Through ? new OutsideBudgetTerm(today, term) : null,
            amount > Available ? new BudgetExceeded(Available, amount) : null);
    }

    /// <summary>Sets money aside (预留), also before the days on which it may be spent. The same commitment again is accepted and changes nothing.</summary>
    /// <param name="commitment">What for; once a budget.</param>
    /// <param name="amount">How much; more than zero, in the budget's currency and its bounds.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="OutsideBudgetTerm"/> (the last day is over) and <see cref="BudgetExceeded"/> that apply.</returns>
    /// <exception cref="ArgumentException">The commitment is missing or stands for another sum, the amount is not more than zero or out of its bounds, or its currency is another.</exception>
    public Decision Commit(Guid commitment, Money amount, LocalDate today, Instant at)
    {
        var may = CanCommit(commitment, amount, today);
        if (!may.IsAccepted || FindCommitment(commitment) is not null) return may;

        State = Lifecycle.Move(State, BudgetAction.Commit);
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
    /// <param name="today">The day.</param>
    /// <inheritdoc cref="Spend" path="/returns"/>
    /// <inheritdoc cref="Spend" path="/exception"/>
    public Decision CanSpend(Guid commitment, Guid cause, Money amount, LocalDate today)
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

        RequireUnused(cause);
        RequireCurrency(amount);
        var permitted = Lifecycle.Permits(State, BudgetAction.Spend);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            Term is { } term && !term.Contains(today) ? new OutsideBudgetTerm(today, term) : null,
            FindCommitment(commitment) switch
            {
                null => new CommitmentUnknown(commitment),
                { IsReleased: true } => new CommitmentReleased(commitment),
                { Left: var left } when amount > left => new CommitmentExceeded(left, amount),
                _ => null,
            });
    }

    /// <summary>Spends money out of what was set aside (支出). The same payment again is accepted and changes nothing.</summary>
    /// <param name="commitment">What it was set aside for.</param>
    /// <param name="cause">The payment; once a budget.</param>
    /// <param name="amount">How much; more than zero, in the budget's currency and its bounds.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="OutsideBudgetTerm"/> and one of <see cref="CommitmentUnknown"/>, <see cref="CommitmentReleased"/>
    /// and <see cref="CommitmentExceeded"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">Commitment or cause are missing, the cause stands for something else, the amount is not more than zero or out of its bounds, or its currency is another.</exception>
    public Decision Spend(Guid commitment, Guid cause, Money amount, LocalDate today, Instant at)
    {
        var may = CanSpend(commitment, cause, amount, today);
        if (!may.IsAccepted || FindPayment(cause) is not null) return may;

        State = Lifecycle.Move(State, BudgetAction.Spend);
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
    /// <inheritdoc cref="Release" path="/exception"/>
    public Decision CanRelease(Guid commitment)
    {
        RequireNamed(commitment, nameof(commitment));
        var reserved = FindCommitment(commitment);
        if (reserved is { IsReleased: true }) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, BudgetAction.Release);
        return !permitted.IsAccepted ? permitted : Decision.Unless(reserved is null ? new CommitmentUnknown(commitment) : null);
    }

    /// <summary>Frees the rest of what was set aside (释放); nothing more is spent on it. Releasing again is accepted and changes nothing.</summary>
    /// <param name="commitment">What it was set aside for.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="CommitmentUnknown"/>.</returns>
    /// <exception cref="ArgumentException">The commitment is missing.</exception>
    public Decision Release(Guid commitment, Instant at)
    {
        var may = CanRelease(commitment);
        if (!may.IsAccepted || FindCommitment(commitment) is not { IsReleased: false } reserved) return may;

        State = Lifecycle.Move(State, BudgetAction.Release);
        var rest = reserved.Left;
        ReplaceCommitment(reserved, reserved with { IsReleased = true });
        Committed -= rest;
        SetAvailable(Available + rest);
        Raise(new BudgetCommitmentReleased(Id, commitment, rest), at);
        return may;
    }

    /// <summary>Whether a payment can come back, in part or whole.</summary>
    /// <param name="cause">The refund.</param>
    /// <param name="payment">The payment.</param>
    /// <param name="amount">How much.</param>
    /// <inheritdoc cref="Refund" path="/returns"/>
    /// <inheritdoc cref="Refund" path="/exception"/>
    public Decision CanRefund(Guid cause, Guid payment, Money amount)
    {
        RequireNamed(cause, nameof(cause));
        RequireNamed(payment, nameof(payment));
        RequirePositive(amount, nameof(amount));
        if (FindRefund(cause) is { } done)
        {
            return done.Payment == payment && done.Amount == amount
                ? Decision.Accepted
                : throw new ArgumentException("The cause stands for another refund.", nameof(cause));
        }

        RequireUnused(cause);
        RequireCurrency(amount);
        var permitted = Lifecycle.Permits(State, BudgetAction.Refund);
        if (!permitted.IsAccepted) return permitted;
        if (FindPayment(payment) is not { } paid) return new PaymentUnknown(payment);
        var left = _refunds.Where(one => one.Payment == payment).Aggregate(paid.Amount, (rest, one) => rest - one.Amount);
        return Decision.Unless(amount > left ? new RefundExceedsPayment(left, amount) : null);
    }

    /// <summary>
    /// Takes a payment back, in part or whole (退款): what comes back is set aside again for what it was paid for, is available where that was released, and lapses where the budget is closed.
    /// The same refund again is accepted and changes nothing.
    /// </summary>
    /// <param name="cause">The refund; once a budget.</param>
    /// <param name="payment">The payment.</param>
    /// <param name="amount">How much; more than zero, in the budget's currency and its bounds.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="PaymentUnknown"/> or <see cref="RefundExceedsPayment"/>.</returns>
    /// <exception cref="ArgumentException">Cause or payment are missing, the cause stands for something else, the amount is not more than zero or out of its bounds, or its currency is another.</exception>
    public Decision Refund(Guid cause, Guid payment, Money amount, Instant at)
    {
        var may = CanRefund(cause, payment, amount);
        if (!may.IsAccepted || FindRefund(cause) is not null) return may;

        var reserved = FindCommitment(FindPayment(payment)!.Commitment)!;
        _refunds = [.. _refunds, new BudgetRefund(cause, payment, amount, at.ToMicrosecond())];
        ReplaceCommitment(reserved, reserved with { Spent = reserved.Spent - amount, IsReleased = reserved.IsReleased || State == BudgetState.Closed });
        Spent -= amount;
        if (State == BudgetState.Closed) Lapsed += amount;
        else if (reserved.IsReleased) SetAvailable(Available + amount);
        else Committed += amount;
        State = Lifecycle.Move(State, BudgetAction.Refund);
        Raise(new BudgetRefunded(Id, cause, payment, amount), at);
        return may;
    }

    private void RequireCurrency(Money amount)
    {
        if (amount.Currency != Granted.Currency) throw new ArgumentException($"The budget is in {Granted.Currency}.", nameof(amount));
    }

    private BudgetCommitment? FindCommitment(Guid commitment) => _commitments.Find(one => one.Commitment == commitment);

    private BudgetPayment? FindPayment(Guid cause) => _payments.Find(one => one.Cause == cause);

    private BudgetRefund? FindRefund(Guid cause) => _refunds.Find(one => one.Cause == cause);

    private void ReplaceCommitment(BudgetCommitment old, BudgetCommitment now) => _commitments = [.. _commitments.Select(one => one == old ? now : one)];
}
