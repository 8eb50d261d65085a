namespace HanbinDistrict.Chances;

/// <summary>What is drawn out of lists and totals.</summary>
public static class ChanceExtensions
{
    private const int HeaviestPart = 1_000;

    /// <summary>One out of a list; each equally likely.</summary>
    /// <typeparam name="T">What is in the list.</typeparam>
    /// <param name="chance">The chance.</param>
    /// <param name="from">The list; not empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">The list is empty.</exception>
    public static T Pick<T>(this Chance chance, IReadOnlyList<T> from)
    {
        ArgumentNullException.ThrowIfNull(chance);
        ArgumentNullException.ThrowIfNull(from);
        return from[chance.Next(from.Count)];
    }

    /// <summary>Puts the items into another order; each order equally likely.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="chance">The chance.</param>
    /// <param name="items">The items, changed in place.</param>
    public static void Shuffle<T>(this Chance chance, Span<T> items)
    {
        ArgumentNullException.ThrowIfNull(chance);
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = chance.Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    /// <summary>Distributes a total over parts, some getting more than others, nothing left over.</summary>
    /// <param name="chance">The chance.</param>
    /// <param name="total">The total.</param>
    /// <param name="parts">How many parts; at least 1.</param>
    /// <param name="atLeast">What each part gets in any case.</param>
    /// <returns>One number a part; their sum is the total.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no part, a number is negative, or the total is too small to give each part that much.</exception>
    public static int[] Split(this Chance chance, int total, int parts, int atLeast = 0)
    {
        ArgumentNullException.ThrowIfNull(chance);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(atLeast);
        ArgumentOutOfRangeException.ThrowIfLessThan(total, (long)parts * atLeast);
        var weights = new int[parts];
        for (var part = 0; part < parts; part++) weights[part] = chance.Between(1, HeaviestPart);
        var shares = SplitByWeight(total - (parts * atLeast), weights);
        for (var part = 0; part < parts; part++) shares[part] += atLeast;
        return shares;
    }

    /// <summary>Distributes a total in proportion to weights, nothing left over; no chance in it.</summary>
    /// <param name="total">The total.</param>
    /// <param name="weights">One weight a part, none negative, not all zero.</param>
    /// <returns>One number a part, less than 1 away from its proportion; their sum is the total.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The total or a weight is negative, or all weights are zero.</exception>
    public static int[] SplitByWeight(int total, IReadOnlyList<int> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        var sum = weights.Sum(weight => (long)weight);
        ArgumentOutOfRangeException.ThrowIfLessThan(sum, 1, nameof(weights));
        var shares = new int[weights.Count];
        var (weightSoFar, givenSoFar) = (0L, 0);
        for (var part = 0; part < shares.Length; part++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weights[part], nameof(weights));
            weightSoFar += weights[part];
            var dueSoFar = (int)((Int128)total * weightSoFar / sum);
            shares[part] = dueSoFar - givenSoFar;
            givenSoFar = dueSoFar;
        }

        return shares;
    }
}
