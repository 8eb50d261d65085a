using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class RewardsOnOfferSpec : CriterionSpec<Reward>
{
    /// <summary>Lists it.</summary>
    public RewardsOnOfferSpec()
        : base(new RewardIsOffered()) => Query.OrderBy(reward => reward.Price).ThenBy(reward => reward.Id);
}

/// <summary>What can be redeemed now, the cheapest first.</summary>
public sealed class RewardsInStockSpec : CriterionSpec<Reward>
{
    /// <summary>Lists it.</summary>
    public RewardsInStockSpec()
        : base(new RewardIsOffered() & new RewardIsInStock()) => Query.OrderBy(reward => reward.Price).ThenBy(reward => reward.Id);
}
