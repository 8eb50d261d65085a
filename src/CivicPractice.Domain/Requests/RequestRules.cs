using System.Collections.Frozen;
using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The district's own numbers for service requests.</summary>
public sealed record RequestRules
{
    // One for all, so that rules that say the same are the same.
    private static readonly FrozenDictionary<RequestUrgency, ServiceLevel> UsualUrgentLevels = new Dictionary<RequestUrgency, ServiceLevel>
    {
        [RequestUrgency.Urgent] = Within(Duration.FromHours(2)),
        [RequestUrgency.Emergency] = Within(Duration.FromHours(1)),
    }.ToFrozenDictionary();

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

    /// <summary>Whether the centre says what a request is before it is offered to anybody (先受理后派单); not so where the district says nothing.</summary>
    public bool TriageFirst { get; init; }

    /// <summary>How many may be asked at the same time for one request, each of whom waits to hear whether a seat is left; 1 or more, 20 where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int MostOffersAtOnce
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 20;

    /// <summary>Within how long of each other two orders for the same person, of the same category and in the same place look like one (疑似重复点单); three days where the district says nothing, <see langword="null"/> to look for none.</summary>
    public Duration? LikeWithin { get; init; } = Duration.FromDays(3);

    /// <summary>By when what is to be done with a request, as usual (服务时限).</summary>
    public ServiceLevel Level { get; init; } = new();

    /// <summary>The levels of categories that have one of their own; none where the district says nothing.</summary>
    public IReadOnlyDictionary<ActivityCategory, ServiceLevel> Levels { get; init; } = FrozenDictionary<ActivityCategory, ServiceLevel>.Empty;

    /// <summary>The levels of urgent requests, which hold beside that of the category: of each the stricter; within two hours and one hour where the district says nothing.</summary>
    public IReadOnlyDictionary<RequestUrgency, ServiceLevel> UrgentLevels { get; init; } = UsualUrgentLevels;

    /// <summary>By when what is to be done with requests of a category and an urgency.</summary>
    /// <param name="category">The category.</param>
    /// <param name="urgency">The urgency.</param>
    public ServiceLevel LevelOf(ActivityCategory category, RequestUrgency urgency)
    {
        var level = Levels.GetValueOrDefault(category) ?? Level;
        return UrgentLevels.TryGetValue(urgency, out var urgent) ? level.With(urgent) : level;
    }

    /// <summary>How long after the service it may be confirmed by word, before silence confirms it; more than zero, 7 days where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero.</exception>
    public Duration ConfirmationWindow { get; init => field = RequirePositive(value); } = Duration.FromDays(7);

    /// <summary>How long after a review those who served may object to it; more than zero, 15 days where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero.</exception>
    public Duration DisputeWindow { get; init => field = RequirePositive(value); } = Duration.FromDays(15);

    /// <summary>How long the decision on an objection waits for an answer of whoever reviewed; more than zero, 5 days where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero.</exception>
    public Duration DisputeAnswerTime { get; init => field = RequirePositive(value); } = Duration.FromDays(5);

    /// <summary>How long after the service or the cancellation, or the decision on an objection to the review where that is later, a request may be reopened; more than zero, 30 days where the district says nothing.</summary>
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

    private static ServiceLevel Within(Duration time) => new() { TriageWithin = time, DispatchWithin = time, StaffedBefore = Duration.Zero };

    private static Duration RequirePositive(Duration value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, Duration.Zero);
        return value;
    }
}
