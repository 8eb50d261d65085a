using CivicPractice.Volunteers;

namespace CivicPractice.Commendation;

/// <summary>Something was put into the catalogue of rewards (上架).</summary>
/// <param name="Reward">The reward.</param>
/// <param name="Price">What one piece costs.</param>
[EventName("reward.offered")]
public sealed record RewardOffered(RewardId Reward, Points Price) : DomainEvent;

/// <summary>Pieces of a reward came in (补货).</summary>
/// <param name="Reward">The reward.</param>
/// <param name="Cause">The delivery; once a reward.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Available">How many can be redeemed now.</param>
[EventName("reward.restocked")]
public sealed record RewardRestocked(RewardId Reward, Guid Cause, int Quantity, int Available) : DomainEvent;

/// <summary>A reward got another price (调价); what is reserved was paid at the price before.</summary>
/// <param name="Reward">The reward.</param>
/// <param name="Price">What one piece costs now.</param>
/// <param name="Previous">What it cost before.</param>
[EventName("reward.repriced")]
public sealed record RewardRepriced(RewardId Reward, Points Price, Points Previous) : DomainEvent;

/// <summary>A piece was set aside for a redemption (预留).</summary>
/// <param name="Reward">The reward.</param>
/// <param name="Redemption">The redemption.</param>
/// <param name="Available">How many can be redeemed still.</param>
[EventName("reward.reserved")]
public sealed record RewardReserved(RewardId Reward, RedemptionId Redemption, int Available) : DomainEvent;

/// <summary>A piece that was set aside is free again (释放).</summary>
/// <param name="Reward">The reward.</param>
/// <param name="Redemption">The redemption.</param>
/// <param name="Available">How many can be redeemed now.</param>
[EventName("reward.given-back")]
public sealed record RewardGivenBack(RewardId Reward, RedemptionId Redemption, int Available) : DomainEvent;

/// <summary>A piece that was set aside was handed over (发放).</summary>
/// <param name="Reward">The reward.</param>
/// <param name="Redemption">The redemption.</param>
[EventName("reward.handed-over")]
public sealed record RewardHandedOver(RewardId Reward, RedemptionId Redemption) : DomainEvent;

/// <summary>Pieces of a reward were lost or spoiled (报损).</summary>
/// <param name="Reward">The reward.</param>
/// <param name="Cause">The loss; once a reward.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Available">How many can be redeemed still.</param>
[EventName("reward.written-off")]
public sealed record RewardWrittenOff(RewardId Reward, Guid Cause, int Quantity, int Available) : DomainEvent;

/// <summary>A reward was taken out of the catalogue (下架).</summary>
/// <param name="Reward">The reward.</param>
[EventName("reward.withdrawn")]
public sealed record RewardWithdrawn(RewardId Reward) : DomainEvent;

/// <summary>A volunteer redeemed points for a reward (兑换).</summary>
/// <param name="Redemption">The redemption; the cause of the ledger's line.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Reward">The reward.</param>
/// <param name="Paid">What was paid, at the price of that moment.</param>
[EventName("redemption.ordered")]
public sealed record RedemptionOrdered(RedemptionId Redemption, VolunteerId Volunteer, RewardId Reward, Points Paid) : DomainEvent;

/// <summary>The volunteer has the reward (领取).</summary>
/// <param name="Redemption">The redemption.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Reward">The reward.</param>
[EventName("redemption.handed-over")]
public sealed record RedemptionHandedOver(RedemptionId Redemption, VolunteerId Volunteer, RewardId Reward) : DomainEvent;

/// <summary>A redemption was called off (取消兑换).</summary>
/// <param name="Redemption">The redemption.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Reward">The reward.</param>
/// <param name="Refunded">What was paid and comes back.</param>
[EventName("redemption.cancelled")]
public sealed record RedemptionCancelled(RedemptionId Redemption, VolunteerId Volunteer, RewardId Reward, Points Refunded) : DomainEvent;
