using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Training courses and sessions in every state.</summary>
internal static class TrainingEdges
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromHours(1);
    private static readonly Instant Until = ATrainingSession.During.Until;
    private static readonly VolunteerId Who = ATrainingSession.Volunteer;
    private static readonly VolunteerId Other = ATrainingSession.OtherVolunteer;

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. new EdgesOf<TrainingCourse, TrainingCourseId, CourseState, CourseAction>("A training course", TrainingCourse.Lifecycle, course => course.State, Courses, OnCourses).Cases,
        .. new EdgesOf<TrainingSession, TrainingSessionId, TrainingSessionState, TrainingSessionAction>("A training session", TrainingSession.Lifecycle, session => session.State, Sessions, OnSessions).Cases,
    ];

    private static IReadOnlyList<Start<TrainingCourse, TrainingCourseId, CourseState>> Courses =>
    [
        .. Enum.GetValues<CourseState>().Select(state => new Start<TrainingCourse, TrainingCourseId, CourseState>(state, state.ToString(), id => ATrainingCourse.In(state).WithId(id).BuildRaising())),
    ];

    private static IReadOnlyList<Attempt<TrainingCourse, CourseAction>> OnCourses =>
    [
        new(CourseAction.Revise, "to general training that does not expire", one => one.Revise(
            ATrainingCourse.Plan with { Name = "通用培训 𠮷", Categories = [], Roles = [], Validity = null, PassMark = 60, LeastMinutes = 1 }, At)),
        new(CourseAction.Revise, "to roles", one => one.Revise(ATrainingCourse.Plan with { Categories = [], Roles = [VolunteerRole.Lecturer, new VolunteerRole("zz-local")], Validity = Period.FromMonths(7) }, At)),
        new(CourseAction.Revise, "to the same", one => one.Revise(ATrainingCourse.Plan with { Categories = [.. ATrainingCourse.Plan.Categories] }, At)),
        new(CourseAction.Offer, "at once", one => one.Offer(At)),
        new(CourseAction.Retire, "at once", one => one.Retire(At)),
    ];

    private static IReadOnlyList<Start<TrainingSession, TrainingSessionId, TrainingSessionState>> Sessions =>
    [
        .. Enum.GetValues<TrainingSessionState>().Select(state => new Start<TrainingSession, TrainingSessionId, TrainingSessionState>(state, state.ToString(), id => ATrainingSession.In(state).WithId(id).BuildRaising())),
        new(TrainingSessionState.Scheduled, "full", id => new ATrainingSession().Enrolled(Who).Enrolled(Other).WithId(id).BuildRaising(), IsUsual: false),
        new(TrainingSessionState.Underway, "with a result that is missing", id => new ATrainingSession().Enrolled(Who).Begun().Attended(Who).WithId(id).BuildRaising(), IsUsual: false),
    ];

    private static IReadOnlyList<Attempt<TrainingSession, TrainingSessionAction>> OnSessions =>
    [
        new(TrainingSessionAction.Enrol, "another", one => one.Enrol(VolunteerFactsFor.Adult(Other), ATrainingSession.CertificateOf(Other), At)),
        new(TrainingSessionAction.Enrol, "another when it is over", one => one.Enrol(VolunteerFactsFor.Adult(Other), ATrainingSession.CertificateOf(Other), Until)),
        new(TrainingSessionAction.Withdraw, "of who has a place", one => one.Withdraw(Who, At)),
        new(TrainingSessionAction.Withdraw, "of nobody", one => one.Withdraw(AVolunteer.OtherId, At)),
        new(TrainingSessionAction.Begin, "on time", one => one.Begin(ATrainingSession.During.From)),
        new(TrainingSessionAction.Begin, "too early", one => one.Begin(TestDistrict.Nine)),
        new(TrainingSessionAction.RecordAttendance, "of the whole", one => one.RecordAttendance(Who, 240, ATrainingSession.Course, Until)),
        new(TrainingSessionAction.RecordAttendance, "of nothing, corrected", one => one.RecordAttendance(Who, 0, ATrainingSession.Course, Until)),
        new(TrainingSessionAction.RecordAttendance, "of more than there was", one => one.RecordAttendance(Who, 241, ATrainingSession.Course, Until)),
        new(TrainingSessionAction.Assess, "as passed with a score", one => one.Assess(Who, new TrainingResult(true, 99), ATrainingSession.Course, Until)),
        new(TrainingSessionAction.Assess, "as failed, of who did not come", one => one.Assess(Other, new TrainingResult(false, null), ATrainingSession.Course, Until)),
        new(TrainingSessionAction.Complete, "at the end", one => one.Complete(Until)),
        new(TrainingSessionAction.Cancel, "at once", one => one.Cancel(At)),
    ];
}
