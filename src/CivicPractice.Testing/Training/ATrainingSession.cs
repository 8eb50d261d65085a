using CivicPractice.Sites;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a training session through its public commands. Scheduled at nine on Monday, held on Tuesday from nine to one, with two places.</summary>
public sealed class ATrainingSession
{
    private readonly List<Action<TrainingSession, CourseFacts>> _steps = [];
    private TrainingSessionId _id = TheId;
    private NewTrainingSession _session = Session;
    private ATrainingCourse _course = new ATrainingCourse().Offered();

    /// <summary>The id, unless another is given.</summary>
    public static TrainingSessionId TheId { get; } = new(new Guid("00000000-0000-7000-8000-0000000c0b01"));

    /// <summary>The site.</summary>
    public static PracticeSiteId Site { get; } = new(new Guid("00000000-0000-7000-8000-0000000000e1"));

    /// <summary>A volunteer who enrols.</summary>
    public static VolunteerId Volunteer { get; } = new(new Guid("00000000-0000-7000-8000-0000000000c1"));

    /// <summary>Another volunteer.</summary>
    public static VolunteerId OtherVolunteer { get; } = new(new Guid("00000000-0000-7000-8000-0000000000c2"));

    /// <summary>Tuesday from nine to one.</summary>
    public static TimeRange During { get; } = TimeRange.Starting(TestDistrict.Nine + Duration.FromDays(1), Duration.FromHours(4));

    /// <summary>When, where and for how many.</summary>
    public static NewTrainingSession Session { get; } = new(Site, During, 2);

    /// <summary>What the session needs to know of its usual course.</summary>
    public static CourseFacts Course { get; } = new ATrainingCourse().Offered().Build().Facts();

    /// <summary>The id that is allotted to a volunteer's certificate.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public static TrainingCertificateId CertificateOf(VolunteerId volunteer) => new(volunteer.Value);

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public ATrainingSession WithId(TrainingSessionId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes when, where and for how many.</summary>
    /// <param name="change">Out of the usual.</param>
    public ATrainingSession Planned(Func<NewTrainingSession, NewTrainingSession> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _session = change(_session);
        return this;
    }

    /// <summary>Makes it a session of another course.</summary>
    /// <param name="course">The course, on offer.</param>
    public ATrainingSession Of(ATrainingCourse course)
    {
        _course = course;
        return this;
    }

    /// <summary>Enrols a volunteer.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public ATrainingSession Enrolled(VolunteerId volunteer) =>
        Then(session => session.Enrol(VolunteerFactsFor.Adult(volunteer), CertificateOf(volunteer), TestDistrict.Nine));

    /// <summary>Lets it begin in time.</summary>
    public ATrainingSession Begun() => Then(session => session.Begin(session.During.From));

    /// <summary>Records a volunteer's attendance.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="minutes">Whole minutes.</param>
    public ATrainingSession Attended(VolunteerId volunteer, int minutes = 240) =>
        Then((session, course) => session.RecordAttendance(volunteer, minutes, course, session.During.Until));

    /// <summary>Assesses a volunteer.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="passed">Whether the volunteer passed.</param>
    /// <param name="score">The score, or <see langword="null"/>.</param>
    public ATrainingSession Assessed(VolunteerId volunteer, bool passed = true, int? score = null) =>
        Then((session, course) => session.Assess(volunteer, new TrainingResult(passed, score), course, session.During.Until));

    /// <summary>Concludes it when its time is over.</summary>
    public ATrainingSession Completed() => Then(session => session.Complete(session.During.Until));

    /// <summary>Calls it off.</summary>
    public ATrainingSession Cancelled() => Then(session => session.Cancel(TestDistrict.Nine));

    /// <summary>Builds a session in a state, by the shortest way; the volunteer has a place, and has attended once it is underway.</summary>
    /// <param name="state">The state.</param>
    public static ATrainingSession In(TrainingSessionState state) => state switch
    {
        TrainingSessionState.Scheduled => new ATrainingSession().Enrolled(Volunteer),
        TrainingSessionState.Underway => In(TrainingSessionState.Scheduled).Begun().Attended(Volunteer, 200).Assessed(Volunteer, passed: false),
        TrainingSessionState.Completed => In(TrainingSessionState.Underway).Completed(),
        TrainingSessionState.Cancelled => In(TrainingSessionState.Scheduled).Cancelled(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public TrainingSession Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with all it has raised, to be added to a district and committed.</summary>
    public TrainingSession BuildRaising()
    {
        var course = _course.Build().Facts();
        var session = TrainingSession.Schedule(course, _id, _session, TestDistrict.Nine).EnsureAccepted();
        foreach (var step in _steps) step(session, course);
        return session;
    }

    private ATrainingSession Then(Func<TrainingSession, Decision> step) => Then((session, _) => step(session));

    private ATrainingSession Then(Func<TrainingSession, CourseFacts, Decision> step)
    {
        _steps.Add((session, course) => step(session, course).EnsureAccepted());
        return this;
    }
}
