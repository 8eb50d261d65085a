using NodaTime;

namespace CivicPractice.Requests;

/// <content>Asking one group after the other, so that not everybody is asked for what a few can do.</content>
public sealed partial class ServiceRequest
{
    /// <summary>To whom it is still to be offered, one group after the other, or <see langword="null"/> when nobody is waiting to be asked.</summary>
    public WavePlan? Waves { get; private set; }

    /// <summary>When the next group is to be asked, or <see langword="null"/> when nobody is waiting to be asked.</summary>
    public Instant? NextWaveAt { get; private set; }

    /// <summary>Whether it may be planned to be offered in waves.</summary>
    /// <param name="plan">Whom, in which groups, how long after each other.</param>
    /// <param name="at">The moment of planning.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="PlanWaves" path="/returns"/>
    /// <inheritdoc cref="PlanWaves" path="/exception"/>
    public Decision CanPlanWaves(WavePlan plan, Instant at, RequestRules rules)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(rules);
        RequireInvited([.. plan.Waiting.Select(one => new Invitee(one, true))], nameof(plan));
        if (plan.Size < 1 || plan.Every <= Duration.Zero) throw new ArgumentException("A wave asks at least one, and some time passes until the next.", nameof(plan));
        var permitted = Lifecycle.Permits(State, RequestAction.PlanWaves);
        return !permitted.IsAccepted ? permitted : Decision.Unless([
            .. AskingAtAll(at, rules),
            plan.Size > rules.MostOffersAtOnce ? new TooManyOffers(rules.MostOffersAtOnce) : null,
        ]);
    }

    /// <summary>It is to be offered to one group after the other (分批派单), the first at once (<see cref="SendWave"/>). Another plan takes the place of the one before.</summary>
    /// <param name="plan">Whom, in which groups, how long after each other; such as the best matches first.</param>
    /// <param name="at">The moment of planning.</param>
    /// <param name="rules">The district's rules.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="WantedTimePassed"/>, <see cref="NotTriaged"/>, <see cref="TooManyOffers"/> that apply.</returns>
    /// <exception cref="ArgumentException">Nobody is to be asked, one twice, none in a group, or no time is between.</exception>
    public Decision PlanWaves(WavePlan plan, Instant at, RequestRules rules)
    {
        var may = CanPlanWaves(plan, at, rules);
        if (!may.IsAccepted) return may;

        Move(RequestAction.PlanWaves);
        Waves = plan with { Waiting = [.. plan.Waiting] };
        NextWaveAt = at.ToMicrosecond();
        Raise(new RequestWavesPlanned(Id, Waves.Waiting, plan.Size, NextWaveAt.Value), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the next group is to be asked.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="SendWave" path="/returns"/>
    public Decision CanSendWave(Instant at, RequestRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var permitted = Lifecycle.Permits(State, RequestAction.SendWave);
        return !permitted.IsAccepted ? permitted : Decision.Unless([
            NextWaveAt is null ? new NoWaveWaiting(Id) : null,
            NextWaveAt is { } due && at < due ? new WaveNotDue(due) : null,
            .. AskingAtAll(at, rules),
            _offers.Count >= rules.MostOffersAtOnce ? new TooManyOffers(rules.MostOffersAtOnce) : null,
        ]);
    }

    /// <summary>Asks the next group of the plan (派出下一批). Who does not act at present, has declined, is asked already or comes is passed over; of those who are left as many are asked as the group has and the district allows at once.</summary>
    /// <param name="isAvailable">Whether a volunteer or a team is active.</param>
    /// <param name="at">The moment; at or after <see cref="NextWaveAt"/>.</param>
    /// <param name="rules">The district's rules.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NoWaveWaiting"/>, <see cref="WaveNotDue"/>, <see cref="WantedTimePassed"/>, <see cref="NotTriaged"/>, <see cref="TooManyOffers"/> that apply.</returns>
    public Decision SendWave(Func<Assignee, bool> isAvailable, Instant at, RequestRules rules)
    {
        ArgumentNullException.ThrowIfNull(isAvailable);
        var may = CanSendWave(at, rules);
        if (!may.IsAccepted) return may;

        Move(RequestAction.SendWave);
        var (asked, passed, room) = (new List<Assignee>(), 0, Math.Min(Waves!.Size, rules.MostOffersAtOnce - _offers.Count));
        foreach (var one in Waves.Waiting)
        {
            if (asked.Count >= room) break;
            passed++;
            if (!WhyNot(new Invitee(one, isAvailable(one))).Any()) asked.Add(one);
        }

        var left = Waves.Waiting.Skip(passed).ToList();
        NextWaveAt = left.Count == 0 ? null : (at + Waves.Every).ToMicrosecond();
        Waves = left.Count == 0 ? null : Waves with { Waiting = left };
        if (asked.Count == 0) ReturnToPoolUnlessAsked(at);
        Raise(new RequestWaveSent(Id, left.Count, NextWaveAt), at);
        Ask(asked, at, rules);
        return Decision.Accepted;
    }

    /// <summary>Whether asking in waves may be stopped.</summary>
    /// <inheritdoc cref="DropWaves" path="/returns"/>
    public Decision CanDropWaves()
    {
        var permitted = Lifecycle.Permits(State, RequestAction.DropWaves);
        return !permitted.IsAccepted ? permitted : Decision.Unless(Waves is null ? new NoWaveWaiting(Id) : null);
    }

    /// <summary>Nobody else is asked in waves (停止分批派单); who is asked already may answer.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="NoWaveWaiting"/>.</returns>
    public Decision DropWaves(Instant at)
    {
        var may = CanDropWaves();
        if (!may.IsAccepted) return may;

        Move(RequestAction.DropWaves);
        var left = Waves!.Waiting.Count;
        ForgetWaves();
        Raise(new RequestWavesDropped(Id, left), at);
        return Decision.Accepted;
    }

    private void ForgetWaves() => (Waves, NextWaveAt) = (null, null);
}
