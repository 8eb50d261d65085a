using System.Linq.Expressions;

namespace CivicPractice.Commendation;

/// <summary>The account owes points that were spent before they were taken back.</summary>
public sealed class PointsOwed : Criterion<PointsAccount>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PointsAccount candidate) => candidate.Owed > Points.Zero;

    /// <inheritdoc/>
    public override Expression<Func<PointsAccount, bool>> ToExpression() => account => account.Owed > Points.Zero;
}

/// <summary>The accounts that owe points, the greatest debt first.</summary>
public sealed class OwingAccountsSpec() : CriterionSpec<PointsAccount>(new PointsOwed(), Order)
{
    private static readonly Ordering<PointsAccount> Order = Ordering<PointsAccount>.ByDescending(account => account.Owed).ThenBy(account => account.Id);
}
