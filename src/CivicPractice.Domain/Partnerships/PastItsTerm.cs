using System.Linq.Expressions;
using Ardalis.Specification;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>The term is over, and nobody has let the partnership expire yet.</summary>
/// <param name="today">The day of asking.</param>
public sealed class PastItsTerm(LocalDate today) : Criterion<CoBuildingPartnership>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CoBuildingPartnership candidate) =>
        candidate.State == PartnershipState.InForce && candidate.Term.Through < today;

    /// <inheritdoc/>
    public override Expression<Func<CoBuildingPartnership, bool>> ToExpression() =>
        partnership => partnership.State == PartnershipState.InForce && partnership.Term.Through < today;
}

/// <summary>The partnerships to be let expire, the longest over first.</summary>
public sealed class PartnershipsPastTheirTermSpec : CriterionSpec<CoBuildingPartnership>
{
    /// <summary>Lists what is over.</summary>
    /// <param name="today">The day of asking.</param>
    public PartnershipsPastTheirTermSpec(LocalDate today)
        : base(new PastItsTerm(today)) => Query.OrderBy(partnership => partnership.Term.Through).ThenBy(partnership => partnership.Id);
}
