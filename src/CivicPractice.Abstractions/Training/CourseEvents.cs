using CivicPractice.Activities;
using CivicPractice.Volunteers;

namespace CivicPractice.Training;

/// <summary>A training course was drafted.</summary>
/// <param name="Course">The course.</param>
/// <param name="Categories">The categories of work it qualifies for.</param>
/// <param name="StudyMinutes">Its study time in whole minutes.</param>
[EventName("training-course.drafted")]
public sealed record CourseDrafted(TrainingCourseId Course, IReadOnlyList<ActivityCategory> Categories, int StudyMinutes) : DomainEvent
{
    /// <summary>The roles it qualifies for.</summary>
    public IReadOnlyList<VolunteerRole> Roles { get; init; } = [];
}

/// <summary>The draft of a training course was rewritten.</summary>
/// <param name="Course">The course.</param>
/// <param name="Categories">The categories of work it qualifies for.</param>
/// <param name="StudyMinutes">Its study time in whole minutes.</param>
[EventName("training-course.revised")]
public sealed record CourseRevised(TrainingCourseId Course, IReadOnlyList<ActivityCategory> Categories, int StudyMinutes) : DomainEvent
{
    /// <summary>The roles it qualifies for.</summary>
    public IReadOnlyList<VolunteerRole> Roles { get; init; } = [];
}

/// <summary>A training course was put on offer.</summary>
/// <param name="Course">The course.</param>
/// <param name="Categories">The categories of work it qualifies for.</param>
/// <param name="StudyMinutes">Its study time in whole minutes.</param>
[EventName("training-course.offered")]
public sealed record CourseOffered(TrainingCourseId Course, IReadOnlyList<ActivityCategory> Categories, int StudyMinutes) : DomainEvent
{
    /// <summary>The roles it qualifies for.</summary>
    public IReadOnlyList<VolunteerRole> Roles { get; init; } = [];
}

/// <summary>A training course is no longer given; its certificates stay valid.</summary>
/// <param name="Course">The course.</param>
[EventName("training-course.retired")]
public sealed record CourseRetired(TrainingCourseId Course) : DomainEvent;
