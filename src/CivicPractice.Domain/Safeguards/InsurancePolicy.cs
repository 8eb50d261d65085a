using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>What is written on an insurance policy when it is taken out (投保).</summary>
public sealed record NewPolicy
{
    /// <summary>The insurer's name.</summary>
    public required string Insurer { get; init; }

    /// <summary>The sum insured for each person; more than zero.</summary>
    public required Money SumInsured { get; init; }

    /// <summary>When the policy holds.</summary>
    public required TimeRange Period { get; init; }

    /// <summary>The partner that gives it, or <see langword="null"/>.</summary>
    public PartnerGift? GivenBy { get; init; }

    /// <summary>How many persons it covers at most, at least 1; <see langword="null"/> for any number.</summary>
    public int? MostPersons { get; init; }
}

/// <summary>An accident insurance for volunteers (人身意外伤害保险; 志愿服务条例 art. 17): one sum a person, a period, perhaps a number of seats.</summary>
/// <remarks>
/// The policy knows whom it covers, so that no seat is given twice and a cancellation reaches everyone. When each of them is covered
/// stands in <see cref="VolunteerCovers"/>; <see cref="Insuring"/> changes both together.
/// </remarks>
[Kind("insurance-policy")]
public sealed class InsurancePolicy : AggregateRoot<InsurancePolicyId>
{
    private List<VolunteerId> _covered = [];

    private InsurancePolicy(DistrictId district, InsurancePolicyId id, NewPolicy policy)
        : base(district, id)
    {
        Insurer = policy.Insurer;
        SumInsured = policy.SumInsured;
        Period = policy.Period;
        PeriodUntil = policy.Period.Until;
        GivenBy = policy.GivenBy;
        MostPersons = policy.MostPersons;
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/insurance-policy.md.</summary>
    public static Lifecycle<PolicyState, PolicyAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "insurance-policy",
        PolicyState.InForce,
        (PolicyState.InForce, PolicyAction.Cover, PolicyState.InForce),
        (PolicyState.InForce, PolicyAction.Release, PolicyState.InForce),
        (PolicyState.InForce, PolicyAction.LetExpire, PolicyState.Expired),
        (PolicyState.InForce, PolicyAction.Cancel, PolicyState.Cancelled));

    /// <summary>Where the policy stands.</summary>
    public PolicyState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The insurer's name.</summary>
    public string Insurer { get; private set; }

    /// <summary>The sum insured for each person.</summary>
    public Money SumInsured { get; private set; }

    /// <summary>When the policy holds.</summary>
    public TimeRange Period { get; private set; }

    /// <summary>The first moment after the period, as a fact of its own for work lists.</summary>
    public Instant PeriodUntil { get; private set; }

    /// <summary>The partner that gives it, or <see langword="null"/>.</summary>
    public PartnerGift? GivenBy { get; private set; }

    /// <summary>How many persons it covers at most, or <see langword="null"/> for any number.</summary>
    public int? MostPersons { get; private set; }

    /// <summary>Whom it covers, or covered when it ended.</summary>
    public IReadOnlyList<VolunteerId> Covered => _covered;

    /// <summary>Takes a policy out (投保).</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new policy.</param>
    /// <param name="policy">What is written on it.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The policy, or refused with <see cref="PolicyPeriodOver"/>.</returns>
    /// <exception cref="ArgumentException">The insurer has no name, the sum is not more than zero, the policy covers nobody, or the partner's gift is malformed.</exception>
    public static Decision<InsurancePolicy> TakeOut(DistrictId district, InsurancePolicyId id, NewPolicy policy, Instant at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentException.ThrowIfNullOrWhiteSpace(policy.Insurer, nameof(policy));
        if (policy.SumInsured.Amount <= 0) throw new ArgumentException("A policy insures a sum.", nameof(policy));
        if (policy.Period == default) throw new ArgumentException("A policy has a period.", nameof(policy));
        if (policy.MostPersons < 1) throw new ArgumentException("A policy covers at least one person.", nameof(policy));
        policy.GivenBy?.Require(nameof(policy));
        if (policy.Period.Until <= at) return new PolicyPeriodOver(policy.Period.Until);

        var taken = new InsurancePolicy(district, id, policy);
        taken.Raise(new PolicyTakenOut(id, policy.SumInsured, policy.Period, policy.GivenBy?.Partnership, policy.MostPersons, policy.GivenBy?.Commitment), at);
        return taken;
    }

    /// <summary>When a cover holds that begins at a moment: never before it, and never outside the period.</summary>
    /// <param name="at">The moment; before the period ends.</param>
    /// <exception cref="ArgumentException">The period is over.</exception>
    public TimeRange CoverFrom(Instant at) => new(Instant.Max(at, Period.From), Period.Until);

    /// <summary>Whether volunteers can be covered.</summary>
    /// <param name="volunteers">The volunteers; those covered already take no further seat.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="Cover" path="/returns"/>
    public Decision CanCover(IReadOnlyList<VolunteerId> volunteers, Instant at) => CanSeat(NotYetCovered(volunteers).Count, at);

    /// <summary>Covers volunteers from now on (参保), all or none. Those covered already stay so; when all are, it is accepted and changes nothing.</summary>
    /// <param name="volunteers">The volunteers.</param>
    /// <param name="at">The moment; before the period ends.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="PolicyPeriodOver"/>, <see cref="PolicyFull"/> that apply.</returns>
    /// <exception cref="ArgumentException">No volunteer, or the default id, is named.</exception>
    public Decision Cover(IReadOnlyList<VolunteerId> volunteers, Instant at)
    {
        var added = NotYetCovered(volunteers);
        var may = CanSeat(added.Count, at);
        if (!may.IsAccepted || added.Count == 0) return may;

        State = Lifecycle.Move(State, PolicyAction.Cover);
        _covered = [.. _covered, .. added];
        Raise(new PolicyVolunteersCovered(Id, added, CoverFrom(at)), at);
        return may;
    }

    /// <summary>Whether a volunteer can be taken off.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <inheritdoc cref="Release" path="/returns"/>
    public Decision CanRelease(VolunteerId volunteer)
    {
        RequireVolunteer(volunteer);
        var permitted = Lifecycle.Permits(State, PolicyAction.Release);
        return !permitted.IsAccepted ? permitted : Decision.Unless(_covered.Contains(volunteer) ? null : new NotCoveredByPolicy(Id, volunteer));
    }

    /// <summary>Takes a volunteer off (减员); the seat is free again.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="NotCoveredByPolicy"/>.</returns>
    /// <exception cref="ArgumentException">The volunteer is missing.</exception>
    public Decision Release(VolunteerId volunteer, Instant at)
    {
        var may = CanRelease(volunteer);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, PolicyAction.Release);
        _covered = [.. _covered.Where(covered => covered != volunteer)];
        Raise(new PolicyVolunteerReleased(Id, volunteer), at);
        return may;
    }

    /// <summary>Whether the period is over.</summary>
    /// <param name="at">The moment of asking.</param>
    /// <inheritdoc cref="LetExpire" path="/returns"/>
    public Decision CanLetExpire(Instant at)
    {
        var permitted = Lifecycle.Permits(State, PolicyAction.LetExpire);
        return !permitted.IsAccepted ? permitted : Decision.Unless(at < Period.Until ? new PolicyStillInForce(Period.Until) : null);
    }

    /// <summary>Notes that the period is over; the covers have ended by themselves. Noting it again is accepted and changes nothing.</summary>
    /// <param name="at">The moment; at or after the end of the period.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="PolicyStillInForce"/>.</returns>
    public Decision LetExpire(Instant at)
    {
        if (State == PolicyState.Expired) return Decision.Accepted;
        var may = CanLetExpire(at);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, PolicyAction.LetExpire);
        Raise(new PolicyExpired(Id), at);
        return may;
    }

    /// <summary>Whether the policy can be called off.</summary>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="Cancel" path="/returns"/>
    public Decision CanCancel(Instant at)
    {
        var permitted = Lifecycle.Permits(State, PolicyAction.Cancel);
        return !permitted.IsAccepted ? permitted : Decision.Unless(at >= Period.Until ? new PolicyPeriodOver(Period.Until) : null);
    }

    /// <summary>Calls the policy off before its time (退保). Calling off again is accepted and changes nothing.</summary>
    /// <param name="at">The moment; before the period ends.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="PolicyPeriodOver"/>.</returns>
    public Decision Cancel(Instant at)
    {
        if (State == PolicyState.Cancelled) return Decision.Accepted;
        var may = CanCancel(at);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, PolicyAction.Cancel);
        Raise(new PolicyCancelled(Id), at);
        return may;
    }

    private static void RequireVolunteer(VolunteerId volunteer)
    {
        if (volunteer == default) throw new ArgumentException("The volunteer is missing.", nameof(volunteer));
    }

    private Decision CanSeat(int added, Instant at)
    {
        var permitted = Lifecycle.Permits(State, PolicyAction.Cover);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            at >= Period.Until ? new PolicyPeriodOver(Period.Until) : null,
            MostPersons is { } most && added > most - _covered.Count ? new PolicyFull(most, most - _covered.Count) : null);
    }

    private List<VolunteerId> NotYetCovered(IReadOnlyList<VolunteerId> volunteers)
    {
        ArgumentNullException.ThrowIfNull(volunteers);
        if (volunteers.Count == 0) throw new ArgumentException("Nobody is named.", nameof(volunteers));
        var seen = new HashSet<VolunteerId>(_covered);
        var added = new List<VolunteerId>();
        foreach (var volunteer in volunteers)
        {
            RequireVolunteer(volunteer);
            if (seen.Add(volunteer)) added.Add(volunteer);
        }

        return added;
    }
}
