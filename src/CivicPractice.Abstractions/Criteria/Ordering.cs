using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice;

/// <summary>The order of a list: by one key, those alike by the next, at last by the id, so that it is the same for every caller and in every store.</summary>
/// <remarks>
/// <para>Immutable and safe for concurrent use. It is made once, beside its specification: <c>Ordering&lt;Volunteer&gt;.By(one =&gt; one.RegisteredAt).ThenBy(one =&gt; one.Id)</c>.</para>
/// <para>A key is a property of the candidate, or of a part of it that every listed candidate has. What is missing (<see langword="null"/>) comes first, in descending order last. Texts are ordered letter by letter (ordinally).</para>
/// </remarks>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class Ordering<T>
{
    private readonly OrderingKey<T>[] _keys;

    private Ordering(OrderingKey<T>[] keys) => (_keys, IsTotal) = (keys, keys[^1].IsId);

    /// <summary>Whether it ends in the id: no two candidates are alike in it.</summary>
    public bool IsTotal { get; }

#pragma warning disable CA1000 // The type says what is listed, the key is inferred.
    /// <summary>The lowest key first.</summary>
    /// <param name="key">The key.</param>
    /// <typeparam name="TKey">What is compared.</typeparam>
    public static Ordering<T> By<TKey>(Expression<Func<T, TKey>> key) => new([new OrderingKey<T, TKey>(key, isDescending: false)]);

    /// <summary>The highest key first.</summary>
    /// <param name="key">The key.</param>
    /// <typeparam name="TKey">What is compared.</typeparam>
    public static Ordering<T> ByDescending<TKey>(Expression<Func<T, TKey>> key) => new([new OrderingKey<T, TKey>(key, isDescending: true)]);
#pragma warning restore CA1000

    /// <summary>Of those alike so far the lowest key first.</summary>
    /// <param name="key">The key.</param>
    /// <typeparam name="TKey">What is compared.</typeparam>
    public Ordering<T> ThenBy<TKey>(Expression<Func<T, TKey>> key) => new([.. _keys, new OrderingKey<T, TKey>(key, isDescending: false)]);

    /// <summary>Of those alike so far the highest key first.</summary>
    /// <param name="key">The key.</param>
    /// <typeparam name="TKey">What is compared.</typeparam>
    public Ordering<T> ThenByDescending<TKey>(Expression<Func<T, TKey>> key) => new([.. _keys, new OrderingKey<T, TKey>(key, isDescending: true)]);

    /// <summary>What comes after a candidate, which need not exist any more.</summary>
    internal Criterion<T> After(T candidate) => new After<T>([.. _keys.Select(key => key.At(candidate))]);

    /// <summary>Orders in memory, as LINQ does by hand: each key is read once.</summary>
    internal IEnumerable<T> Order(IEnumerable<T> found)
    {
        var ordered = _keys[0].Order(found);
        foreach (var key in _keys.AsSpan(1)) ordered = key.OrderTies(ordered);
        return ordered;
    }

    /// <summary>Tells a store.</summary>
    internal void Order(ISpecificationBuilder<T> query)
    {
        var ordered = _keys[0].IsDescending ? query.OrderByDescending(_keys[0].Selector) : query.OrderBy(_keys[0].Selector);
        foreach (var key in _keys.AsSpan(1)) ordered = key.IsDescending ? ordered.ThenByDescending(key.Selector) : ordered.ThenBy(key.Selector);
    }
}
