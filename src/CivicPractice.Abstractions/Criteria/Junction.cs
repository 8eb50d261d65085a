using System.Linq.Expressions;

namespace CivicPractice;

internal sealed class Junction<T>(Criterion<T> left, Criterion<T> right, bool isAnd) : Criterion<T>
{
    public override bool IsSatisfiedBy(T candidate) => isAnd
        ? left.IsSatisfiedBy(candidate) && right.IsSatisfiedBy(candidate)
        : left.IsSatisfiedBy(candidate) || right.IsSatisfiedBy(candidate);

    public override Expression<Func<T, bool>> ToExpression()
    {
        var (one, other) = (left.ToExpression(), right.ToExpression());
        // One parameter for both halves.
        var rebound = new Rebind(other.Parameters[0], one.Parameters[0]).Visit(other.Body);
        return Expression.Lambda<Func<T, bool>>(
            isAnd ? Expression.AndAlso(one.Body, rebound) : Expression.OrElse(one.Body, rebound), one.Parameters);
    }
}
