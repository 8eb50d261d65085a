using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>One volunteer in one activity (参与): from the seat, or the place in line for one, to the minutes given.</summary>
/// <param name="Id">The participation.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="SignedUpAt">When the volunteer signed up, for a seat or for the waiting list.</param>
public sealed record Participation(ParticipationId Id, VolunteerId Volunteer, Instant SignedUpAt)
{
    /// <summary>The permitted moves; drawn in docs/lifecycles/participation.md.</summary>
    /// <remarks>Everybody begins in line; where a seat is free it is taken with the same stroke. Who was excused may come after all. An absence can be corrected, also after the activity was held.</remarks>
    public static Lifecycle<ParticipationState, ParticipationAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "participation",
        ParticipationState.Waiting,
        (ParticipationState.Waiting, ParticipationAction.TakeSeat, ParticipationState.SignedUp),
        (ParticipationState.Waiting, ParticipationAction.Promote, ParticipationState.Promoted),
        (ParticipationState.Waiting, ParticipationAction.Withdraw, ParticipationState.Withdrawn),
        (ParticipationState.Promoted, ParticipationAction.Confirm, ParticipationState.SignedUp),
        (ParticipationState.Promoted, ParticipationAction.Lapse, ParticipationState.Lapsed),
        (ParticipationState.Promoted, ParticipationAction.Withdraw, ParticipationState.Withdrawn),
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
        (ParticipationState.SignedUp, ParticipationAction.Release, ParticipationState.Withdrawn),
        (ParticipationState.Promoted, ParticipationAction.Release, ParticipationState.Withdrawn));

    /// <summary>Where it stands.</summary>
    public ParticipationState State { get; init; } = Lifecycle.Initial;

    /// <summary>For which role, or <see langword="null"/> where the activity has none.</summary>
    public ActivityRoleCode? Role { get; init; }

    /// <summary>Since when there is a seat, or it was offered; <see langword="null"/> while in line.</summary>
    public Instant? SeatSince { get; init; }

    /// <summary>Until when the offered seat is kept, while it is offered; a confirmation counts strictly before. <see langword="null"/> otherwise.</summary>
    public Instant? ConfirmBy { get; init; }

    /// <summary>Whether the seat was given back late (临时退出).</summary>
    public bool LeftLate { get; init; }

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

    /// <summary>Whether it takes a seat, also one that is kept until it is confirmed.</summary>
    public bool HasSeat => State is not (ParticipationState.Waiting or ParticipationState.Withdrawn or ParticipationState.Lapsed);

    /// <summary>Whether the volunteer has a seat or is in line for one.</summary>
    public bool IsOpen => HasSeat || State == ParticipationState.Waiting;

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

/// <summary>The word of the site on an activity that was held (评价).</summary>
/// <param name="Score">1 (very poor) to 5 (very good).</param>
/// <param name="By">Who reviewed.</param>
/// <param name="At">When it was given.</param>
public sealed record SiteReview(int Score, ActorId By, Instant At);
