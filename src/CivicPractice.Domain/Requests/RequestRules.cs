using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The district's own numbers for service requests.</summary>
public sealed record RequestRules
{
    /// <summary>How long those who are asked may think; more than zero. 24 hours where the district says nothing.</summary>
    public Duration TimeToAnswer { get; init; } = Duration.FromHours(24);

    /// <summary>How long after the service a review is taken; 15 days where the district says nothing.</summary>
    public Duration ReviewWindow { get; init; } = Duration.FromDays(15);

    /// <summary>How long after the service person-times are corrected; 30 days where the district says nothing.</summary>
    public Duration CorrectionWindow { get; init; } = Duration.FromDays(30);

    /// <summary>How long after the wanted time minutes still count; half an hour where the district says nothing.</summary>
    public Duration Overtime { get; init; } = Duration.FromMinutes(30);

    /// <summary>How long before the wanted time volunteers may begin; one hour where the district says nothing.</summary>
    public Duration EarliestBegin { get; init; } = Duration.FromHours(1);
}
