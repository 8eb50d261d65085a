using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>The policy is in force and ends before a bound, or has ended unnoticed.</summary>
/// <param name="bound">The bound.</param>
public sealed class PolicyEndingBefore(Instant bound) : Criterion<InsurancePolicy>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(InsurancePolicy candidate) => candidate.State == PolicyState.InForce && candidate.PeriodUntil < bound;

    /// <inheritdoc/>
    public override Expression<Func<InsurancePolicy, bool>> ToExpression() => policy => policy.State == PolicyState.InForce && policy.PeriodUntil < bound;
}

/// <summary>The policies to renew, the soonest to end first.</summary>
/// <param name="bound">The bound.</param>
public sealed class PoliciesEndingSpec(Instant bound) : CriterionSpec<InsurancePolicy>(new PolicyEndingBefore(bound), Order)
{
    private static readonly Ordering<InsurancePolicy> Order = Ordering<InsurancePolicy>.By(policy => policy.PeriodUntil).ThenBy(policy => policy.Id);
}
