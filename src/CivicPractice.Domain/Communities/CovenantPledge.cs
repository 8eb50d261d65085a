using NodaTime;

namespace CivicPractice.Communities;

/// <summary>A pledge of a household or a resident to keep a covenant (承诺), to one of its editions.</summary>
/// <remarks>
/// Its id follows from covenant and pledger, so that nobody is counted twice. After an amendment it stands and names the edition it was given to, until it is given anew: <see cref="PledgesToRenewSpec"/> lists those.
/// </remarks>
[Kind("covenant-pledge")]
public sealed class CovenantPledge : AggregateRoot<CovenantPledgeId>
{
    private CovenantPledge(DistrictId district, VillageCovenantId covenant, PledgerId pledger, PledgerKind by, int edition, Instant at)
        : base(district, CovenantPledgeId.Of(covenant, pledger)) => (Covenant, Pledger, By, Edition, GivenAt) = (covenant, pledger, by, edition, at.ToMicrosecond());

    /// <summary>The permitted moves; drawn in docs/lifecycles/covenant-pledge.md.</summary>
    public static Lifecycle<CovenantPledgeState, CovenantPledgeAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "covenant-pledge",
        CovenantPledgeState.Given,
        (CovenantPledgeState.Given, CovenantPledgeAction.Renew, CovenantPledgeState.Given),
        (CovenantPledgeState.Given, CovenantPledgeAction.Withdraw, CovenantPledgeState.Withdrawn),
        (CovenantPledgeState.Withdrawn, CovenantPledgeAction.Renew, CovenantPledgeState.Given));

    /// <summary>Where it stands.</summary>
    public CovenantPledgeState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The covenant.</summary>
    public VillageCovenantId Covenant { get; private set; }

    /// <summary>Who pledged, by an opaque id of the host's.</summary>
    public PledgerId Pledger { get; private set; }

    /// <summary>Whether a household or a resident did.</summary>
    public PledgerKind By { get; private set; }

    /// <summary>The edition that it was given to, the latest.</summary>
    public int Edition { get; private set; }

    /// <summary>When it was given, the last time.</summary>
    public Instant GivenAt { get; private set; }

    /// <summary>Pledges for the first time; whether the edition is in force is for the covenant to say.</summary>
    /// <param name="district">The district.</param>
    /// <param name="covenant">The covenant.</param>
    /// <param name="pledger">Who pledges.</param>
    /// <param name="by">Whether a household or a resident does.</param>
    /// <param name="edition">The edition in force; 1 or more.</param>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentException">Covenant, pledger or kind is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such edition.</exception>
    public static CovenantPledge Give(DistrictId district, VillageCovenantId covenant, PledgerId pledger, PledgerKind by, int edition, Instant at)
    {
        if (!Enum.IsDefined(by)) throw new ArgumentException("Who pledges is missing.", nameof(by));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(edition);
        var pledge = new CovenantPledge(district, covenant, pledger, by, edition, at);
        pledge.Raise(new CovenantPledgeGiven(pledge.Id, covenant, by, edition), at);
        return pledge;
    }

    /// <summary>Whether it may be given anew.</summary>
    /// <param name="edition">The edition in force.</param>
    /// <inheritdoc cref="Renew" path="/returns"/>
    /// <inheritdoc cref="Renew" path="/exception"/>
    public Decision CanRenew(int edition)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(edition, Edition);
        return Lifecycle.Permits(State, CovenantPledgeAction.Renew);
    }

    /// <summary>Gives the pledge anew, to the edition in force (重新承诺). What stands for that edition is accepted and nothing changes.</summary>
    /// <param name="edition">The edition in force.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: whether an edition is in force is for the covenant to say.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The edition is older than the one pledged to.</exception>
    public Decision Renew(int edition, Instant at)
    {
        var may = CanRenew(edition);
        if (!may.IsAccepted || (State == CovenantPledgeState.Given && Edition == edition)) return may;

        State = Lifecycle.Move(State, CovenantPledgeAction.Renew);
        (Edition, GivenAt) = (edition, Instant.Max(GivenAt, at.ToMicrosecond()));
        Raise(new CovenantPledgeRenewed(Id, Covenant, By, edition), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be withdrawn.</summary>
    /// <inheritdoc cref="Withdraw" path="/returns"/>
    public Decision CanWithdraw() => Lifecycle.Permits(State, CovenantPledgeAction.Withdraw);

    /// <summary>Withdraws the pledge (撤回), also of a covenant that is repealed; nobody says why. Withdrawing again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted; the question is refused with <see cref="NotPermittedInState{TState, TAction}"/> once nothing is left to do.</returns>
    public Decision Withdraw(Instant at)
    {
        if (State == CovenantPledgeState.Withdrawn) return Decision.Accepted;
        var may = CanWithdraw();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, CovenantPledgeAction.Withdraw);
        Raise(new CovenantPledgeWithdrawn(Id, Covenant, By), at);
        return Decision.Accepted;
    }
}
