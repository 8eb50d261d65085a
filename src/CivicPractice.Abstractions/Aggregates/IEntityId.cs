namespace CivicPractice;

/// <summary>What every id is: its own type over a <see cref="Guid"/>, so that ids of different things cannot be mixed up.</summary>
/// <remarks>Order is the order of the canonical text (big-endian), the same in memory and in every store; it means nothing but "always the same". The default value is no id.</remarks>
/// <typeparam name="TSelf">The id.</typeparam>
public interface IEntityId<TSelf> : IComparable<TSelf>, IComparable
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>The raw value; empty only in the default, which no aggregate accepts.</summary>
    Guid Value { get; }

    /// <summary>Wraps a raw value, such as one that an <see cref="IIdSource"/> made.</summary>
    /// <param name="value">The raw value.</param>
    static abstract TSelf From(Guid value);
}
