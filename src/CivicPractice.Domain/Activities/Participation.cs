using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>One volunteer in one activity (参与): from the seat to the minutes given.</summary>
/// <param name="Id">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="SignedUpAt">When the seat was taken.</param>
public sealed record Participation(ParticipationId Id, VolunteerId Volunteer, Instant SignedUpAt)
{
    /// <summary>The permitted moves; drawn in docs/lifecycles/participation.md.</summary>
    /// <remarks>Who was excused may come after all. An absence can be corrected, also after the activity was held.</remarks>
    public static Lifecycle<ParticipationState, ParticipationAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "participation",
        ParticipationState.SignedUp,
        (ParticipationState.SignedUp, ParticipationAction.Withdraw, ParticipationState.Withdrawn),
        (ParticipationState.SignedUp, ParticipationAction.CheckIn, ParticipationState.CheckedIn),
        (ParticipationState.SignedUp, ParticipationAction.MarkAbsent, ParticipationState.Absent),
        (ParticipationState.SignedUp, ParticipationAction.Excuse, ParticipationState.Excused),
        (ParticipationState.CheckedIn, ParticipationAction.CheckOut, ParticipationState.CheckedOut),
        (ParticipationState.CheckedIn, ParticipationAction.StandDown, ParticipationState.CheckedOut),
        (ParticipationState.Absent, ParticipationAction.MarkAbsent, ParticipationState.Absent),
        (ParticipationState.Absent, ParticipationAction.Excuse, ParticipationState.Excused),
        (ParticipationState.Excused, ParticipationAction.CheckIn, ParticipationState.CheckedIn),
        (ParticipationState.Excused, ParticipationAction.MarkAbsent, ParticipationState.Absent),
        (ParticipationState.SignedUp, ParticipationAction.Release, ParticipationState.Withdrawn));

    /// <summary>Where it stands.</summary>
    public ParticipationState State { get; init; } = Lifecycle.Initial;

    /// <summary>When the volunteer arrived, or <see langword="null"/>.</summary>
    public Instant? CheckedInAt { get; init; }

    /// <summary>When the volunteer left, or <see langword="null"/>.</summary>
    public Instant? CheckedOutAt { get; init; }

    /// <summary>Whole minutes given; 0 until checked out.</summary>
    public int Minutes { get; init; }

    /// <summary>Whole minutes and from when they were given, or <see langword="null"/> where there are none.</summary>
    /// <param name="beginning">When the activity begins.</param>
    internal TimeRange? GivenFrom(Instant beginning) =>
        Minutes > 0 ? TimeRange.Starting(Instant.Max(CheckedInAt!.Value, beginning), Duration.FromMinutes(Minutes)) : null;

    /// <summary>How the volunteer stayed away, or <see langword="null"/>.</summary>
    public AbsenceKind? Absence { get; init; }

    /// <summary>Whether it takes a seat: everything but a withdrawn one.</summary>
    public bool HasSeat => State != ParticipationState.Withdrawn;

    /// <summary>Whether the volunteer came, be it still there or gone again.</summary>
    public bool HasCome => State is ParticipationState.CheckedIn or ParticipationState.CheckedOut;
}

/// <summary>How long one volunteer served in an activity.</summary>
/// <param name="Participation">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Given">From when time counted, for whole minutes.</param>
public readonly record struct ServedTime(ParticipationId Participation, VolunteerId Volunteer, TimeRange Given)
{
    /// <summary>Whole minutes, at least 1.</summary>
    public int Minutes => (int)Given.Length.TotalMinutes;
}

/// <summary>The word on an activity that was held (评价).</summary>
/// <param name="Score">1 (very poor) to 5 (very good).</param>
/// <param name="By">Who reviewed.</param>
/// <param name="At">When it was given.</param>
public sealed record ActivityReview(int Score, ActorId By, Instant At);
