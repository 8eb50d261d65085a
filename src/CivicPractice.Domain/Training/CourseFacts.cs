namespace CivicPractice.Training;

/// <summary>What a session needs to know of its course.</summary>
/// <param name="District">The district.</param>
/// <param name="Course">The course.</param>
/// <param name="IsOpen">Whether it is on offer.</param>
public readonly record struct CourseFacts(DistrictId District, TrainingCourseId Course, bool IsOpen);
