using CivicPractice.Activities;
using CivicPractice.Volunteers;

namespace CivicPractice.Training;

/// <summary>What training is for: a category of work, a role, or general training (通用培训), which is for neither.</summary>
public readonly record struct TrainingAim
{
    /// <summary>General training; the default value.</summary>
    public static TrainingAim General => default;

    /// <summary>The category of work, or <see langword="null"/>.</summary>
    public ActivityCategory? Category { get; private init; }

    /// <summary>The role, or <see langword="null"/>.</summary>
    public VolunteerRole? Role { get; private init; }

    // Categories, then roles, then general training; by code in each, which no culture sorts otherwise.
    internal (int Rank, string Code) Order => Category is { } category ? (0, category.Code) : Role is { } role ? (1, role.Code) : (2, "");

    /// <summary>Training for a category of work.</summary>
    /// <param name="category">The category.</param>
    public static TrainingAim For(ActivityCategory category) => new() { Category = category };

    /// <summary>Training for a role.</summary>
    /// <param name="role">The role.</param>
    public static TrainingAim For(VolunteerRole role) => new() { Role = role };
}
