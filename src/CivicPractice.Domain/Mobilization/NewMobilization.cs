using CivicPractice.Partnerships;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <summary>What is written on the declaration of an emergency mobilisation.</summary>
public sealed record NewMobilization
{
    /// <summary>What kind of emergency it is.</summary>
    public required EmergencyKind Kind { get; init; }

    /// <summary>The response level.</summary>
    public required ResponseLevel Level { get; init; }

    /// <summary>Whom to call, one wave after the other; at least one.</summary>
    public required IReadOnlyList<CallUpWave> Waves { get; init; }

    /// <summary>How long those who are called have to answer, or <see langword="null"/> for the district's usual time.</summary>
    public Duration? AnswerWithin { get; init; }

    /// <summary>How long after a wave the next one is due, or <see langword="null"/> for the district's usual time.</summary>
    public Duration? Every { get; init; }

    /// <summary>The partnerships out of which others help to run it, such as paired units (结对单位); in force on the day it begins. None unless said otherwise.</summary>
    public IReadOnlyList<PartnershipId> CoOrganizers { get; init; } = [];

    internal void RequireSound(string parameter)
    {
        if (Kind == default) throw new ArgumentException("The kind of emergency is missing.", parameter);
        CallUpWave.RequireSound(Level, parameter);
        ArgumentNullException.ThrowIfNull(Waves, parameter);
        ArgumentNullException.ThrowIfNull(CoOrganizers, parameter);
        if (Waves.Count == 0) throw new ArgumentException("No wave is planned.", parameter);
        foreach (var wave in Waves) CallUpWave.RequireSound(wave, parameter);
        if (AnswerWithin <= Duration.Zero || Every <= Duration.Zero) throw new ArgumentException("Some time passes to answer, and until the next wave.", parameter);
    }
}
