using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>Money set aside for something.</summary>
/// <param name="Commitment">What it is set aside for.</param>
/// <param name="Amount">How much was set aside.</param>
/// <param name="Spent">How much of it is spent and did not come back.</param>
/// <param name="IsReleased">Whether the rest is free again; nothing more is spent then.</param>
/// <param name="At">When it was set aside.</param>
public sealed record BudgetCommitment(Guid Commitment, Money Amount, Money Spent, bool IsReleased, Instant At)
{
    /// <summary>What is still set aside.</summary>
    public Money Left => IsReleased ? Amount - Amount : Amount - Spent;
}

/// <summary>One payment.</summary>
/// <param name="Cause">The payment.</param>
/// <param name="Commitment">What the money had been set aside for.</param>
/// <param name="Amount">How much.</param>
/// <param name="At">When.</param>
public sealed record BudgetPayment(Guid Cause, Guid Commitment, Money Amount, Instant At);

/// <summary>What came back of a payment.</summary>
/// <param name="Cause">The refund.</param>
/// <param name="Payment">The payment.</param>
/// <param name="Amount">How much.</param>
/// <param name="At">When.</param>
public sealed record BudgetRefund(Guid Cause, Guid Payment, Money Amount, Instant At);

/// <summary>By what a grant was raised or lowered.</summary>
/// <param name="Cause">The adjustment.</param>
/// <param name="By">By how much; negative when it was lowered.</param>
/// <param name="At">When.</param>
public sealed record BudgetAdjustment(Guid Cause, Money By, Instant At);
