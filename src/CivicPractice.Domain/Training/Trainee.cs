using CivicPractice.Volunteers;

namespace CivicPractice.Training;

/// <summary>One volunteer in one training session.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Certificate">The id of the certificate that a pass will earn, allotted with the place so that it is issued once, however often it is tried.</param>
public sealed record Trainee(VolunteerId Volunteer, TrainingCertificateId Certificate)
{
    /// <summary>Whole minutes attended; <see langword="null"/> until recorded, 0 for one who did not come.</summary>
    public int? Minutes { get; init; }

    /// <summary>The result, or <see langword="null"/>.</summary>
    public TrainingResult? Result { get; init; }

    /// <summary>Whether the volunteer came.</summary>
    public bool HasAttended => Minutes > 0;

    /// <summary>Whether the volunteer passed.</summary>
    public bool HasPassed => Result is { Passed: true };
}

/// <summary>The result of an assessment.</summary>
/// <param name="Passed">Whether the volunteer passed.</param>
/// <param name="Score">0 to 100, or <see langword="null"/> where none was given.</param>
public sealed record TrainingResult(bool Passed, int? Score);
