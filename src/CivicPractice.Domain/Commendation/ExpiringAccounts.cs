using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class ExpiringAccountsSpec : CriterionSpec<PointsAccount>
{
    /// <summary>Lists them.</summary>
    /// <param name="through">The day.</param>
    public ExpiringAccountsSpec(LocalDate through)
        : base(new PointsLeftOf(through)) => Query.OrderBy(account => account.OldestUnspent).ThenBy(account => account.Id);
}
