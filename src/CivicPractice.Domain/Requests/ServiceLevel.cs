using NodaTime;

namespace CivicPractice.Requests;

/// <summary>By when what is to be done with a request (服务时限): a promise of the district, so it is data. What is promised is watched (<see cref="RequestsDueSpec"/>); nothing is refused for being late.</summary>
public sealed record ServiceLevel
{
    /// <summary>How long after the order the centre says what it is; one day where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration TriageWithin { get; init => field = NotNegative(value); } = Duration.FromDays(1);

    /// <summary>How long after the order it is offered to somebody; two days where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration DispatchWithin { get; init => field = NotNegative(value); } = Duration.FromDays(2);

    /// <summary>How long before the wanted time all seats are taken, but for what is ordered so late that it is still to be offered to somebody by then; twelve hours where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration StaffedBefore { get; init => field = NotNegative(value); } = Duration.FromHours(12);

    /// <summary>What both levels promise: of each the stricter.</summary>
    /// <param name="other">The other level.</param>
    public ServiceLevel With(ServiceLevel other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            TriageWithin = Duration.Min(TriageWithin, other.TriageWithin),
            DispatchWithin = Duration.Min(DispatchWithin, other.DispatchWithin),
            StaffedBefore = Duration.Max(StaffedBefore, other.StaffedBefore),
        };
    }

    private static Duration NotNegative(Duration value) =>
        value < Duration.Zero ? throw new ArgumentOutOfRangeException(nameof(value), value, "A time to do something in is not negative.") : value;
}
