using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>Points of service up to and including a day are left on the account.</summary>
/// <param name="through">The day.</param>
public sealed class PointsLeftOf(LocalDate through) : Criterion<PointsAccount>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PointsAccount candidate) => candidate.OldestUnspent <= through;

    /// <inheritdoc/>
    public override Expression<Func<PointsAccount, bool>> ToExpression() => account => account.OldestUnspent != null && account.OldestUnspent <= through;
}

/// <summary>The accounts on which points of service up to and including a day are left, the oldest points first. <see cref="PointsRules.OverThrough"/> gives the day.</summary>
/// <param name="through">The day.</param>
public sealed class ExpiringAccountsSpec(LocalDate through) : CriterionSpec<PointsAccount>(new PointsLeftOf(through), Order)
{
    private static readonly Ordering<PointsAccount> Order = Ordering<PointsAccount>.By(account => account.OldestUnspent).ThenBy(account => account.Id);
}
