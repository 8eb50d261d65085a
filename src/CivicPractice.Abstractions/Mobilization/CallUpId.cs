using CivicPractice.Activities;
using CivicPractice.Volunteers;

namespace CivicPractice.Mobilization;

/// <summary>Identifies that a volunteer is called up in a mobilisation: the same two give the same id, so that nobody is called twice.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct CallUpId(Guid Value) : IEntityId<CallUpId>
{
    /// <inheritdoc/>
    public static CallUpId From(Guid value) => new(value);

    /// <summary>The id of a volunteer's call: a version 8 UUID.</summary>
    /// <param name="mobilization">The mobilisation.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <exception cref="ArgumentException">Mobilisation or volunteer is the default value.</exception>
    public static CallUpId Of(EmergencyMobilizationId mobilization, VolunteerId volunteer)
    {
        if (mobilization == default) throw new ArgumentException("The mobilisation is missing.", nameof(mobilization));
        if (volunteer == default) throw new ArgumentException("The volunteer is missing.", nameof(volunteer));
        return new CallUpId(NamedGuid.Of($"call-up:{mobilization}:{volunteer}"));
    }

    /// <summary>The participation with which the volunteer takes a seat; who had given one back takes another.</summary>
    /// <param name="before">The participation before, or <see langword="null"/>.</param>
    public ParticipationId ParticipationAfter(ParticipationId? before) => new(NamedGuid.Of(before is { } gone ? $"call-up:{this}:{gone}" : $"call-up:{this}"));

    /// <inheritdoc/>
    public int CompareTo(CallUpId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is CallUpId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
