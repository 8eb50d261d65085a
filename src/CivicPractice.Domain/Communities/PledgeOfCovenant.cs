using System.Linq.Expressions;

namespace CivicPractice.Communities;

/// <summary>The pledge was given to a covenant, and stands.</summary>
/// <param name="covenant">The covenant.</param>
public sealed class PledgeOfCovenant(VillageCovenantId covenant) : Criterion<CovenantPledge>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CovenantPledge candidate) => candidate.Covenant == covenant && candidate.State == CovenantPledgeState.Given;

    /// <inheritdoc/>
    public override Expression<Func<CovenantPledge, bool>> ToExpression() => pledge => pledge.Covenant == covenant && pledge.State == CovenantPledgeState.Given;
}

/// <summary>The pledge was given to an older edition.</summary>
/// <param name="edition">The edition.</param>
public sealed class PledgeToEditionBefore(int edition) : Criterion<CovenantPledge>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CovenantPledge candidate) => candidate.Edition < edition;

    /// <inheritdoc/>
    public override Expression<Func<CovenantPledge, bool>> ToExpression() => pledge => pledge.Edition < edition;
}

/// <summary>A household, or a resident, has pledged.</summary>
/// <param name="by">Which.</param>
public sealed class PledgeBy(PledgerKind by) : Criterion<CovenantPledge>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CovenantPledge candidate) => candidate.By == by;

    /// <inheritdoc/>
    public override Expression<Func<CovenantPledge, bool>> ToExpression() => pledge => pledge.By == by;
}

/// <summary>The pledges to a covenant that stand, to whatever edition, the first first.</summary>
/// <param name="covenant">The covenant.</param>
public sealed class PledgesOfCovenantSpec(VillageCovenantId covenant) : CriterionSpec<CovenantPledge>(new PledgeOfCovenant(covenant), Order)
{
    private static readonly Ordering<CovenantPledge> Order = Ordering<CovenantPledge>.By(pledge => pledge.GivenAt).ThenBy(pledge => pledge.Id);
}

/// <summary>The pledges that stand and were given to an edition before the one in force (待重新承诺), the first first.</summary>
/// <param name="covenant">The covenant.</param>
/// <param name="inForce">The edition in force.</param>
public sealed class PledgesToRenewSpec(VillageCovenantId covenant, int inForce)
    : CriterionSpec<CovenantPledge>(new PledgeOfCovenant(covenant) & new PledgeToEditionBefore(inForce), Order)
{
    private static readonly Ordering<CovenantPledge> Order = Ordering<CovenantPledge>.By(pledge => pledge.GivenAt).ThenBy(pledge => pledge.Id);
}
