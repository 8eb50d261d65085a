using CivicPractice.Commendation;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a redemption through its public commands: the towel for two points, ordered at nine on Monday.</summary>
public sealed class ARedemption
{
    private readonly List<Func<Redemption, Decision>> _steps = [];
    private RedemptionId _id = TheId;
    private VolunteerId _volunteer = ARequest.Volunteer;
    private Instant _at = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static RedemptionId TheId { get; } = new(new Guid("00000000-0000-7000-8000-00000000a3b1"));

    /// <summary>Another redemption.</summary>
    public static RedemptionId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-00000000a3b2"));

    /// <summary>Builds a redemption in a state.</summary>
    /// <param name="state">The state.</param>
    public static ARedemption In(RedemptionState state) => state switch
    {
        RedemptionState.Reserved => new ARedemption(),
        RedemptionState.HandedOver => new ARedemption().HandedOver(),
        RedemptionState.Cancelled => new ARedemption().Cancelled(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public ARedemption WithId(RedemptionId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Is another volunteer's.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public ARedemption Of(VolunteerId volunteer)
    {
        _volunteer = volunteer;
        return this;
    }

    /// <summary>Is ordered at another moment.</summary>
    /// <param name="at">The moment.</param>
    public ARedemption OrderedAt(Instant at)
    {
        _at = at;
        return this;
    }

    /// <summary>Lets the reward be handed over.</summary>
    public ARedemption HandedOver() => Then(redemption => redemption.HandOver(TestDistrict.Nine));

    /// <summary>Calls it off.</summary>
    public ARedemption Cancelled() => Then(redemption => redemption.Cancel(TestDistrict.Nine));

    /// <summary>Builds it, with nothing raised.</summary>
    public Redemption Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public Redemption BuildRaising()
    {
        var redemption = Redemption.Order(TestDistrict.Id, _id, _volunteer, AReward.TheId, AReward.Towel.Price, _at);
        foreach (var step in _steps) step(redemption).EnsureAccepted();
        return redemption;
    }

    private ARedemption Then(Func<Redemption, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
