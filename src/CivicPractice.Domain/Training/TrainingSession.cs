using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>One holding of a training course (培训场次): places, attendance, assessment.</summary>
/// <remarks>A root of its own, so that a course that is held for years stays small. Certificates are issued by <see cref="CompletingTraining"/>.</remarks>
[Kind("training-session")]
public sealed partial class TrainingSession : AggregateRoot<TrainingSessionId>
{
    private List<Trainee> _trainees = [];

    private TrainingSession(DistrictId district, TrainingSessionId id, TrainingCourseId course, NewTrainingSession session)
        : base(district, id)
    {
        Course = course;
        Site = session.Site;
        During = session.During;
        Capacity = session.Capacity;
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/training-session.md.</summary>
    public static Lifecycle<TrainingSessionState, TrainingSessionAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "training-session",
        TrainingSessionState.Scheduled,
        (TrainingSessionState.Scheduled, TrainingSessionAction.Enrol, TrainingSessionState.Scheduled),
        (TrainingSessionState.Scheduled, TrainingSessionAction.Withdraw, TrainingSessionState.Scheduled),
        (TrainingSessionState.Scheduled, TrainingSessionAction.Begin, TrainingSessionState.Underway),
        (TrainingSessionState.Scheduled, TrainingSessionAction.Cancel, TrainingSessionState.Cancelled),
        (TrainingSessionState.Underway, TrainingSessionAction.Enrol, TrainingSessionState.Underway),
        (TrainingSessionState.Underway, TrainingSessionAction.RecordAttendance, TrainingSessionState.Underway),
        (TrainingSessionState.Underway, TrainingSessionAction.Assess, TrainingSessionState.Underway),
        (TrainingSessionState.Underway, TrainingSessionAction.Complete, TrainingSessionState.Completed));

    /// <summary>Where the session stands.</summary>
    public TrainingSessionState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The course.</summary>
    public TrainingCourseId Course { get; private set; }

    /// <summary>The site where it is held.</summary>
    public PracticeSiteId Site { get; private set; }

    /// <summary>From when until when.</summary>
    public TimeRange During { get; private set; }

    /// <summary>How many places it has.</summary>
    public int Capacity { get; private set; }

    /// <summary>Who has a place, in the order of enrolment.</summary>
    public IReadOnlyList<Trainee> Trainees => _trainees;

    /// <summary>When it was concluded, or <see langword="null"/>; certificates hold from this day on.</summary>
    public Instant? CompletedAt { get; private set; }

    /// <summary>Schedules a session of a course.</summary>
    /// <param name="course">The course.</param>
    /// <param name="id">The id of the new session.</param>
    /// <param name="session">When, where and for how many.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The session, or refused with all of <see cref="CourseNotOnOffer"/>, <see cref="TrainingTimePassed"/>, <see cref="TrainingTooShort"/> that apply.</returns>
    /// <exception cref="ArgumentException">The site is missing, or there is no place.</exception>
    public static Decision<TrainingSession> Schedule(CourseFacts course, TrainingSessionId id, NewTrainingSession session, Instant at)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Site == default) throw new ArgumentException("The site is missing.", nameof(session));
        ArgumentOutOfRangeException.ThrowIfLessThan(session.Capacity, 1, nameof(session));
        var may = Decision.Unless(
            course.IsOpen ? null : new CourseNotOnOffer(course.Course),
            session.During.From <= at ? new TrainingTimePassed(session.During) : null,
            course.LeastMinutes is { } least && session.During.Length < Duration.FromMinutes(least) ? new TrainingTooShort(least) : null);
        if (!may.IsAccepted) return may;

        var scheduled = new TrainingSession(course.District, id, course.Course, session);
        scheduled.Raise(new TrainingSessionScheduled(id, course.Course, session.Site, session.During, session.Capacity), at);
        return scheduled;
    }

    /// <summary>Whether a volunteer may take a place.</summary>
    /// <param name="volunteer">What is known of the volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="Enrol" path="/returns"/>
    public Decision CanEnrol(VolunteerFacts volunteer, Instant at)
    {
        ArgumentNullException.ThrowIfNull(volunteer);
        RequireSameDistrict(volunteer.District, nameof(volunteer));
        var permitted = Lifecycle.Permits(State, TrainingSessionAction.Enrol);
        return !permitted.IsAccepted || Find(volunteer.Volunteer) is not null ? permitted : Decision.Unless(
            volunteer.IsActive ? null : new VolunteerInactive(volunteer.Volunteer),
            at >= During.Until ? new TrainingTimePassed(During) : null,
            _trainees.Count >= Capacity ? new TrainingSessionFull(Capacity) : null);
    }

    /// <summary>A volunteer takes a place (报名). One who has a place already is accepted and nothing changes.</summary>
    /// <param name="volunteer">What is known of the volunteer.</param>
    /// <param name="certificate">The id the certificate will bear if the volunteer passes.</param>
    /// <param name="at">The moment; before the session ends, so that one who comes along can still enrol.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="VolunteerInactive"/>,
    /// <see cref="TrainingTimePassed"/>, <see cref="TrainingSessionFull"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The volunteer belongs to another district, or the certificate's id is missing or allotted already.</exception>
    public Decision Enrol(VolunteerFacts volunteer, TrainingCertificateId certificate, Instant at)
    {
        if (certificate == default) throw new ArgumentException("The certificate's id is missing.", nameof(certificate));
        var may = CanEnrol(volunteer, at);
        if (!may.IsAccepted || Find(volunteer.Volunteer) is not null) return may;
        if (_trainees.Exists(trainee => trainee.Certificate == certificate && trainee.Volunteer != volunteer.Volunteer))
            throw new ArgumentException("The certificate's id is allotted already.", nameof(certificate));

        State = Lifecycle.Move(State, TrainingSessionAction.Enrol);
        _trainees = [.. _trainees, new Trainee(volunteer.Volunteer, certificate)];
        Raise(new TrainingEnrolled(Id, volunteer.Volunteer, certificate), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a volunteer may give the place back.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <inheritdoc cref="Withdraw" path="/returns"/>
    public Decision CanWithdraw(VolunteerId volunteer) => PermitsFor(volunteer, TrainingSessionAction.Withdraw);

    /// <summary>A volunteer gives the place back (退出), before the session begins.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="NotEnrolled"/>.</returns>
    public Decision Withdraw(VolunteerId volunteer, Instant at)
    {
        var may = CanWithdraw(volunteer);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, TrainingSessionAction.Withdraw);
        _trainees = [.. _trainees.Where(trainee => trainee.Volunteer != volunteer)];
        Raise(new TrainingWithdrawn(Id, volunteer), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the session may be called off.</summary>
    /// <inheritdoc cref="Cancel" path="/returns"/>
    public Decision CanCancel() => Lifecycle.Permits(State, TrainingSessionAction.Cancel);

    /// <summary>Calls the session off before it has begun. Calling off again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Cancel(Instant at)
    {
        if (State == TrainingSessionState.Cancelled) return Decision.Accepted;
        var may = CanCancel();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, TrainingSessionAction.Cancel);
        Raise(new TrainingSessionCancelled(Id, Course), at);
        return Decision.Accepted;
    }

    private Trainee? Find(VolunteerId volunteer) => _trainees.Find(trainee => trainee.Volunteer == volunteer);

    private Decision PermitsFor(VolunteerId volunteer, TrainingSessionAction action)
    {
        var permitted = Lifecycle.Permits(State, action);
        return !permitted.IsAccepted ? permitted : Decision.Unless(Find(volunteer) is null ? new NotEnrolled(volunteer) : null);
    }
}
