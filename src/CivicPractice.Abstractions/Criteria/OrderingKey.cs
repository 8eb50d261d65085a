using System.Linq.Expressions;

namespace CivicPractice;

/// <summary>One key of an order, for a store and for memory.</summary>
internal abstract class OrderingKey<T>(bool isDescending)
{
    public bool IsDescending => isDescending;

    public abstract bool IsId { get; }

    /// <summary>The key for a query translator, made once for all specifications.</summary>
    public abstract Expression<Func<T, object?>> Selector { get; }

    public abstract IOrderedEnumerable<T> Order(IEnumerable<T> found);

    public abstract IOrderedEnumerable<T> OrderTies(IOrderedEnumerable<T> found);

    /// <summary>Where a candidate stands.</summary>
    public abstract KeyBound<T> At(T candidate);
}

/// <inheritdoc/>
internal sealed class OrderingKey<T, TKey> : OrderingKey<T>
{
    private readonly Expression<Func<T, TKey>> _key;
    private Func<T, TKey>? _read;

    public OrderingKey(Expression<Func<T, TKey>> key, bool isDescending)
        : base(isDescending)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
        Selector = Expression.Lambda<Func<T, object?>>(typeof(TKey).IsValueType ? Expression.Convert(key.Body, typeof(object)) : key.Body, key.Parameters);
    }

    public override bool IsId => _key.Body is MemberExpression { Member.Name: "Id", Expression: ParameterExpression };

    public override Expression<Func<T, object?>> Selector { get; }

    public static IComparer<TKey> Comparer { get; } = typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;

    public override IOrderedEnumerable<T> Order(IEnumerable<T> found) => IsDescending ? found.OrderByDescending(Read, Comparer) : found.OrderBy(Read, Comparer);

    public override IOrderedEnumerable<T> OrderTies(IOrderedEnumerable<T> found) => IsDescending ? found.ThenByDescending(Read, Comparer) : found.ThenBy(Read, Comparer);

    public override KeyBound<T> At(T candidate) => new KeyBound<T, TKey>(this, _key, Read(candidate));

    /// <summary>Positive for a candidate that comes after.</summary>
    public int Compare(T candidate, TKey bound) => IsDescending ? Comparer.Compare(bound, Read(candidate)) : Comparer.Compare(Read(candidate), bound);

    // Several threads may make it at once; it is the same for all.
    private Func<T, TKey> Read => _read ??= Getters.Of(_key);
}
