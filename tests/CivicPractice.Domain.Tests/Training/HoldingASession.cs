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

        var decision = session.RecordAttendance(ATrainingSession.Volunteer, minutes, Noon);

        decision.Should().Be(accepted ? Decision.Accepted : new AttendanceTooLong(240));
    }

    [Fact]
    public void Records_attendance_of_those_who_enrolled()
    {
        var session = new ATrainingSession().Begun().Build();

        session.ShouldStayUnchangedBy(s => s.RecordAttendance(ATrainingSession.Volunteer, 999, Noon))
            .Refusals.Should().Equal(new NotEnrolled(ATrainingSession.Volunteer), new AttendanceTooLong(240));
        session.ShouldStayUnchangedBy(s => s.Assess(ATrainingSession.Volunteer, new TrainingResult(true, null), Noon))
            .Should().Be((Decision)new NotEnrolled(ATrainingSession.Volunteer));
    }

    [Fact]
    public void Takes_corrections_and_ignores_repetitions()
    {
        var session = ATrainingSession.In(TrainingSessionState.Underway).Build();

        session.RecordAttendance(ATrainingSession.Volunteer, 200, Noon).EnsureAccepted();
        session.Assess(ATrainingSession.Volunteer, new TrainingResult(false, null), Noon).EnsureAccepted();
        Raised.EventsOf(session).Should().BeEmpty();

        session.RecordAttendance(ATrainingSession.Volunteer, 210, Noon).EnsureAccepted();
        session.Assess(ATrainingSession.Volunteer, new TrainingResult(true, 71), Noon).EnsureAccepted();
        Raised.EventsOf(session).Should().Equal(
            new TrainingAttended(session.Id, session.Course, ATrainingSession.Volunteer, 210),
            new TrainingAssessed(session.Id, session.Course, ATrainingSession.Volunteer, true, 71));
    }

    [Fact]
    public void Takes_the_result_away_from_one_who_did_not_come()
    {
        var session = ATrainingSession.In(TrainingSessionState.Underway).Build();

        session.RecordAttendance(ATrainingSession.Volunteer, 0, Noon).EnsureAccepted();

        session.Trainees.Should().ContainSingle(trainee => !trainee.HasAttended && trainee.Result == null);
        session.ShouldStayUnchangedBy(s => s.Assess(ATrainingSession.Volunteer, new TrainingResult(true, null), Noon))
            .Should().Be((Decision)new NotAttended(ATrainingSession.Volunteer));
    }

    [Fact]
    public void Is_not_concluded_while_results_are_missing()
    {
        var session = new ATrainingSession().Enrolled(ATrainingSession.Volunteer).Enrolled(ATrainingSession.OtherVolunteer)
            .Begun().Attended(ATrainingSession.Volunteer).Build();

        session.ShouldStayUnchangedBy(s => s.Complete(Noon)).Should().Be((Decision)new ResultsMissing(1));
        session.Assess(ATrainingSession.Volunteer, new TrainingResult(true, 100), Noon).EnsureAccepted();
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

        var assess = () => session.Assess(ATrainingSession.Volunteer, new TrainingResult(true, score), Noon);
        var attend = () => session.RecordAttendance(ATrainingSession.Volunteer, -1, Noon);

        assess.Should().Throw<ArgumentOutOfRangeException>();
        attend.Should().Throw<ArgumentOutOfRangeException>();
    }
}
