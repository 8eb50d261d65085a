using System.Linq.Expressions;

namespace CivicPractice;

/// <summary>One key of an order, for a store and for memory.</summary>
internal abstract class OrderingKey<T>(bool isDescending)
{
    public bool IsDescending => isDescending;

    public abstract bool IsId { get; }

    /// <summary>The key for a query translator, made once for all specifications.</summary>
    public abstract Expression<Func<T, object?>> Selector { get; }

    public abstract int Compare(T one, T other);

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
        Selector = typeof(TKey).IsValueType
            ? Expression.Lambda<Func<T, object?>>(Expression.Convert(key.Body, typeof(object)), key.Parameters)
            : Expression.Lambda<Func<T, object?>>(key.Body, key.Parameters);
    }

    public override bool IsId => _key.Body is MemberExpression { Member.Name: "Id", Expression: ParameterExpression };

    public override Expression<Func<T, object?>> Selector { get; }

    public override int Compare(T one, T other)
    {
        var read = _read ??= Getters.Of(_key);
        return IsDescending ? Order(read(other), read(one)) : Order(read(one), read(other));
    }

    public override KeyBound<T> At(T candidate) => new KeyBound<T, TKey>(this, _key, (_read ??= Getters.Of(_key))(candidate));

    public int Compare(T candidate, TKey bound)
    {
        var key = (_read ??= Getters.Of(_key))(candidate);
        return IsDescending ? Order(bound, key) : Order(key, bound);
    }

    private static int Order(TKey one, TKey other) =>
        typeof(TKey) == typeof(string) ? string.CompareOrdinal((string?)(object?)one, (string?)(object?)other) : Comparer<TKey>.Default.Compare(one, other);
}
