using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class RedemptionsOfVolunteerSpec : CriterionSpec<Redemption>
{
    /// <summary>Lists it.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public RedemptionsOfVolunteerSpec(VolunteerId volunteer)
        : base(new RedeemedBy(volunteer)) => Query.OrderBy(redemption => redemption.OrderedAt).ThenBy(redemption => redemption.Id);
}

/// <summary>The work list of who hands rewards over, the longest waiting first.</summary>
public sealed class RedemptionsToHandOverSpec : CriterionSpec<Redemption>
{
    /// <summary>Lists what waits.</summary>
    public RedemptionsToHandOverSpec()
        : base(new RedemptionWaits()) => Query.OrderBy(redemption => redemption.OrderedAt).ThenBy(redemption => redemption.Id);
}
