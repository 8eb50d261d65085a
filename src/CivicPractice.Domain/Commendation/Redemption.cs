using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>One piece of a reward that a volunteer has redeemed points for (兑换).</summary>
/// <remarks>It stays under the registration it was ordered with, also when that one is merged. Stock, points and redemption change together: <see cref="RedeemingRewards"/> takes care of it.</remarks>
[Kind("redemption")]
public sealed class Redemption : AggregateRoot<RedemptionId>
{
    private Redemption(DistrictId district, RedemptionId id, VolunteerId volunteer, RewardId reward, Points paid, Instant at)
        : base(district, id) => (Volunteer, Reward, Paid, OrderedAt) = (volunteer, reward, paid, at.ToMicrosecond());

    /// <summary>The permitted moves; drawn in docs/lifecycles/redemption.md.</summary>
    public static Lifecycle<RedemptionState, RedemptionAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "redemption",
        RedemptionState.Reserved,
        (RedemptionState.Reserved, RedemptionAction.HandOver, RedemptionState.HandedOver),
        (RedemptionState.Reserved, RedemptionAction.Cancel, RedemptionState.Cancelled));

    /// <summary>Where the redemption stands.</summary>
    public RedemptionState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The registration it was ordered with.</summary>
    public VolunteerId Volunteer { get; private set; }

    /// <summary>The reward.</summary>
    public RewardId Reward { get; private set; }

    /// <summary>What was paid: the price of that moment.</summary>
    public Points Paid { get; private set; }

    /// <summary>When it was ordered.</summary>
    public Instant OrderedAt { get; private set; }

    /// <summary>When it was handed over or called off, or <see langword="null"/> while it waits.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>Orders one piece (兑换).</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new redemption; the cause of the ledger's line.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="reward">The reward.</param>
    /// <param name="paid">What is paid; more than zero.</param>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentException">Volunteer or reward are missing, or nothing is paid.</exception>
    public static Redemption Order(DistrictId district, RedemptionId id, VolunteerId volunteer, RewardId reward, Points paid, Instant at)
    {
        if (volunteer == default) throw new ArgumentException("The volunteer is missing.", nameof(volunteer));
        if (reward == default) throw new ArgumentException("The reward is missing.", nameof(reward));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(paid, Points.Zero);
        var redemption = new Redemption(district, id, volunteer, reward, paid, at);
        redemption.Raise(new RedemptionOrdered(id, volunteer, reward, paid), at);
        return redemption;
    }

    /// <summary>Whether the reward may be handed over.</summary>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision CanHandOver() => Lifecycle.Permits(State, RedemptionAction.HandOver);

    /// <summary>The volunteer gets the reward (领取). Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> once it was called off.</returns>
    public Decision HandOver(Instant at)
    {
        if (State == RedemptionState.HandedOver) return Decision.Accepted;
        var may = CanHandOver();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, RedemptionAction.HandOver);
        EndedAt = at.ToMicrosecond();
        Raise(new RedemptionHandedOver(Id, Volunteer, Reward), at);
        return may;
    }

    /// <summary>Whether it may be called off.</summary>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision CanCancel() => Lifecycle.Permits(State, RedemptionAction.Cancel);

    /// <summary>It is called off (取消兑换), by the volunteer or the district. Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> once the volunteer has the reward.</returns>
    public Decision Cancel(Instant at)
    {
        if (State == RedemptionState.Cancelled) return Decision.Accepted;
        var may = CanCancel();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, RedemptionAction.Cancel);
        EndedAt = at.ToMicrosecond();
        Raise(new RedemptionCancelled(Id, Volunteer, Reward, Paid), at);
        return may;
    }
}
