using System.Linq.Expressions;

namespace CivicPractice;

internal sealed class Negation<T>(Criterion<T> inner) : Criterion<T>
{
    public override bool IsSatisfiedBy(T candidate) => !inner.IsSatisfiedBy(candidate);

    public override Expression<Func<T, bool>> ToExpression()
    {
        var expression = inner.ToExpression();
        return Expression.Lambda<Func<T, bool>>(Expression.Not(expression.Body), expression.Parameters);
    }
}
