using System.Linq.Expressions;

namespace CivicPractice;

/// <summary>A named business condition in two forms that must agree: plain C# for memory, an expression for a store.</summary>
/// <remarks>
/// <para>Immutable and safe for concurrent use. Nothing is compiled at run time, so a fresh criterion costs next to nothing.</para>
/// <para>The expression reads scalar facts only, guards nulls, compares plainly and does no arithmetic, so that every store can translate it.</para>
/// </remarks>
/// <typeparam name="T">What is judged.</typeparam>
public abstract class Criterion<T>
{
    /// <summary>Judges one candidate in memory.</summary>
    /// <param name="candidate">The candidate.</param>
    public abstract bool IsSatisfiedBy(T candidate);

    /// <summary>The same condition for a query translator.</summary>
    public abstract Expression<Func<T, bool>> ToExpression();

    /// <summary>Both hold.</summary>
    /// <param name="left">One condition.</param>
    /// <param name="right">The other.</param>
    public static Criterion<T> operator &(Criterion<T> left, Criterion<T> right) => Joined(left, right, isAnd: true);

    /// <summary>At least one holds.</summary>
    /// <param name="left">One condition.</param>
    /// <param name="right">The other.</param>
    public static Criterion<T> operator |(Criterion<T> left, Criterion<T> right) => Joined(left, right, isAnd: false);

    /// <summary>It does not hold.</summary>
    /// <param name="inner">The condition.</param>
    public static Criterion<T> operator !(Criterion<T> inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return new Negation<T>(inner);
    }

    private static Junction<T> Joined(Criterion<T> left, Criterion<T> right, bool isAnd)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new Junction<T>(left, right, isAnd);
    }
}
