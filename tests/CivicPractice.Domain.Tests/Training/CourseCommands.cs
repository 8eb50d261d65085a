using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Training;

namespace CivicPractice.Domain.Tests.Training;

/// <summary>Every command in every state.</summary>
public class CourseCommands
{
    public static TheoryData<CourseState, CourseAction> EveryCommandInEveryState { get; } = Matrix.Of<CourseState, CourseAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(CourseState state, CourseAction action)
    {
        var course = ATrainingCourse.In(state).Build();

        if (TrainingCourse.Lifecycle.TryMove(state, action, out var next))
        {
            Do(course, action).EnsureAccepted();
            course.State.Should().Be(next);
            Raised.EventsOf(course).Should().ContainSingle();
        }
        else if ((state, action) is (CourseState.Open, CourseAction.Offer) or (CourseState.Retired, CourseAction.Retire))
        {
            Do(course, action).EnsureAccepted();
            course.State.Should().Be(state);
            Raised.EventsOf(course).Should().BeEmpty();
        }
        else
        {
            course.ShouldStayUnchangedBy(c => Do(c, action)).Refusals.Should()
                .Equal(new NotPermittedInState<CourseState, CourseAction>("training-course", state, action));
            Ask(course, action).IsAccepted.Should().BeFalse();
        }
    }

    private static Decision Do(TrainingCourse course, CourseAction action) => action switch
    {
        CourseAction.Revise => course.Revise(ATrainingCourse.Plan with { StudyMinutes = 300 }, TestDistrict.Nine),
        CourseAction.Offer => course.Offer(TestDistrict.Nine),
        CourseAction.Retire => course.Retire(TestDistrict.Nine),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Decision Ask(TrainingCourse course, CourseAction action) => action switch
    {
        CourseAction.Revise => course.CanRevise(),
        CourseAction.Offer => course.CanOffer(),
        CourseAction.Retire => course.CanRetire(),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
