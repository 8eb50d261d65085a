using System.Linq.Expressions;
using CivicPractice.Volunteers;

namespace CivicPractice.Commendation;

/// <summary>The redemption was ordered with a registration.</summary>
/// <param name="volunteer">The volunteer.</param>
public sealed class RedeemedBy(VolunteerId volunteer) : Criterion<Redemption>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Redemption candidate) => candidate.Volunteer == volunteer;

    /// <inheritdoc/>
    public override Expression<Func<Redemption, bool>> ToExpression() => redemption => redemption.Volunteer == volunteer;
}

/// <summary>The redemption is paid and waits to be handed over.</summary>
public sealed class RedemptionWaits : Criterion<Redemption>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Redemption candidate) => candidate.State == RedemptionState.Reserved;

    /// <inheritdoc/>
    public override Expression<Func<Redemption, bool>> ToExpression() => redemption => redemption.State == RedemptionState.Reserved;
}

/// <summary>What a volunteer has redeemed, in whatever state, the earliest first.</summary>
/// <param name="volunteer">The volunteer.</param>
public sealed class RedemptionsOfVolunteerSpec(VolunteerId volunteer) : CriterionSpec<Redemption>(new RedeemedBy(volunteer), Order)
{
    private static readonly Ordering<Redemption> Order = Ordering<Redemption>.By(redemption => redemption.OrderedAt).ThenBy(redemption => redemption.Id);
}

/// <summary>The work list of who hands rewards over, the longest waiting first.</summary>
public sealed class RedemptionsToHandOverSpec() : CriterionSpec<Redemption>(new RedemptionWaits(), Order)
{
    private static readonly Ordering<Redemption> Order = Ordering<Redemption>.By(redemption => redemption.OrderedAt).ThenBy(redemption => redemption.Id);
}
