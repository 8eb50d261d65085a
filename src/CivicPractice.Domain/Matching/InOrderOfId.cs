using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice.Matching;

// The aggregate comes after another one in the order of ids.
internal sealed class IdAfter<TRoot, TId>(TId id) : Criterion<TRoot>
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
{
    public override bool IsSatisfiedBy(TRoot candidate) => candidate.Id.CompareTo(id) > 0;

    public override Expression<Func<TRoot, bool>> ToExpression() => root => root.Id.CompareTo(id) > 0;
}

// Some of all aggregates of a kind, in the order of ids: however they change between two pages, none that stays is left out.
internal sealed class InOrderOfIdSpec<TRoot, TId> : CriterionSpec<TRoot>
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
{
    public InOrderOfIdSpec(TId after, int most)
        : base(new IdAfter<TRoot, TId>(after)) => Query.OrderBy(root => root.Id).Take(most);
}
