using CivicPractice.Commendation;

namespace CivicPractice.Testing;

/// <summary>Builds a reward through its public commands: a towel for two points, offered at nine on Monday, nothing in stock.</summary>
public sealed class AReward
{
    private readonly List<Func<Reward, Decision>> _steps = [];
    private NewReward _reward = Towel;
    private RewardId _id = TheId;

    /// <summary>The id, unless another is given.</summary>
    public static RewardId TheId { get; } = new(new Guid("00000000-0000-7000-8000-00000000a3a1"));

    /// <summary>A delivery, told by number.</summary>
    /// <param name="number">The number.</param>
    public static Guid Delivery(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0xa3, 0xd1);

    /// <summary>What is offered.</summary>
    public static NewReward Towel { get; } = new() { Name = new Bilingual("毛巾", "towel"), Price = Points.Of(2) };

    /// <summary>Builds a reward in a state: three pieces came in, one is reserved.</summary>
    /// <param name="state">The state.</param>
    public static AReward In(RewardState state) => state switch
    {
        RewardState.Offered => new AReward().Stocked(3).Reserved(),
        RewardState.Withdrawn => new AReward().Stocked(3).Reserved().Withdrawn(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AReward WithId(RewardId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Offers it for another price.</summary>
    /// <param name="price">What one piece costs.</param>
    public AReward For(Points price)
    {
        _reward = _reward with { Price = price };
        return this;
    }

    /// <summary>Takes pieces in.</summary>
    /// <param name="quantity">How many.</param>
    /// <param name="delivery">The delivery; the first unless given.</param>
    public AReward Stocked(int quantity, Guid? delivery = null) => Then(reward => reward.Restock(delivery ?? Delivery(1), quantity, TestDistrict.Nine));

    /// <summary>Sets a piece aside.</summary>
    /// <param name="redemption">The redemption; the usual one unless given.</param>
    public AReward Reserved(RedemptionId? redemption = null) => Then(reward => reward.Reserve(redemption ?? ARedemption.TheId, TestDistrict.Nine));

    /// <summary>Hands a piece over that is set aside.</summary>
    /// <param name="redemption">The redemption; the usual one unless given.</param>
    public AReward HandedOver(RedemptionId? redemption = null) => Then(reward => reward.HandOver(redemption ?? ARedemption.TheId, TestDistrict.Nine));

    /// <summary>Writes pieces off.</summary>
    /// <param name="quantity">How many.</param>
    /// <param name="loss">The loss; the ninth cause unless given.</param>
    public AReward WrittenOff(int quantity, Guid? loss = null) => Then(reward => reward.WriteOff(loss ?? Delivery(9), quantity, TestDistrict.Nine));

    /// <summary>Takes it out of the catalogue.</summary>
    public AReward Withdrawn() => Then(reward => reward.Withdraw(TestDistrict.Nine));

    /// <summary>Builds it, with nothing raised.</summary>
    public Reward Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public Reward BuildRaising()
    {
        var reward = Reward.Offer(TestDistrict.Id, _id, _reward, TestDistrict.Nine);
        foreach (var step in _steps) step(reward).EnsureAccepted();
        return reward;
    }

    private AReward Then(Func<Reward, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
