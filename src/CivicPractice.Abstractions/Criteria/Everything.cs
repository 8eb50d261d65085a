using System.Linq.Expressions;

namespace CivicPractice;

/// <summary>Every candidate satisfies it: the criterion of a list without a condition.</summary>
/// <typeparam name="T">What is judged.</typeparam>
public sealed class Everything<T> : Criterion<T>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(T candidate) => true;

    /// <inheritdoc/>
    public override Expression<Func<T, bool>> ToExpression() => _ => true;
}
