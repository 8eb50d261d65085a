using CivicPractice.Partnerships;
using CivicPractice.Sites;

namespace CivicPractice.Safeguards;

/// <summary>Money was granted (经费).</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Site">The site it is for.</param>
/// <param name="Granted">How much.</param>
/// <param name="GivenBy">The partnership that gives it, or <see langword="null"/> for public money.</param>
[EventName("budget.granted")]
public sealed record BudgetGranted(BudgetId Budget, PracticeSiteId Site, Money Granted, PartnershipId? GivenBy) : DomainEvent;

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
