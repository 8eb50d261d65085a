using Ardalis.Specification;

namespace CivicPractice;

/// <summary>The bridge to Ardalis.Specification: a store gets the criterion's expression, memory gets its C# form.</summary>
/// <remarks>
/// <para>A specification is one criterion, a total order (ties broken by id) and perhaps a page. Its sealed heirs are built completely in their constructor.</para>
/// <para>Not safe for concurrent use, as Ardalis's specifications are not; make one a query, it is cheap.</para>
/// </remarks>
/// <typeparam name="T">What is listed.</typeparam>
public abstract class CriterionSpec<T> : Specification<T>
{
    private static readonly InMemorySpecificationEvaluator InMemory =
        new([CriterionPart.Instance, OrderEvaluator.Instance, PaginationEvaluator.Instance]);

    private static readonly SpecificationValidator Single = new([CriterionPart.Instance]);

    /// <summary>Makes the criterion the only filter of the query.</summary>
    /// <param name="criterion">The condition.</param>
    protected CriterionSpec(Criterion<T> criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        Criterion = criterion;
        Query.Where(criterion.ToExpression());
    }

    /// <summary>The condition this query filters by.</summary>
    public Criterion<T> Criterion { get; }

    /// <inheritdoc/>
    protected sealed override IInMemorySpecificationEvaluator Evaluator => InMemory;

    /// <inheritdoc/>
    protected sealed override ISpecificationValidator Validator => Single;

    private sealed class CriterionPart : IInMemoryEvaluator, IValidator
    {
        public static readonly CriterionPart Instance = new();

        public IEnumerable<TItem> Evaluate<TItem>(IEnumerable<TItem> query, ISpecification<TItem> specification) =>
            query.Where(((CriterionSpec<TItem>)specification).Criterion.IsSatisfiedBy);

        public bool IsValid<TItem>(TItem entity, ISpecification<TItem> specification) =>
            ((CriterionSpec<TItem>)specification).Criterion.IsSatisfiedBy(entity);
    }
}
