using System.Linq.Expressions;

namespace CivicPractice;

/// <summary>What comes after a place in an order: by the first key, or alike in it and by the next, and so on.</summary>
internal sealed class After<T>(KeyBound<T>[] bounds) : Criterion<T>
{
    public override bool IsSatisfiedBy(T candidate)
    {
        foreach (var bound in bounds)
        {
            if (bound.Compare(candidate) is not 0 and var order) return order > 0;
        }

        return false;
    }

    public override Expression<Func<T, bool>> ToExpression()
    {
        var candidate = Expression.Parameter(typeof(T), "candidate");
        Expression? after = null;
        foreach (var bound in bounds.Reverse())
        {
            var tied = after is null ? null : Expression.AndAlso(bound.Same(candidate), after);
            after = bound.Beyond(candidate) is not { } beyond ? tied : tied is null ? beyond : Expression.OrElse(beyond, tied);
        }

        after ??= Expression.Constant(false);
        return Expression.Lambda<Func<T, bool>>(bounds.Length > 1 && bounds[0].NotBefore(candidate) is { } sought ? Expression.AndAlso(sought, after) : after, candidate);
    }
}
