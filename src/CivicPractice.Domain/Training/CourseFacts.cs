namespace CivicPractice.Training;

/// <summary>What a session needs to know of its course.</summary>
/// <param name="District">The district.</param>
/// <param name="Course">The course.</param>
/// <param name="IsOpen">Whether it is on offer.</param>
public readonly record struct CourseFacts(DistrictId District, TrainingCourseId Course, bool IsOpen)
{
    /// <summary>How many minutes one has to attend to pass, or <see langword="null"/>.</summary>
    public int? LeastMinutes { get; init; }

    /// <summary>The score without which nobody passes, or <see langword="null"/>.</summary>
    public int? PassMark { get; init; }
}
