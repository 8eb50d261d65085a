using NodaTime;

namespace CivicPractice.Activities;

/// <summary>The district's own numbers for activities.</summary>
public sealed record ActivityRules
{
    /// <summary>How long before the beginning volunteers may check in; 30 minutes where the district says nothing. Minutes count from the beginning.</summary>
    public Duration EarliestCheckIn { get; init; } = Duration.FromMinutes(30);

    /// <summary>How long after the planned end minutes still count for who checks out late; 30 minutes where the district says nothing.</summary>
    public Duration Overtime { get; init; } = Duration.FromMinutes(30);

    /// <summary>How long after the completion a review is taken; 15 days where the district says nothing.</summary>
    public Duration ReviewWindow { get; init; } = Duration.FromDays(15);

    /// <summary>How long after the completion person-times are corrected; 30 days where the district says nothing.</summary>
    public Duration CorrectionWindow { get; init; } = Duration.FromDays(30);
}
