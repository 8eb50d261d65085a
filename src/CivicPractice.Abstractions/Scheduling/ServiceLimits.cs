using NodaTime;

namespace CivicPractice.Scheduling;

/// <summary>How much service is too much (服务强度限制), against fatigue: of a district for everybody, or of one volunteer for himself or herself.</summary>
/// <remarks>What is <see langword="null"/> is not limited. A day is any 24 hours, and a week any seven of them: service from ten in the evening to two counts as one, whatever midnight says.</remarks>
public sealed record ServiceLimits
{
    private readonly Duration _restBetween;
    private readonly Duration? _mostOnEnd;
    private readonly Duration? _mostInADay;
    private readonly Duration? _mostInAWeek;

    /// <summary>No limit at all.</summary>
    public static ServiceLimits None { get; } = new();

    /// <summary>The least rest between two services; 0 or more, and 0 where nothing is said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rest is negative.</exception>
    public Duration RestBetween
    {
        get => _restBetween;
        init => _restBetween = value < Duration.Zero ? throw new ArgumentOutOfRangeException(nameof(value)) : value;
    }

    /// <summary>The most service on end, without a rest of the length that the district says between; more than 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than 0.</exception>
    public Duration? MostOnEnd
    {
        get => _mostOnEnd;
        init => _mostOnEnd = MoreThanNone(value);
    }

    /// <summary>The most service in any 24 hours; more than 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than 0.</exception>
    public Duration? MostInADay
    {
        get => _mostInADay;
        init => _mostInADay = MoreThanNone(value);
    }

    /// <summary>The most service in any seven times 24 hours; more than 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than 0.</exception>
    public Duration? MostInAWeek
    {
        get => _mostInAWeek;
        init => _mostInAWeek = MoreThanNone(value);
    }

    /// <summary>Both together: of each limit the stricter.</summary>
    /// <param name="other">The other limits.</param>
    public ServiceLimits With(ServiceLimits other)
    {
        ArgumentNullException.ThrowIfNull(other);
        // Nearly nobody has limits of their own, and every booking asks.
        if (ReferenceEquals(other, None)) return this;
        return new ServiceLimits
        {
            RestBetween = Duration.Max(RestBetween, other.RestBetween),
            MostOnEnd = Least(MostOnEnd, other.MostOnEnd),
            MostInADay = Least(MostInADay, other.MostInADay),
            MostInAWeek = Least(MostInAWeek, other.MostInAWeek),
        };
    }

    private static Duration? Least(Duration? one, Duration? other) => one is { } most && other is { } otherMost ? Duration.Min(most, otherMost) : one ?? other;

    private static Duration? MoreThanNone(Duration? value) => value <= Duration.Zero ? throw new ArgumentOutOfRangeException(nameof(value)) : value;
}
