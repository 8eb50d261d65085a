using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Training;
using NodaTime;

namespace CivicPractice.Domain.Tests.Training;

public class HoldingASession
{
    private static readonly Instant Noon = ATrainingSession.During.From + Duration.FromHours(3);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Begins_at_its_time_or_later(long microseconds, bool accepted)
    {
        var from = ATrainingSession.During.From;

        var decision = new ATrainingSession().Build().Try(session => session.Begin(from.PlusNanoseconds(microseconds * 1_000)));

        decision.Should().Be(accepted ? Decision.Accepted : new TrainingNotYetDue(from));
    }

    [Theory]
    [InlineData(240, true)]
    [InlineData(241, false)]
    public void Records_attendance_up_to_its_length(int minutes, bool accepted)
    {
        var session = new ATrainingSession().Enrolled(ATrainingSession.Volunteer).Begun().Build();

        var decision = session.RecordAttendance(ATrainingSession.Volunteer, minutes, ATrainingSession.Course, Noon);

        decision.Should().Be(accepted ? Decision.Accepted : new AttendanceTooLong(240));
    }

    [Fact]
    public void Records_attendance_of_those_who_enrolled()
    {
        var session = new ATrainingSession().Begun().Build();

        session.ShouldStayUnchangedBy(s => s.RecordAttendance(ATrainingSession.Volunteer, 999, ATrainingSession.Course, Noon))
            .Refusals.Should().Equal(new NotEnrolled(ATrainingSession.Volunteer), new AttendanceTooLong(240));
        session.ShouldStayUnchangedBy(s => s.Assess(ATrainingSession.Volunteer, new TrainingResult(true, null), ATrainingSession.Course, Noon))
            .Should().Be((Decision)new NotEnrolled(ATrainingSession.Volunteer));
    }

    [Fact]
    public void Takes_corrections_and_ignores_repetitions()
    {
        var session = ATrainingSession.In(TrainingSessionState.Underway).Build();

        session.RecordAttendance(ATrainingSession.Volunteer, 200, ATrainingSession.Course, Noon).EnsureAccepted();
        session.Assess(ATrainingSession.Volunteer, new TrainingResult(false, null), ATrainingSession.Course, Noon).EnsureAccepted();
        Raised.EventsOf(session).Should().BeEmpty();

        session.RecordAttendance(ATrainingSession.Volunteer, 210, ATrainingSession.Course, Noon).EnsureAccepted();
        session.Assess(ATrainingSession.Volunteer, new TrainingResult(true, 71), ATrainingSession.Course, Noon).EnsureAccepted();
        Raised.EventsOf(session).Should().Equal(
            new TrainingAttended(session.Id, session.Course, ATrainingSession.Volunteer, 210),
            new TrainingAssessed(session.Id, session.Course, ATrainingSession.Volunteer, true, 71));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Takes_the_result_away_from_one_who_did_not_come_and_tells_if_there_was_one(bool hadResult)
    {
        var session = new ATrainingSession().Enrolled(ATrainingSession.Volunteer).Begun().Attended(ATrainingSession.Volunteer).Build();
        if (hadResult) session.Assess(ATrainingSession.Volunteer, new TrainingResult(false, 30), ATrainingSession.Course, Noon).EnsureAccepted();

        session.RecordAttendance(ATrainingSession.Volunteer, 0, ATrainingSession.Course, Noon).EnsureAccepted();

        session.Trainees.Should().ContainSingle(trainee => !trainee.HasAttended && trainee.Result == null);
        Raised.EventsOf(session).OfType<TrainingAttended>().Last().Should().Be(new TrainingAttended(session.Id, session.Course, ATrainingSession.Volunteer, 0, ResultTakenAway: hadResult));
        session.ShouldStayUnchangedBy(s => s.Assess(ATrainingSession.Volunteer, new TrainingResult(true, null), ATrainingSession.Course, Noon))
            .Should().Be((Decision)new NotAttended(ATrainingSession.Volunteer));
    }

    [Theory]
    [InlineData(199, true, false)]
    [InlineData(200, true, true)]
    [InlineData(1, false, true)] // whoever failed has no pass to lose
    public void Lets_nobody_pass_who_attended_for_less_than_the_course_asks(int minutes, bool passed, bool accepted)
    {
        var (session, course) = Held(plan => plan with { LeastMinutes = 200 }, minutes);

        var decision = session.Try(one => one.Assess(ATrainingSession.Volunteer, new TrainingResult(passed, null), course, Noon));

        decision.Should().Be(accepted ? Decision.Accepted : new AttendedTooLittle(ATrainingSession.Volunteer, 200));
    }

    [Theory]
    [InlineData(null, true, false)] // no score is no pass where one is asked
    [InlineData(59, true, false)]
    [InlineData(60, true, true)]
    [InlineData(59, false, true)]
    [InlineData(null, false, true)]
    public void Lets_nobody_pass_below_the_pass_mark(int? score, bool passed, bool accepted)
    {
        var (session, course) = Held(plan => plan with { PassMark = 60 }, 240);

        var decision = session.Try(one => one.Assess(ATrainingSession.Volunteer, new TrainingResult(passed, score), course, Noon));

        decision.Should().Be(accepted ? Decision.Accepted : new ScoreBelowPassMark(ATrainingSession.Volunteer, 60));
        session.CanAssess(ATrainingSession.Volunteer, new TrainingResult(passed, score), course).Should().Be(decision);
    }

    [Fact]
    public void Names_every_reason_against_a_pass_at_once()
    {
        var (session, course) = Held(plan => plan with { PassMark = 60, LeastMinutes = 240 }, 239);

        session.ShouldStayUnchangedBy(one => one.Assess(ATrainingSession.Volunteer, new TrainingResult(true, 59), course, Noon))
            .Refusals.Should().Equal(new AttendedTooLittle(ATrainingSession.Volunteer, 240), new ScoreBelowPassMark(ATrainingSession.Volunteer, 60));
        session.RecordAttendance(ATrainingSession.Volunteer, 0, course, Noon).EnsureAccepted();
        session.ShouldStayUnchangedBy(one => one.Assess(ATrainingSession.Volunteer, new TrainingResult(true, 59), course, Noon))
            .Refusals.Should().Equal(new NotAttended(ATrainingSession.Volunteer), new ScoreBelowPassMark(ATrainingSession.Volunteer, 60));
    }

    [Fact]
    public void Lets_one_who_failed_try_again()
    {
        var (session, course) = Held(plan => plan with { PassMark = 60 }, 240);

        session.Assess(ATrainingSession.Volunteer, new TrainingResult(false, 40), course, Noon).EnsureAccepted();
        session.Assess(ATrainingSession.Volunteer, new TrainingResult(true, 60), course, Noon).EnsureAccepted();

        session.Trainees.Should().ContainSingle().Which.Result.Should().Be(new TrainingResult(true, 60));
        Raised.EventsOf(session).OfType<TrainingAssessed>().Select(assessed => assessed.Score).Should().Equal(40, 60);
    }

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    public void Takes_a_pass_away_that_corrected_attendance_no_longer_carries(int minutes, bool stands)
    {
        var (session, course) = Held(plan => plan with { LeastMinutes = 200 }, 240);
        session.Assess(ATrainingSession.Volunteer, new TrainingResult(true, null), course, Noon).EnsureAccepted();

        session.RecordAttendance(ATrainingSession.Volunteer, minutes, course, Noon).EnsureAccepted();

        session.Trainees.Single().HasPassed.Should().Be(stands);
        Raised.EventsOf(session).OfType<TrainingAttended>().Last().ResultTakenAway.Should().Be(!stands);
        session.CanComplete().IsAccepted.Should().Be(stands, "who has no result any more is assessed anew");
    }

    [Fact]
    public void By_what_another_course_asks_is_a_bug_of_the_caller()
    {
        var (session, course) = Held(plan => plan, 240);
        var result = new TrainingResult(true, null);

        foreach (var bug in new Action[]
        {
            () => session.Assess(ATrainingSession.Volunteer, result, course with { Course = new(new Guid("00000000-0000-7000-8000-0000000c0aff")) }, Noon).EnsureAccepted(),
            () => session.Assess(ATrainingSession.Volunteer, result, course with { District = TestDistrict.OtherId }, Noon).EnsureAccepted(),
            () => session.RecordAttendance(ATrainingSession.Volunteer, 9, course with { Course = new(new Guid("00000000-0000-7000-8000-0000000c0aff")) }, Noon).EnsureAccepted(),
        }) bug.Should().Throw<ArgumentException>();
        Raised.EventsOf(session).Should().BeEmpty();
    }

    [Fact]
    public void Is_not_concluded_while_results_are_missing()
    {
        var session = new ATrainingSession().Enrolled(ATrainingSession.Volunteer).Enrolled(ATrainingSession.OtherVolunteer)
            .Begun().Attended(ATrainingSession.Volunteer).Build();

        session.ShouldStayUnchangedBy(s => s.Complete(Noon)).Should().Be((Decision)new ResultsMissing(1));
        session.Assess(ATrainingSession.Volunteer, new TrainingResult(true, 100), ATrainingSession.Course, Noon).EnsureAccepted();
        session.Complete(Noon).EnsureAccepted(); // the other one never came

        Raised.EventsOf(session).Last().Should().Be(new TrainingSessionCompleted(session.Id, session.Course, session.Site, 1, 1));
        session.CompletedAt.Should().Be(Noon);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void With_a_score_that_is_none_is_a_bug_of_the_caller(int score)
    {
        var session = ATrainingSession.In(TrainingSessionState.Underway).Build();

        var assess = () => session.Assess(ATrainingSession.Volunteer, new TrainingResult(true, score), ATrainingSession.Course, Noon);
        var attend = () => session.RecordAttendance(ATrainingSession.Volunteer, -1, ATrainingSession.Course, Noon);

        assess.Should().Throw<ArgumentOutOfRangeException>();
        attend.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static (TrainingSession Session, CourseFacts Course) Held(Func<CoursePlan, CoursePlan> plan, int minutes)
    {
        var course = new ATrainingCourse().Planned(plan).Offered();
        var session = new ATrainingSession().Of(course).Enrolled(ATrainingSession.Volunteer).Begun().Attended(ATrainingSession.Volunteer, minutes).Build();
        return (session, course.Build().Facts());
    }
}
