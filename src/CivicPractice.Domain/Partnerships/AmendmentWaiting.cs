using System.Linq.Expressions;

namespace CivicPractice.Partnerships;

/// <summary>An amendment of the partnership waits for signatures.</summary>
public sealed class AmendmentWaiting : Criterion<CoBuildingPartnership>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CoBuildingPartnership candidate) => candidate.ProposalSince is not null;

    /// <inheritdoc/>
    public override Expression<Func<CoBuildingPartnership, bool>> ToExpression() => partnership => partnership.ProposalSince != null;
}

/// <summary>The partnerships of which an amendment waits for signatures, of one party or all, the longest waiting first; drafts that wait are <see cref="PartnershipsInStateSpec"/>.</summary>
/// <param name="partner">One of the parties, or <see langword="null"/> for any.</param>
public sealed class AmendmentsWaitingSpec(PartnerId? partner = null)
    : CriterionSpec<CoBuildingPartnership>(partner is { } party ? new AmendmentWaiting() & new WithPartner(party) : new AmendmentWaiting(), Order)
{
    private static readonly Ordering<CoBuildingPartnership> Order = Ordering<CoBuildingPartnership>.By(partnership => partnership.ProposalSince).ThenBy(partnership => partnership.Id);
}
