using System.Linq.Expressions;

namespace CivicPractice.Partnerships;

/// <summary>The partnership holds, or held, on one of some days at least, whenever it was signed.</summary>
/// <param name="days">The days, both ends included.</param>
public sealed class InForceWithin(Term days) : Criterion<CoBuildingPartnership>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CoBuildingPartnership candidate) => candidate.ConcludedAt is not null && candidate.Term.Overlaps(days)
        && (candidate.EndedOn is null || (days.From < candidate.EndedOn && candidate.Term.From < candidate.EndedOn));

    /// <inheritdoc/>
    public override Expression<Func<CoBuildingPartnership, bool>> ToExpression()
    {
        var (from, through) = (days.From, days.Through);
        return partnership => partnership.ConcludedAt != null && partnership.Term.From <= through && from <= partnership.Term.Through
            && (partnership.EndedOn == null || (from < partnership.EndedOn && partnership.Term.From < partnership.EndedOn));
    }
}

/// <summary>The partnerships that hold, or held, on one of some days at least; the first to end first.</summary>
/// <param name="days">The days, both ends included.</param>
public sealed class PartnershipsInForceWithinSpec(Term days) : CriterionSpec<CoBuildingPartnership>(new InForceWithin(days), Order)
{
    private static readonly Ordering<CoBuildingPartnership> Order = Ordering<CoBuildingPartnership>.By(partnership => partnership.Term.Through).ThenBy(partnership => partnership.Id);
}
