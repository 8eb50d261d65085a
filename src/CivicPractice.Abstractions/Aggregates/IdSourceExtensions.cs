namespace CivicPractice;

/// <summary>Typed ids out of an <see cref="IIdSource"/>.</summary>
public static class IdSourceExtensions
{
    /// <summary>A new id of the wanted kind.</summary>
    /// <typeparam name="TId">The kind of id.</typeparam>
    /// <param name="ids">The source.</param>
    public static TId Next<TId>(this IIdSource ids)
        where TId : struct, IEntityId<TId>
    {
        ArgumentNullException.ThrowIfNull(ids);
        return TId.From(ids.Next());
    }
}
