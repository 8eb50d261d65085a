namespace CivicPractice.Matching;

// All aggregates of a kind, in the order of ids.
internal sealed class InOrderOfIdSpec<TRoot, TId> : CriterionSpec<TRoot>
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
{
    private static readonly Ordering<TRoot> ById = Ordering<TRoot>.By(root => root.Id);

    public InOrderOfIdSpec()
        : base(new Everything<TRoot>(), ById)
    {
    }
}
