using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;

namespace CivicPractice;

/// <summary>Where in an order a candidate stood, by one key.</summary>
internal abstract class KeyBound<T>
{
    /// <summary>Positive for a candidate that comes after.</summary>
    public abstract int Compare(T candidate);

    /// <summary>What has the same key.</summary>
    public abstract Expression Same(ParameterExpression candidate);

    /// <summary>What comes after by this key alone, or nothing when it is among the last.</summary>
    public abstract Expression? Beyond(ParameterExpression candidate);

    /// <summary>What does not come before by this key alone, where one comparison says so: a store can look it up in an index.</summary>
    public abstract Expression? NotBefore(ParameterExpression candidate);
}

/// <inheritdoc/>
internal sealed class KeyBound<T, TKey>(OrderingKey<T, TKey> key, Expression<Func<T, TKey>> selector, TKey bound) : KeyBound<T>
{
    private static readonly Type Value = Nullable.GetUnderlyingType(typeof(TKey)) ?? typeof(TKey);
    private static readonly bool MayMiss = !typeof(TKey).IsValueType || Value != typeof(TKey);

    private static readonly MethodInfo? Comparison = FindComparison();

    public override int Compare(T candidate) => key.Compare(candidate, bound);

    public override Expression Same(ParameterExpression candidate)
    {
        var read = Read(candidate);
        return bound is null ? Missing(read, ExpressionType.Equal) : Known(read, Expression.Equal(Plain(read), Bound()));
    }

    public override Expression? Beyond(ParameterExpression candidate)
    {
        var read = Read(candidate);
        if (bound is null) return key.IsDescending ? null : Missing(read, ExpressionType.NotEqual);
        if (!key.IsDescending) return Known(read, Compared(ExpressionType.GreaterThan, read));
        var less = Compared(ExpressionType.LessThan, read);
        return MayMiss ? Expression.OrElse(Missing(read, ExpressionType.Equal), less) : less;
    }

    public override Expression? NotBefore(ParameterExpression candidate)
    {
        if (bound is null || (MayMiss && key.IsDescending)) return null;
        var read = Read(candidate);
        return Known(read, Compared(key.IsDescending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual, read));
    }

    private static BinaryExpression Missing(Expression read, ExpressionType by) => Expression.MakeBinary(by, read, Expression.Constant(null, typeof(TKey)));

    private static Expression Known(Expression read, Expression holds) => MayMiss ? Expression.AndAlso(Missing(read, ExpressionType.NotEqual), holds) : holds;

    private static Expression Plain(Expression read) => read.Type == Value ? read : Expression.Convert(read, Value);

    // Numbers and moments by their operators, words of the language by their numbers, ids and all else by CompareTo.
    [UnconditionalSuppressMessage("Trimming", "IL2080", Justification = "What is compared keeps its comparison.")]
    private static MethodInfo? FindComparison() => Value.IsEnum || (Value.IsPrimitive && Value != typeof(bool)) || Value.GetMethod("op_GreaterThan", [Value, Value]) is not null
        ? null
        : Value.GetMethod(nameof(IComparable.CompareTo), [Value]) ?? throw new NotSupportedException($"{Value.Name} has no CompareTo.");

    private static Expression AsNumber(Expression word) => Value.IsEnum ? Expression.Convert(word, typeof(int)) : word;

    private Expression Read(ParameterExpression candidate) => new Rebind(selector.Parameters[0], candidate).Visit(selector.Body);

    // Read from this object, so that a query is translated once for all bounds.
    private Expression Bound()
    {
        Expression<Func<TKey>> held = () => bound;
        return Plain(held.Body);
    }

    private BinaryExpression Compared(ExpressionType by, Expression read)
    {
        var (one, other) = (Plain(read), Bound());
        return Comparison is null
            ? Expression.MakeBinary(by, AsNumber(one), AsNumber(other))
            : Expression.MakeBinary(by, Expression.Call(one, Comparison, other), Expression.Constant(0));
    }
}
