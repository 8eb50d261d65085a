using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Training;
using NodaTime;

namespace CivicPractice.Domain.Tests.Training;

public class SchedulingASession
{
    private static readonly CourseFacts Offered = new ATrainingCourse().Offered().Build().Facts();

    [Fact]
    public void Raises_when_and_where()
    {
        var session = TrainingSession.Schedule(Offered, ATrainingSession.TheId, ATrainingSession.Session, TestDistrict.Nine).Value;

        Raised.EventsOf(session).Should().Equal(
            new TrainingSessionScheduled(ATrainingSession.TheId, ATrainingCourse.TheId, ATrainingSession.Site, ATrainingSession.During, 2));
        (session.Course, session.Site, session.Capacity).Should().Be((ATrainingCourse.TheId, ATrainingSession.Site, 2));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)] // at its beginning it is too late
    [InlineData(1, false)]
    public void Is_possible_strictly_before_it_begins(long microseconds, bool accepted)
    {
        var at = ATrainingSession.During.From.PlusNanoseconds(microseconds * 1_000);

        var decision = TrainingSession.Schedule(Offered, ATrainingSession.TheId, ATrainingSession.Session, at).Outcome;

        decision.Should().Be(accepted ? Decision.Accepted : new TrainingTimePassed(ATrainingSession.During));
    }

    [Theory]
    [InlineData(CourseState.Drafted)]
    [InlineData(CourseState.Retired)]
    public void Needs_a_course_on_offer_and_names_every_reason_at_once(CourseState state)
    {
        var course = ATrainingCourse.In(state).Build().Facts();

        var decision = Unchanged.Tried(TrainingSession.Schedule(course, ATrainingSession.TheId, ATrainingSession.Session, ATrainingSession.During.Until));

        decision.Refusals.Should().Equal(new CourseNotOnOffer(ATrainingCourse.TheId), new TrainingTimePassed(ATrainingSession.During));
    }

    [Theory]
    [InlineData(240, true)]
    [InlineData(241, false)]
    public void Is_not_possible_for_less_than_a_pass_needs(int leastMinutes, bool accepted)
    {
        var course = Offered with { LeastMinutes = leastMinutes };

        Unchanged.Tried(TrainingSession.Schedule(course, ATrainingSession.TheId, ATrainingSession.Session, TestDistrict.Nine)).Outcome
            .Should().Be(accepted ? Decision.Accepted : new TrainingTooShort(leastMinutes));
    }

    [Fact]
    public void Without_a_place_or_a_site_is_a_bug_of_the_caller()
    {
        var crowded = () => new ATrainingSession().Planned(session => session with { Capacity = 0 }).Build();
        var nowhere = () => new ATrainingSession().Planned(session => session with { Site = default }).Build();

        crowded.Should().Throw<ArgumentOutOfRangeException>();
        nowhere.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Puts_it_on_the_calendar()
    {
        var during = ATrainingSession.During;
        TrainingSession[] sessions =
        [
            new ATrainingSession().Build(),
            new ATrainingSession().WithId(new(new Guid("00000000-0000-7000-8000-0000000c0b02")))
                .Planned(session => session with { During = new TimeRange(during.From - Duration.FromHours(5), during.From) }).Build(),
            new ATrainingSession().Planned(session => session with { During = TimeRange.Starting(during.Until, Duration.FromHours(1)) }).Build(),
            ATrainingSession.In(TrainingSessionState.Cancelled).Build(),
        ];

        new TrainingTakesPlace(during).ShouldAgreeWithItsExpression(sessions);
        new TrainingCalendarSpec(during).Evaluate(sessions).Should().Equal(sessions[0]);
        new TrainingCalendarSpec(new TimeRange(during.From - Duration.FromHours(1), during.Until)).Evaluate(sessions).Should().Equal(sessions[1], sessions[0]);
    }
}
