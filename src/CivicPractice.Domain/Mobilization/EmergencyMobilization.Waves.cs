using NodaTime;

namespace CivicPractice.Mobilization;

/// <content>One wave after the other, so that not everybody is called for what a few can do.</content>
public sealed partial class EmergencyMobilization
{
    /// <summary>Whether the next wave is to be called.</summary>
    /// <param name="isUrgent">Whether it does not wait until it is due.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="CallWave" path="/returns"/>
    public Decision CanCallWave(bool isUrgent, Instant at)
    {
        var permitted = Lifecycle.Permits(State, MobilizationAction.CallWave);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            NextWaveAt is null ? new NoFurtherWave(Id) : null,
            NextWaveAt is { } due && at < due && !isUrgent ? new CallUpWaveNotDue(due) : null);
    }

    /// <summary>Notes that the next wave was called (召集), or a part of it.</summary>
    /// <param name="called">How many were called; none where nobody of the wave is left who can come.</param>
    /// <param name="reached">How far it came where others of the wave are left, who are called at once; <see langword="null"/> where the wave is called.</param>
    /// <param name="isUrgent">Whether it did not wait until it was due.</param>
    /// <param name="at">The moment; at or after <see cref="NextWaveAt"/> unless it is urgent.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="NoFurtherWave"/> or <see cref="CallUpWaveNotDue"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than none were called, or more than the wave has.</exception>
    public Decision CallWave(int called, CallUpTurn? reached, bool isUrgent, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(called);
        var may = CanCallWave(isUrgent, at);
        if (!may.IsAccepted) return may;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(called, NextWave!.Most - CalledOfNext);

        State = Lifecycle.Move(State, MobilizationAction.CallWave);
        var wave = WavesCalled + 1;
        Called += called;
        LastCalledAt = at.ToMicrosecond();
        ReachedOfNext = reached;
        if (reached is not null)
        {
            (CalledOfNext, NextWaveAt) = (CalledOfNext + called, LastCalledAt);
        }
        else
        {
            (WavesCalled, CalledOfNext) = (wave, 0);
            NextWaveAt = NextWave is null ? null : LastCalledAt + Every;
        }

        Raise(new MobilizationWaveCalled(Id, wave, called, NextWaveAt), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a further wave may be planned.</summary>
    /// <param name="wave">The wave.</param>
    /// <inheritdoc cref="AddWave" path="/returns"/>
    /// <inheritdoc cref="AddWave" path="/exception"/>
    public Decision CanAddWave(CallUpWave wave)
    {
        CallUpWave.RequireSound(wave, nameof(wave));
        return Lifecycle.Permits(State, MobilizationAction.AddWave);
    }

    /// <summary>Plans a further wave, after all others (增加批次). Where none was left it is due when it would have been: some time after the last one, or at once.</summary>
    /// <param name="wave">Whom to call. One like a wave before calls those who were passed over then; nobody is called twice.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">It calls nobody, or names an area or a skill twice.</exception>
    public Decision AddWave(CallUpWave wave, Instant at)
    {
        var may = CanAddWave(wave);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, MobilizationAction.AddWave);
        _waves = [.. _waves, wave.Kept()];
        NextWaveAt ??= LastCalledAt is { } last ? Instant.Max(last + Every, at.ToMicrosecond()) : at.ToMicrosecond();
        Raise(new MobilizationWaveAdded(Id, _waves.Count, NextWaveAt.Value), at);
        return Decision.Accepted;
    }
}
