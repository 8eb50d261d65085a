using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <summary>An emergency mobilisation was declared.</summary>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Activity">The activity that serves it.</param>
/// <param name="Kind">What kind of emergency it is.</param>
/// <param name="Level">The response level.</param>
/// <param name="Waves">How many waves are planned.</param>
[EventName("mobilization.declared")]
public sealed record MobilizationDeclared(EmergencyMobilizationId Mobilization, ActivityId Activity, EmergencyKind Kind, ResponseLevel Level, int Waves) : DomainEvent;

/// <summary>A wave was called, or a part of it.</summary>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Wave">Which one, from 1 on.</param>
/// <param name="Called">How many were called this time; may be 0.</param>
/// <param name="NextWaveAt">When to call on, or <see langword="null"/> where no wave is left.</param>
[EventName("mobilization.wave-called")]
public sealed record MobilizationWaveCalled(EmergencyMobilizationId Mobilization, int Wave, int Called, Instant? NextWaveAt) : DomainEvent;

/// <summary>A further wave was planned.</summary>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Waves">How many waves there are now.</param>
/// <param name="NextWaveAt">When to call on.</param>
[EventName("mobilization.wave-added")]
public sealed record MobilizationWaveAdded(EmergencyMobilizationId Mobilization, int Waves, Instant NextWaveAt) : DomainEvent;

/// <summary>The response level was raised or lowered.</summary>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Level">The level from now on.</param>
[EventName("mobilization.level-changed")]
public sealed record MobilizationLevelChanged(EmergencyMobilizationId Mobilization, ResponseLevel Level) : DomainEvent;

/// <summary>The first volunteer has reported.</summary>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Activity">The activity that serves it.</param>
[EventName("mobilization.mustering")]
public sealed record MobilizationMustering(EmergencyMobilizationId Mobilization, ActivityId Activity) : DomainEvent;

/// <summary>Everybody was let go.</summary>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Activity">The activity that served it.</param>
[EventName("mobilization.stood-down")]
public sealed record MobilizationStoodDown(EmergencyMobilizationId Mobilization, ActivityId Activity) : DomainEvent;

/// <summary>The mobilisation was called off before anybody had reported: who was called need not come.</summary>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Activity">The activity that was to serve it.</param>
[EventName("mobilization.called-off")]
public sealed record MobilizationCalledOff(EmergencyMobilizationId Mobilization, ActivityId Activity) : DomainEvent;

/// <summary>The mobilisation is over, and everybody is told who was called and had not answered.</summary>
/// <param name="Mobilization">The mobilisation.</param>
[EventName("mobilization.all-told")]
public sealed record MobilizationAllTold(EmergencyMobilizationId Mobilization) : DomainEvent;
