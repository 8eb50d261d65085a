using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <summary>One volunteer in one emergency mobilisation (召集): called, or come without having been called.</summary>
/// <remarks>
/// <para>Its id follows from mobilisation and volunteer, so that nobody is called twice. The seat is the activity's (<see cref="Participation"/>); both change in one unit of work in every use case.</para>
/// <para>A no is free (志愿服务条例 art. 25) and so is no answer. A late yes is welcome as long as seats are left: the time to answer says only when to call others.</para>
/// </remarks>
[Kind("call-up")]
public sealed partial class CallUp : AggregateRoot<CallUpId>
{
    private CallUp(DistrictId district, EmergencyMobilizationId mobilization, VolunteerId volunteer, Instant at)
        : base(district, CallUpId.Of(mobilization, volunteer))
    {
        (Mobilization, Volunteer, CalledAt) = (mobilization, volunteer, at.ToMicrosecond());
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/call-up.md.</summary>
    public static Lifecycle<CallUpState, CallUpAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "call-up",
        CallUpState.Called,
        (CallUpState.Called, CallUpAction.Accept, CallUpState.Coming),
        (CallUpState.Called, CallUpAction.Decline, CallUpState.Declined),
        (CallUpState.Called, CallUpAction.LetExpire, CallUpState.Unanswered),
        // Who is called may come without a word.
        (CallUpState.Called, CallUpAction.Muster, CallUpState.Mustered),
        (CallUpState.Called, CallUpAction.Dismiss, CallUpState.Dismissed),
        (CallUpState.Coming, CallUpAction.Withdraw, CallUpState.Withdrawn),
        (CallUpState.Coming, CallUpAction.Muster, CallUpState.Mustered),
        (CallUpState.Coming, CallUpAction.MarkAbsent, CallUpState.Absent),
        (CallUpState.Coming, CallUpAction.Dismiss, CallUpState.Dismissed),
        // Whoever said no, or nothing, may think better of it.
        (CallUpState.Declined, CallUpAction.Accept, CallUpState.Coming),
        (CallUpState.Declined, CallUpAction.Muster, CallUpState.Mustered),
        (CallUpState.Unanswered, CallUpAction.Accept, CallUpState.Coming),
        (CallUpState.Unanswered, CallUpAction.Decline, CallUpState.Declined),
        (CallUpState.Unanswered, CallUpAction.Muster, CallUpState.Mustered),
        (CallUpState.Withdrawn, CallUpAction.Accept, CallUpState.Coming),
        (CallUpState.Withdrawn, CallUpAction.Muster, CallUpState.Mustered),
        (CallUpState.Mustered, CallUpAction.StandDown, CallUpState.StoodDown));

    /// <summary>Where the call stands.</summary>
    public CallUpState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The mobilisation.</summary>
    public EmergencyMobilizationId Mobilization { get; private set; }

    /// <summary>The volunteer.</summary>
    public VolunteerId Volunteer { get; private set; }

    /// <summary>In which wave, from 1 on; 0 for who came without having been called.</summary>
    public int Wave { get; private set; }

    /// <summary>When the volunteer was called, or came without having been called.</summary>
    public Instant CalledAt { get; private set; }

    /// <summary>By when an answer is awaited, or <see langword="null"/> where nobody was called.</summary>
    public Instant? AnswerBy { get; private set; }

    /// <summary>When the volunteer answered last, or <see langword="null"/>.</summary>
    public Instant? AnsweredAt { get; private set; }

    /// <summary>Why the volunteer declined, or <see langword="null"/>: nobody has to say.</summary>
    public DeclineReason? DeclinedFor { get; private set; }

    /// <summary>The seat that was taken last in the activity, or <see langword="null"/>.</summary>
    public ParticipationId? Participation { get; private set; }

    /// <summary>When the volunteer reported, or <see langword="null"/>.</summary>
    public Instant? MusteredAt { get; private set; }

    /// <summary>Whether the volunteer came without having been called.</summary>
    public bool IsUnasked => Wave == 0;

    /// <summary>The participation with which the volunteer takes the next seat.</summary>
    public ParticipationId NextParticipation => Id.ParticipationAfter(Participation);

    /// <summary>Calls a volunteer up (召集).</summary>
    /// <param name="district">The district.</param>
    /// <param name="mobilization">The mobilisation.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="wave">In which wave, from 1 on.</param>
    /// <param name="answerBy">By when an answer is awaited; after now.</param>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentException">Mobilisation, volunteer or wave is missing, or no time is left to answer.</exception>
    public static CallUp Call(DistrictId district, EmergencyMobilizationId mobilization, VolunteerId volunteer, int wave, Instant answerBy, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wave, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(answerBy, at);
        var call = new CallUp(district, mobilization, volunteer, at) { Wave = wave, AnswerBy = answerBy.ToMicrosecond() };
        call.Raise(new VolunteerCalledUp(call.Id, mobilization, volunteer, wave, call.AnswerBy.Value), at);
        return call;
    }

    /// <summary>A volunteer reports who was not called (自发到场).</summary>
    /// <param name="district">The district.</param>
    /// <param name="mobilization">The mobilisation.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="participation">The seat.</param>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentException">Mobilisation, volunteer or seat is missing.</exception>
    public static CallUp ComeUnasked(DistrictId district, EmergencyMobilizationId mobilization, VolunteerId volunteer, ParticipationId participation, Instant at)
    {
        RequireSeat(participation);
        var call = new CallUp(district, mobilization, volunteer, at);
        call.Report(participation, at);
        return call;
    }

    /// <summary>Calls another registration of the same person in its place; the time to answer stays, also where it is over.</summary>
    internal CallUp InItsPlace(VolunteerId volunteer, Instant at)
    {
        var call = new CallUp(District, Mobilization, volunteer, at) { Wave = Wave, AnswerBy = AnswerBy };
        call.Raise(new VolunteerCalledUp(call.Id, Mobilization, volunteer, Wave, AnswerBy!.Value), at);
        return call;
    }

    private void Report(ParticipationId participation, Instant at)
    {
        State = Lifecycle.Move(State, CallUpAction.Muster);
        (Participation, MusteredAt) = (participation, at.ToMicrosecond());
        Raise(new VolunteerMustered(Id, Mobilization, Volunteer, participation, IsUnasked), at);
    }

    private static void RequireSeat(ParticipationId participation)
    {
        if (participation == default) throw new ArgumentException("The participation is missing.", nameof(participation));
    }
}
