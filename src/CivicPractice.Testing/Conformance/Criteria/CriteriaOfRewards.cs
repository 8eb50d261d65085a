using CivicPractice.Commendation;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about rewards and redemptions.</summary>
internal static class CriteriaOfRewards
{
    public static CandidateSet<Reward, RewardId> Set { get; } = new(
        "Rewards", reward => reward.Id, () => [.. Rewards().Select((one, n) => one.WithId(HardIds.At<RewardId>(n)).BuildRaising())],
        [
            ("offered", new RewardIsOffered()),
            ("in stock", new RewardIsInStock()),
        ],
        [
            ("on offer", () => new RewardsOnOfferSpec()),
            ("in stock", () => new RewardsInStockSpec()),
        ]);

    public static CandidateSet<Redemption, RedemptionId> Redemptions { get; } = new(
        "Redemptions", redemption => redemption.Id, () => [.. Orders().Select((one, n) => one.WithId(HardIds.At<RedemptionId>(n)).BuildRaising())],
        [
            ("a volunteer's", new RedeemedBy(ARequest.OtherVolunteer)),
            ("waiting", new RedemptionWaits()),
        ],
        [
            ("a volunteer's", () => new RedemptionsOfVolunteerSpec(ARequest.OtherVolunteer)),
            ("waiting", () => new RedemptionsToHandOverSpec()),
        ]);

    public static IEnumerable<ConformanceCase> Cases => [.. Set.Cases, .. Redemptions.Cases];

    private static AReward[] Rewards() =>
    [
        new AReward(),
        new AReward().For(new Points(1)).Stocked(2),
        new AReward().Stocked(1).Reserved(),
        new AReward().Stocked(1).Reserved().HandedOver(),
        new AReward().For(new Points(1)).Stocked(3).WrittenOff(2),
        new AReward().For(Points.Of(10)).Stocked(1),
        new AReward().Stocked(5).WrittenOff(5),
        new AReward().Stocked(5).Withdrawn(),
        new AReward().Withdrawn(),
        new AReward().For(new Points(150)).Stocked(5).Reserved(),
    ];

    private static ARedemption[] Orders() =>
    [
        new ARedemption(),
        new ARedemption().Of(ARequest.OtherVolunteer).OrderedAt(TestDistrict.Nine + Duration.FromHours(1)),
        new ARedemption().Of(ARequest.OtherVolunteer),
        new ARedemption().Of(ARequest.OtherVolunteer).HandedOver(),
        new ARedemption().Cancelled(),
        new ARedemption().HandedOver(),
        new ARedemption().OrderedAt(TestDistrict.Nine - Duration.FromDays(1)),
        new ARedemption().Of(ARequest.OtherVolunteer).Cancelled(),
    ];
}
