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

    /// <summary>How long after the service it may be confirmed by word, before silence confirms it; more than zero, 7 days where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero.</exception>
    public Duration ConfirmationWindow { get; init => field = RequirePositive(value); } = Duration.FromDays(7);

    /// <summary>How long after a review those who served may object to it; more than zero, 15 days where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero.</exception>
    public Duration DisputeWindow { get; init => field = RequirePositive(value); } = Duration.FromDays(15);

    /// <summary>How long the decision on an objection waits for an answer of whoever reviewed; more than zero, 5 days where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero.</exception>
    public Duration DisputeAnswerTime { get; init => field = RequirePositive(value); } = Duration.FromDays(5);

    /// <summary>How long after the service or the cancellation a request may be reopened; more than zero, 30 days where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero.</exception>
    public Duration ReopenWindow { get; init => field = RequirePositive(value); } = Duration.FromDays(30);

    /// <summary>How often a request is reopened at most, 0 for never; 3 where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0.</exception>
    public int MostReopenings
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 3;

    private static Duration RequirePositive(Duration value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, Duration.Zero);
        return value;
    }
}
