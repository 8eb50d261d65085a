using Ardalis.Specification;

namespace CivicPractice;

/// <summary>The aggregates of one kind in one district, as one unit of work sees them.</summary>
/// <remarks>
/// <para>Loading the same aggregate twice in one unit of work gives the same object; changes become visible to others at commit.</para>
/// <para>Lists, counts and questions of existence see what is committed.</para>
/// </remarks>
/// <typeparam name="TRoot">The aggregate.</typeparam>
/// <typeparam name="TId">Its id.</typeparam>
public interface IRepository<TRoot, TId>
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
{
    /// <summary>Loads one aggregate, or <see langword="null"/> when the district has none with this id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<TRoot?> FindAsync(TId id, CancellationToken cancellationToken = default);

    /// <summary>Loads many aggregates at once; what the district has none of is left out.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    async ValueTask<IReadOnlyDictionary<TId, TRoot>> FindAllAsync(IReadOnlyCollection<TId> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new Dictionary<TId, TRoot>();
        foreach (var id in ids.Distinct())
        {
            if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is { } root) found.Add(id, root);
        }

        return found;
    }

    /// <summary>Brings a new aggregate into the unit of work.</summary>
    /// <param name="root">The aggregate; it must belong to the district.</param>
    /// <exception cref="ArgumentException">It belongs to another district.</exception>
    void Add(TRoot root);

    /// <summary>Lists in the order of the specification.</summary>
    /// <param name="specification">What to list.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<TRoot>> ListAsync(Specification<TRoot> specification, CancellationToken cancellationToken = default);

    /// <summary>Counts those that satisfy a criterion.</summary>
    /// <param name="criterion">The condition.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<int> CountAsync(Criterion<TRoot> criterion, CancellationToken cancellationToken = default);

    /// <summary>Whether any satisfies a criterion.</summary>
    /// <param name="criterion">The condition.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<bool> ExistsAsync(Criterion<TRoot> criterion, CancellationToken cancellationToken = default);
}
