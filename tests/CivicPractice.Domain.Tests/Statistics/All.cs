using Ardalis.Specification;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>Every aggregate of its kind, by id.</summary>
internal sealed class All<TRoot, TId> : CriterionSpec<TRoot>
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
{
    // One for all: the compiled order is kept with it.
    public static readonly All<TRoot, TId> Instance = new();

    private All()
        : base(new Everything<TRoot>()) => Query.OrderBy(root => root.Id);
}
