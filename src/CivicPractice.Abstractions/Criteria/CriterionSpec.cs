using System.ComponentModel;
using Ardalis.Specification;

namespace CivicPractice;

/// <summary>The bridge to Ardalis.Specification: a store gets the expressions of a criterion and an order, memory gets their C# form.</summary>
/// <remarks>
/// <para>A specification is one criterion, a total order (ties broken by id), and perhaps how many are left out and how many are listed at most. Its sealed heirs say all of it
/// to this constructor; the builder of the query is closed to them, because memory would not obey it.</para>
/// <para>Nothing is compiled at run time, so a fresh one is cheap: make one a query. Once made it may be asked from several threads.</para>
/// </remarks>
/// <typeparam name="T">What is listed.</typeparam>
public abstract class CriterionSpec<T> : Specification<T>
{
    /// <summary>Makes the criterion the only filter of the query.</summary>
    /// <param name="criterion">The condition.</param>
    /// <param name="ordering">The order; it ends in the id.</param>
    /// <param name="most">How many at most, or <see langword="null"/> for all.</param>
    /// <param name="skip">How many are left out before the first one.</param>
    /// <exception cref="ArgumentException">The order does not end in the id, or a number is negative.</exception>
    protected CriterionSpec(Criterion<T> criterion, Ordering<T> ordering, int? most = null, int skip = 0)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(ordering);
        if (!ordering.IsTotal) throw new ArgumentException("The order does not end in the id: whoever is alike would come in any order.", nameof(ordering));
        Criterion = criterion;
        Ordering = ordering;
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        base.Query.Where(criterion.ToExpression());
        ordering.Order(base.Query);
        if (skip > 0) base.Query.Skip(skip);
        if (most is not { } count) return;
        ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(most));
        base.Query.Take(count);
    }

    /// <summary>The condition this query filters by.</summary>
    public Criterion<T> Criterion { get; }

    /// <summary>The order in which it lists.</summary>
    public Ordering<T> Ordering { get; }

    /// <summary>Closed: a store would obey what an heir adds here, memory would not.</summary>
    [Obsolete("Say the criterion, the order, how many and how many to leave out to the constructor: memory obeys nothing else.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new ISpecificationBuilder<T> Query => base.Query;

    /// <inheritdoc/>
    public sealed override IEnumerable<T> Evaluate(IEnumerable<T> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        var found = Ordering.Order(entities.Where(Criterion.IsSatisfiedBy));
        if (Skip > 0) found = found.Skip(Skip);
        return Take >= 0 ? found.Take(Take) : found;
    }

    /// <inheritdoc/>
    public sealed override bool IsSatisfiedBy(T entity) => Criterion.IsSatisfiedBy(entity);

    /// <summary>The first page of the list.</summary>
    /// <param name="size">How many at most; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The specification is a page already, or lists so many at most.</exception>
    public CriterionSpec<T> Page(int size) => new PageSpec<T>(Paged(size), Ordering, size);

    /// <summary>The page after the last one that was seen. What came or went meanwhile moves nothing: whoever stays where they were is listed once.</summary>
    /// <remarks>
    /// It begins at the keys that the last one has when the page is made. So make the next page before the last one is changed, and let the unit of work forget between pages (<see cref="IUnitOfWork.Forget"/>) where others write: it lists what it has loaded as it had loaded it.
    /// </remarks>
    /// <param name="size">How many at most; 1 or more. A page with fewer is the last one.</param>
    /// <param name="after">The last one of the page before, as it was then; it need not exist any more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The specification is a page already, or lists so many at most.</exception>
    public CriterionSpec<T> Page(int size, T after)
    {
        ArgumentNullException.ThrowIfNull(after);
        return new PageSpec<T>(Paged(size) & Ordering.After(after), Ordering, size);
    }

    private Criterion<T> Paged(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return Skip > 0 || Take >= 0 ? throw new InvalidOperationException("What is a page already has no pages.") : Criterion;
    }
}
