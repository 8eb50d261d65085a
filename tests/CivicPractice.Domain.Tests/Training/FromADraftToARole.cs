using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Training;

/// <summary>Courses, attendance, assessment, revocation and appointment by the use cases, in a district where lecturers are trained first.</summary>
public sealed class FromADraftToARole : IAsyncLifetime
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly Instant Over = ATrainingSession.During.Until;
    private static readonly VolunteerId Wang = Neighbourhood.Wang;
    private static readonly VolunteerId Li = Neighbourhood.Li;
    private static readonly TrainingCourseId Course = ATrainingCourse.TheId;
    private static readonly TrainingSessionId Session = ATrainingSession.TheId;
    private static readonly TrainingCertificateId Certificate = ATrainingSession.CertificateOf(Wang);
    private static readonly CoursePlan Plan = ATrainingCourse.Plan with { Categories = [], Roles = [VolunteerRole.Lecturer], LeastMinutes = 200, PassMark = 60 };

    private static readonly DistrictProfile LecturersFirst = TestDistrict.Profile with { Training = new TrainingRules { RolesFirst = new HashSet<VolunteerRole> { VolunteerRole.Lecturer } } };

    private Neighbourhood _place = null!;

    private OpenDistrict District => new Districts(_place.Store, [new DistrictRegistration(LecturersFirst, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

    private OfferingCourses Offering => new(District);

    private HoldingTraining Holding => new(District);

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_lecturer_is_trained_first_and_then_appointed()
    {
        await UnderwayAsync();
        await AppliedAsync(Wang);
        (await AppointAsync(Wang)).Should().Be((Decision)new RoleUntrained(Wang, VolunteerRole.Lecturer));

        (await Holding.RecordAttendanceAsync(Session, [new(Wang, 240), new(Li, 0)], Over)).EnsureAccepted();
        (await Holding.AssessAsync(Session, Wang, new TrainingResult(true, 71), Over)).EnsureAccepted();
        (await new CompletingTraining(District).CompleteAsync(Session, Over)).EnsureAccepted();

        (await AppointAsync(Wang)).EnsureAccepted();
        (await District.Volunteers.FindAsync(Wang))!.Holds(VolunteerRole.Lecturer).Should().BeTrue();
        (await District.TrainingFiles.FindAsync(Wang))!.Certificates.Single().Roles.Should().Equal(VolunteerRole.Lecturer);
    }

    [Fact]
    public async Task A_course_is_drafted_rewritten_offered_and_retired()
    {
        (await Offering.DraftAsync(Course, ATrainingCourse.Plan, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Offering.DraftAsync(Course, Plan, At))).Should().Be((Decision)new AlreadyExists("training-course", Course.Value));
        (await Offering.ReviseAsync(Course, Plan, At)).EnsureAccepted();
        (await Offering.OfferAsync(Course, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Offering.ReviseAsync(Course, Plan, At))).IsRefusedFor<NotPermittedInState<CourseState, CourseAction>>().Should().BeTrue();
        (await Offering.RetireAsync(Course, At)).EnsureAccepted();

        var course = (await District.Courses.FindAsync(Course))!;
        (course.State, course.Plan.PassMark).Should().Be((CourseState.Retired, 60));
    }

    [Fact]
    public async Task Attendance_of_several_is_recorded_of_all_or_of_none()
    {
        await UnderwayAsync();

        (await _place.Store.TryAsync(() => Holding.RecordAttendanceAsync(Session, [new(Wang, 240), new(Li, 241)], Over))).Should().Be((Decision)new AttendanceTooLong(240));
        (await District.TrainingSessions.FindAsync(Session))!.Trainees.Should().OnlyContain(trainee => trainee.Minutes == null);

        (await Holding.RecordAttendanceAsync(Session, [new(Wang, 240), new(Li, 90)], Over)).EnsureAccepted();
        (await District.TrainingSessions.FindAsync(Session))!.Trainees.Select(trainee => trainee.Minutes).Should().Equal(240, 90);
    }

    [Fact]
    public async Task Nobody_passes_by_less_than_the_course_asks()
    {
        await UnderwayAsync();
        (await Holding.RecordAttendanceAsync(Session, Wang, 199, Over)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Holding.AssessAsync(Session, Wang, new TrainingResult(true, 59), Over))).Refusals
            .Should().Equal(new AttendedTooLittle(Wang, 200), new ScoreBelowPassMark(Wang, 60));
    }

    [Fact]
    public async Task A_revoked_certificate_trains_nobody_any_more()
    {
        await TrainedAsync(Wang);
        await AppliedAsync(Wang);

        (await RevokeAsync(Wang)).EnsureAccepted();
        (await RevokeAsync(Wang)).EnsureAccepted();

        (await AppointAsync(Wang)).Should().Be((Decision)new RoleUntrained(Wang, VolunteerRole.Lecturer));
        _place.Events.OfType<TrainingCertificateRevoked>().Should().ContainSingle();
        (await _place.Store.TryAsync(() => RevokeAsync(Li))).Should().Be((Decision)new NotFound("training-certificate", Certificate.Value));
    }

    [Fact]
    public async Task A_certificate_of_a_registration_that_was_merged_is_revoked_in_the_file_that_goes_on()
    {
        await TrainedAsync(Li);
        (await new MergingVolunteers(District).MergeAsync(Li, Wang, At)).EnsureAccepted();

        (await RevokeAsync(Li)).EnsureAccepted();

        (await District.TrainingFiles.FindAsync(Wang))!.Certificates.Single().RevokedFor.Should().Be(RevocationReason.Cheating);
    }

    [Fact]
    public async Task What_nobody_knows_is_not_found()
    {
        var (course, session) = (new NotFound("training-course", Course.Value), new NotFound("training-session", Session.Value));

        (await Offering.ReviseAsync(Course, Plan, At)).Should().Be((Decision)course);
        (await Offering.OfferAsync(Course, At)).Should().Be((Decision)course);
        (await Offering.RetireAsync(Course, At)).Should().Be((Decision)course);
        (await Holding.BeginAsync(Session, At)).Should().Be((Decision)session);
        (await Holding.RecordAttendanceAsync(Session, Wang, 1, At)).Should().Be((Decision)session);
        (await Holding.AssessAsync(Session, Wang, new TrainingResult(true, null), At)).Should().Be((Decision)session);
        (await new AppointingToRoles(District).AppointAsync(new VolunteerId(Course.Value), VolunteerRole.Lecturer, At)).Should().Be((Decision)new NotFound("volunteer", Course.Value));

        await _place.WithinAsync(district => district.TrainingSessions.Add(TrainingSession.Schedule(ATrainingSession.Course, Session, ATrainingSession.Session, At).Value));
        (await Holding.RecordAttendanceAsync(Session, Wang, 1, At)).Should().Be((Decision)course);
    }

    [Fact]
    public async Task Attendance_of_nobody_or_of_somebody_twice_is_a_bug_of_the_caller()
    {
        foreach (var bug in new TrainingAttendance[][] { [], [new(Wang, 1), new(Wang, 2)], [new(Wang, -1)] })
            await FluentActions.Awaiting(async () => await Holding.RecordAttendanceAsync(Session, bug, At)).Should().ThrowAsync<ArgumentException>();
    }

    private async Task UnderwayAsync()
    {
        (await Offering.DraftAsync(Course, Plan, At)).EnsureAccepted();
        (await Offering.OfferAsync(Course, At)).EnsureAccepted();
        (await new SchedulingTraining(District).ScheduleAsync(Course, Session, ATrainingSession.Session with { Site = Neighbourhood.Site }, At)).EnsureAccepted();
        foreach (var volunteer in new[] { Wang, Li })
            (await new EnrollingInTraining(District).EnrolAsync(Session, volunteer, ATrainingSession.CertificateOf(volunteer), At)).EnsureAccepted();
        (await Holding.BeginAsync(Session, ATrainingSession.During.From)).EnsureAccepted();
    }

    private Task TrainedAsync(VolunteerId volunteer) => _place.WithinAsync(district =>
    {
        var file = TrainingFile.Of(TestDistrict.Id, volunteer);
        file.Issue(new TrainingCertificate(Certificate, Course, [ActivityCategory.TheoryTalk], TestDistrict.Monday, null) { Roles = [VolunteerRole.Lecturer] }, At).EnsureAccepted();
        district.TrainingFiles.Add(file);
    });

    private async Task AppliedAsync(VolunteerId volunteer) => (await new AppointingToRoles(District).ApplyAsync(volunteer, VolunteerRole.Lecturer, At)).EnsureAccepted();

    private async Task<Decision> AppointAsync(VolunteerId volunteer) => await _place.Store.TryAsync(() => new AppointingToRoles(District).AppointAsync(volunteer, VolunteerRole.Lecturer, Over));

    private ValueTask<Decision> RevokeAsync(VolunteerId volunteer) => new RevokingTraining(District).RevokeAsync(volunteer, Certificate, RevocationReason.Cheating, At);
}
