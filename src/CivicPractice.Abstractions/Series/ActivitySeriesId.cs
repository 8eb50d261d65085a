using CivicPractice.Activities;
using CivicPractice.Programmes;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Series;

/// <summary>Identifies a series of activities (系列活动). It follows from the programme: a programme has one series.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ActivitySeriesId(Guid Value) : IEntityId<ActivitySeriesId>
{
    /// <inheritdoc/>
    public static ActivitySeriesId From(Guid value) => new(value);

    /// <summary>The series of a programme.</summary>
    /// <param name="programme">The programme.</param>
    public static ActivitySeriesId Of(ProgrammeId programme) => new(NamedGuid.Of($"activity-series:{programme}"));

    /// <summary>The activity as which an occurrence is held: whoever plans it ahead, and however often, plans the same.</summary>
    /// <param name="day">The day that names the occurrence.</param>
    /// <param name="sequence">The number of the occurrence, which is higher once it was called off and takes place after all.</param>
    public ActivityId SessionOn(LocalDate day, int sequence) => new(NamedGuid.Of(FormattableString.Invariant($"session:{this}:{day:uuuu'-'MM'-'dd}:{sequence}")));

    /// <summary>The participation of a volunteer who signs up for a series, in one of its sessions.</summary>
    /// <param name="session">The session.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="before">How often the volunteer has given the seat back in it; a participation that was given back is not taken again.</param>
    public ParticipationId SeatIn(ActivityId session, VolunteerId volunteer, int before) => new(NamedGuid.Of(FormattableString.Invariant($"seat:{this}:{session}:{volunteer}:{before}")));

    /// <inheritdoc/>
    public int CompareTo(ActivitySeriesId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ActivitySeriesId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
