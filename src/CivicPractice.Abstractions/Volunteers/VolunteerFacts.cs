using CivicPractice.Activities;
using CivicPractice.Scheduling;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>What other subjects may know of a volunteer when service is decided: dated facts, no personal data.</summary>
/// <param name="District">The district.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="IsActive">Whether the registration is in force.</param>
/// <param name="EightFrom">The day of the 8th birthday, or <see langword="null"/> where it is not known to matter.</param>
/// <param name="AdultFrom">The 18th birthday, from which the volunteer is an adult, or <see langword="null"/> where it is not known to matter.</param>
/// <param name="GuardianConsent">The days for which a guardian has consented, or <see langword="null"/>.</param>
/// <param name="OwnLabour">The days for which it is attested that the volunteer lives mainly on own labour, or <see langword="null"/>.</param>
/// <param name="Covered">When accident insurance holds.</param>
/// <param name="Trained">What the volunteer is trained for, and when.</param>
public sealed record VolunteerFacts(
    DistrictId District,
    VolunteerId Volunteer,
    bool IsActive,
    LocalDate? EightFrom,
    LocalDate? AdultFrom,
    Term? GuardianConsent,
    Term? OwnLabour,
    IReadOnlyList<TimeRange> Covered,
    IReadOnlyList<TrainedFor> Trained)
{
    /// <summary>The registration of the same person into which this one went, or <see langword="null"/>.</summary>
    public VolunteerId? MergedInto { get; init; }

    /// <summary>The volunteer's own limits of service.</summary>
    public ServiceLimits Limits { get; init; } = ServiceLimits.None;

    /// <summary>The kind and the id: birthdays, consent and the rest are not for logs (R7).</summary>
    public override string ToString() => $"{nameof(VolunteerFacts)} {Volunteer}";
}

/// <summary>That training for a category of work holds for a time.</summary>
/// <param name="Category">The category.</param>
/// <param name="During">When it holds.</param>
public readonly record struct TrainedFor(ActivityCategory Category, TimeRange During);
