namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>Every aggregate of its kind, by id.</summary>
internal sealed class All<TRoot, TId>() : CriterionSpec<TRoot>(new Everything<TRoot>(), Order)
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
{
    private static readonly Ordering<TRoot> Order = Ordering<TRoot>.By(root => root.Id);

    public static readonly All<TRoot, TId> Instance = new();
}
