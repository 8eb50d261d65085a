using System.Linq.Expressions;
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
/// <param name="today">The day of asking.</param>
public sealed class PartnershipsPastTheirTermSpec(LocalDate today) : CriterionSpec<CoBuildingPartnership>(new PastItsTerm(today), Order)
{
    private static readonly Ordering<CoBuildingPartnership> Order = Ordering<CoBuildingPartnership>.By(partnership => partnership.Term.Through).ThenBy(partnership => partnership.Id);
}
