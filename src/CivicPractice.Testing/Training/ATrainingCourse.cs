using CivicPractice.Activities;
using CivicPractice.Training;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a training course through its public commands: drought relief, four hours, valid for two years. Drafted at nine on Monday.</summary>
public sealed class ATrainingCourse
{
    private readonly List<Action<TrainingCourse>> _steps = [];
    private TrainingCourseId _id = TheId;
    private CoursePlan _plan = Plan;
    private Instant _draftedAt = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static TrainingCourseId TheId { get; } = new(new Guid("00000000-0000-7000-8000-0000000c0a01"));

    /// <summary>The plan.</summary>
    public static CoursePlan Plan { get; } = new()
    {
        Name = "Bringing water safely",
        Content = "Lifting, driving on wet tracks, first aid.",
        StudyMinutes = 240,
        Organiser = "Test District Red Cross",
        Categories = [ActivityCategory.DroughtRelief],
        Validity = Period.FromYears(2),
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public ATrainingCourse WithId(TrainingCourseId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes the plan.</summary>
    /// <param name="change">The plan out of the usual one.</param>
    public ATrainingCourse Planned(Func<CoursePlan, CoursePlan> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _plan = change(_plan);
        return this;
    }

    /// <summary>Drafts it at another moment.</summary>
    /// <param name="at">The moment.</param>
    public ATrainingCourse DraftedAt(Instant at)
    {
        _draftedAt = at;
        return this;
    }

    /// <summary>Puts it on offer.</summary>
    public ATrainingCourse Offered() => Then(course => course.Offer(TestDistrict.Nine));

    /// <summary>Retires it.</summary>
    public ATrainingCourse Retired() => Then(course => course.Retire(TestDistrict.Nine));

    /// <summary>Builds a course in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static ATrainingCourse In(CourseState state) => state switch
    {
        CourseState.Drafted => new ATrainingCourse(),
        CourseState.Open => new ATrainingCourse().Offered(),
        CourseState.Retired => new ATrainingCourse().Retired(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public TrainingCourse Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with all it has raised, to be added to a district and committed.</summary>
    public TrainingCourse BuildRaising()
    {
        var course = TrainingCourse.Draft(TestDistrict.Id, _id, _plan, _draftedAt);
        foreach (var step in _steps) step(course);
        return course;
    }

    private ATrainingCourse Then(Func<TrainingCourse, Decision> step)
    {
        _steps.Add(course => step(course).EnsureAccepted());
        return this;
    }
}
