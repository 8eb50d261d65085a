using System.Linq.Expressions;

namespace CivicPractice.Commendation;

/// <summary>The reward is in the catalogue.</summary>
public sealed class RewardIsOffered : Criterion<Reward>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Reward candidate) => candidate.State == RewardState.Offered;

    /// <inheritdoc/>
    public override Expression<Func<Reward, bool>> ToExpression() => reward => reward.State == RewardState.Offered;
}

/// <summary>A piece of the reward can be redeemed: none of the pieces that are reserved, handed over or written off.</summary>
public sealed class RewardIsInStock : Criterion<Reward>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Reward candidate) => candidate.Available > 0;

    /// <inheritdoc/>
    public override Expression<Func<Reward, bool>> ToExpression() => reward => reward.Available > 0;
}

/// <summary>The catalogue, the cheapest first, also what is sold out.</summary>
public sealed class RewardsOnOfferSpec() : CriterionSpec<Reward>(new RewardIsOffered(), Order)
{
    private static readonly Ordering<Reward> Order = Ordering<Reward>.By(reward => reward.Price).ThenBy(reward => reward.Id);
}

/// <summary>What can be redeemed now, the cheapest first.</summary>
public sealed class RewardsInStockSpec() : CriterionSpec<Reward>(new RewardIsOffered() & new RewardIsInStock(), Order)
{
    private static readonly Ordering<Reward> Order = Ordering<Reward>.By(reward => reward.Price).ThenBy(reward => reward.Id);
}
