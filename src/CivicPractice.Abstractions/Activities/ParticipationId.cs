namespace CivicPractice.Activities;

/// <summary>Identifies one volunteer's participation (参与) in one activity.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ParticipationId(Guid Value) : IEntityId<ParticipationId>
{
    /// <inheritdoc/>
    public static ParticipationId From(Guid value) => new(value);

    /// <summary>The cause of what this participation earns: unique by construction, also where two activities know a participation by the same id.</summary>
    /// <param name="activity">The activity.</param>
    public Guid CauseIn(ActivityId activity) => NamedGuid.Of($"participation:{activity}:{this}");

    /// <inheritdoc/>
    public int CompareTo(ParticipationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ParticipationId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
