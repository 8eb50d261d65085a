using CivicPractice.Partnerships;
using CivicPractice.Sites;

namespace CivicPractice.Safeguards;

/// <summary>Money was granted (经费).</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Site">The site it is for.</param>
/// <param name="Granted">How much.</param>
/// <param name="GivenBy">The partnership that gives it, or <see langword="null"/> for public money.</param>
/// <param name="Commitment">The number of the partnership's commitment that it delivers, or <see langword="null"/>.</param>
/// <param name="Term">The days on which it may be spent, or <see langword="null"/> for no limit.</param>
[EventName("budget.granted")]
public sealed record BudgetGranted(BudgetId Budget, PracticeSiteId Site, Money Granted, PartnershipId? GivenBy, int? Commitment = null, Term? Term = null) : DomainEvent;

/// <summary>Money of a budget was set aside.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Commitment">What it is set aside for; once a budget.</param>
/// <param name="Amount">How much.</param>
[EventName("budget.committed")]
public sealed record BudgetCommitted(BudgetId Budget, Guid Commitment, Money Amount) : DomainEvent;

/// <summary>Money that was set aside was spent.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Commitment">What it was set aside for.</param>
/// <param name="Cause">The payment; once a budget.</param>
/// <param name="Amount">How much.</param>
[EventName("budget.spent")]
public sealed record BudgetSpent(BudgetId Budget, Guid Commitment, Guid Cause, Money Amount) : DomainEvent;

/// <summary>The rest of what was set aside is free again.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Commitment">What it was set aside for.</param>
/// <param name="Rest">How much was not spent.</param>
[EventName("budget.commitment-released")]
public sealed record BudgetCommitmentReleased(BudgetId Budget, Guid Commitment, Money Rest) : DomainEvent;

/// <summary>What was granted was raised or lowered (追加、核减).</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Cause">The adjustment; once a budget.</param>
/// <param name="By">By how much; negative when it was lowered.</param>
/// <param name="Granted">How much is granted by now.</param>
[EventName("budget.adjusted")]
public sealed record BudgetAdjusted(BudgetId Budget, Guid Cause, Money By, Money Granted) : DomainEvent;

/// <summary>A payment came back, in part or whole (退款).</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Cause">The refund; once a budget.</param>
/// <param name="Payment">The payment.</param>
/// <param name="Amount">How much.</param>
[EventName("budget.refunded")]
public sealed record BudgetRefunded(BudgetId Budget, Guid Cause, Guid Payment, Money Amount) : DomainEvent;

/// <summary>A budget was closed; what was left has lapsed (结余收回).</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Lapsed">How much was left.</param>
[EventName("budget.closed")]
public sealed record BudgetClosed(BudgetId Budget, Money Lapsed) : DomainEvent;
