using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <summary>An emergency mobilisation (应急动员): who is called, in which order, until everybody is let go.</summary>
/// <remarks>
/// <para>An activity serves it: it owns seats, fitness, check-in and minutes, and everybody assembles at its site. What an emergency asks that a plan does not is here: waves, answers, the muster, the stand-down (docs/decisions/0039).</para>
/// <para>It stays small however many are called: each call is a root of its own (<see cref="CallUp"/>).</para>
/// </remarks>
[Kind("mobilization")]
public sealed partial class EmergencyMobilization : AggregateRoot<EmergencyMobilizationId>
{
    private List<CallUpWave> _waves = [];

    private EmergencyMobilization(DistrictId district, EmergencyMobilizationId id, NewMobilization plan, ActivityId activity, Instant at, MobilizationRules rules)
        : base(district, id)
    {
        (Kind, Level, Activity) = (plan.Kind, plan.Level, activity);
        _waves = [.. plan.Waves.Select(wave => wave.Kept())];
        (AnswerWithin, Every) = (plan.AnswerWithin ?? rules.AnswerWithin, plan.Every ?? rules.BetweenWaves);
        DeclaredAt = at.ToMicrosecond();
        NextWaveAt = DeclaredAt;
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/mobilization.md.</summary>
    public static Lifecycle<MobilizationState, MobilizationAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "mobilization",
        MobilizationState.Declared,
        (MobilizationState.Declared, MobilizationAction.CallWave, MobilizationState.Calling),
        (MobilizationState.Declared, MobilizationAction.AddWave, MobilizationState.Declared),
        (MobilizationState.Declared, MobilizationAction.ChangeLevel, MobilizationState.Declared),
        // Who lives nearby comes before anybody is called.
        (MobilizationState.Declared, MobilizationAction.Muster, MobilizationState.Mustering),
        (MobilizationState.Declared, MobilizationAction.CallOff, MobilizationState.CalledOff),
        (MobilizationState.Calling, MobilizationAction.CallWave, MobilizationState.Calling),
        (MobilizationState.Calling, MobilizationAction.AddWave, MobilizationState.Calling),
        (MobilizationState.Calling, MobilizationAction.ChangeLevel, MobilizationState.Calling),
        (MobilizationState.Calling, MobilizationAction.Muster, MobilizationState.Mustering),
        (MobilizationState.Calling, MobilizationAction.CallOff, MobilizationState.CalledOff),
        (MobilizationState.Mustering, MobilizationAction.CallWave, MobilizationState.Mustering),
        (MobilizationState.Mustering, MobilizationAction.AddWave, MobilizationState.Mustering),
        (MobilizationState.Mustering, MobilizationAction.ChangeLevel, MobilizationState.Mustering),
        (MobilizationState.Mustering, MobilizationAction.StandDown, MobilizationState.StoodDown),
        // Thousands may have been called: they are told some at a time.
        (MobilizationState.StoodDown, MobilizationAction.NoteAllTold, MobilizationState.StoodDown),
        (MobilizationState.CalledOff, MobilizationAction.NoteAllTold, MobilizationState.CalledOff));

    /// <summary>Where the mobilisation stands.</summary>
    public MobilizationState State { get; private set; } = Lifecycle.Initial;

    /// <summary>What kind of emergency it is.</summary>
    public EmergencyKind Kind { get; private set; }

    /// <summary>The response level.</summary>
    public ResponseLevel Level { get; private set; }

    /// <summary>The activity that serves it.</summary>
    public ActivityId Activity { get; private set; }

    /// <summary>How long those who are called have to answer.</summary>
    public Duration AnswerWithin { get; private set; }

    /// <summary>How long after a wave the next one is due.</summary>
    public Duration Every { get; private set; }

    /// <summary>The waves, in order; those called too.</summary>
    public IReadOnlyList<CallUpWave> Waves => _waves;

    /// <summary>How many waves are called to the end.</summary>
    public int WavesCalled { get; private set; }

    /// <summary>How many of the wave that comes next are called already; it is called in parts.</summary>
    public int CalledOfNext { get; private set; }

    /// <summary>How far the wave that comes next is called already, or <see langword="null"/> where nobody of it was looked at.</summary>
    public CallUpTurn? ReachedOfNext { get; private set; }

    /// <summary>How many were called in all.</summary>
    public int Called { get; private set; }

    /// <summary>When somebody was called last, or <see langword="null"/>.</summary>
    public Instant? LastCalledAt { get; private set; }

    /// <summary>When to call on, or <see langword="null"/> where no wave is left or it is over.</summary>
    public Instant? NextWaveAt { get; private set; }

    /// <summary>When it was declared.</summary>
    public Instant DeclaredAt { get; private set; }

    /// <summary>When everybody was let go, or it was called off; <see langword="null"/> until then.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>Whether it is over and those who have not answered are still to be told that they need not come.</summary>
    public bool HasCallsToDismiss { get; private set; }

    /// <summary>The wave that is called next, or <see langword="null"/> where none is left.</summary>
    public CallUpWave? NextWave => WavesCalled < _waves.Count ? _waves[WavesCalled] : null;

    /// <summary>Whether it is neither stood down nor called off.</summary>
    public bool IsOpen => State is MobilizationState.Declared or MobilizationState.Calling or MobilizationState.Mustering;

    /// <summary>Declares a mobilisation (启动应急动员); the first wave is due at once.</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new mobilisation.</param>
    /// <param name="plan">What is written on the declaration.</param>
    /// <param name="activity">The activity that serves it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="rules">The district's rules.</param>
    /// <returns>The mobilisation; never refused.</returns>
    /// <exception cref="ArgumentException">Kind, level or activity is missing, no wave is planned or one calls nobody, an area or a skill is named twice in a wave, or no time is left to answer or between waves.</exception>
    public static EmergencyMobilization Declare(DistrictId district, EmergencyMobilizationId id, NewMobilization plan, ActivityId activity, Instant at, MobilizationRules rules)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(rules);
        plan.RequireSound(nameof(plan));
        if (activity == default) throw new ArgumentException("The activity is missing.", nameof(activity));
        var mobilization = new EmergencyMobilization(district, id, plan, activity, at, rules);
        mobilization.Raise(new MobilizationDeclared(id, activity, plan.Kind, plan.Level, plan.Waves.Count), at);
        return mobilization;
    }

    /// <summary>Whether volunteers may answer, and join.</summary>
    /// <returns>Refused with <see cref="MobilizationOver"/>.</returns>
    public Decision CanTakeAnswers() => Decision.Unless(IsOpen ? null : new MobilizationOver(Id));

    /// <summary>Whether the response level may be another.</summary>
    /// <param name="level">The level.</param>
    /// <inheritdoc cref="ChangeLevel" path="/returns"/>
    /// <inheritdoc cref="ChangeLevel" path="/exception"/>
    public Decision CanChangeLevel(ResponseLevel level)
    {
        CallUpWave.RequireSound(level, nameof(level));
        return Lifecycle.Permits(State, MobilizationAction.ChangeLevel);
    }

    /// <summary>Raises or lowers the response level (调整响应等级). The level that it has is accepted and changes nothing.</summary>
    /// <param name="level">The level from now on.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The level is missing.</exception>
    public Decision ChangeLevel(ResponseLevel level, Instant at)
    {
        var may = CanChangeLevel(level);
        if (!may.IsAccepted || level == Level) return may;

        State = Lifecycle.Move(State, MobilizationAction.ChangeLevel);
        Level = level;
        Raise(new MobilizationLevelChanged(Id, level), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be noted that volunteers report.</summary>
    /// <inheritdoc cref="Muster" path="/returns"/>
    public Decision CanMuster() => Lifecycle.Permits(State, MobilizationAction.Muster);

    /// <summary>The first volunteer reports (集结). Once somebody has, it is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Muster(Instant at)
    {
        if (State == MobilizationState.Mustering) return Decision.Accepted;
        var may = CanMuster();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, MobilizationAction.Muster);
        Raise(new MobilizationMustering(Id, Activity), at);
        return Decision.Accepted;
    }

    /// <summary>Whether everybody may be let go.</summary>
    /// <inheritdoc cref="StandDown" path="/returns"/>
    public Decision CanStandDown() => Lifecycle.Permits(State, MobilizationAction.StandDown);

    /// <summary>Everybody is let go (解除应急动员). Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision StandDown(Instant at)
    {
        if (State == MobilizationState.StoodDown) return Decision.Accepted;
        var may = CanStandDown();
        if (!may.IsAccepted) return may;

        End(MobilizationAction.StandDown, at);
        Raise(new MobilizationStoodDown(Id, Activity), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be called off.</summary>
    /// <inheritdoc cref="CallOff" path="/returns"/>
    public Decision CanCallOff() => Lifecycle.Permits(State, MobilizationAction.CallOff);

    /// <summary>Calls it off (撤销应急动员), until somebody has reported. Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision CallOff(Instant at)
    {
        if (State == MobilizationState.CalledOff) return Decision.Accepted;
        var may = CanCallOff();
        if (!may.IsAccepted) return may;

        End(MobilizationAction.CallOff, at);
        Raise(new MobilizationCalledOff(Id, Activity), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be noted that everybody is told.</summary>
    /// <inheritdoc cref="NoteAllTold" path="/returns"/>
    public Decision CanNoteAllTold() => Lifecycle.Permits(State, MobilizationAction.NoteAllTold);

    /// <summary>Notes that nobody waits for word any more who was called and has not answered (通知完毕). Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision NoteAllTold(Instant at)
    {
        var may = CanNoteAllTold();
        if (!may.IsAccepted || !HasCallsToDismiss) return may;

        State = Lifecycle.Move(State, MobilizationAction.NoteAllTold);
        HasCallsToDismiss = false;
        Raise(new MobilizationAllTold(Id), at);
        return Decision.Accepted;
    }

    private void End(MobilizationAction action, Instant at)
    {
        State = Lifecycle.Move(State, action);
        (EndedAt, NextWaveAt, HasCallsToDismiss) = (at.ToMicrosecond(), null, Called > 0);
    }
}
